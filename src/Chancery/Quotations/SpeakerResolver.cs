using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Language;
using Chancery.Quotations.German;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Follows a text from beginning to end and gives each mention of a speaker the name it stands for.</summary>
/// <remarks>A pronoun takes up who spoke or acted lately, by <see cref="Antecedents"/>; names inside quotations never count.</remarks>
internal sealed class SpeakerResolver(string text, DocumentPersons persons)
{
    private const int MostJointLetters = 200;

    private readonly SpeakerMention _mentions = new(text);
    private readonly Antecedents _antecedents = new();
    private readonly JointAntecedents _joint = new(text, persons);

    /// <summary>Says that the next paragraph begins.</summary>
    public void BeginParagraph(TextSpan paragraph)
    {
        _antecedents.BeginParagraph();
        _joint.BeginParagraph(paragraph);
    }

    /// <summary>Notes a person by name who spoke before the text that is read.</summary>
    public void NoteSpeaker(string name)
    {
        if (persons.Parse(name) is { Kind: NameKind.Person } person)
        {
            NotePerson(persons.Resolve(person, text.Length)?.Name, person.Gender, isSpeaker: true);
        }
    }

    /// <summary>Notes the subject of a sentence of the reporter; false where it is no person.</summary>
    public bool NoteSubject(TextSpan mention)
    {
        if (JointAt(mention) is { IsEmpty: false } names)
        {
            ResolveJoint(names, mention.Start, isSpeaker: false);
            return true;
        }

        mention = GermanMention.NameIn(text, mention);
        if (GermanMention.IsCommon(text, mention))
        {
            return ResolveOffice(mention).Name is not null;
        }

        mention = _mentions.WithOffice(mention);
        if (!_mentions.HoldsName(mention, orOffice: true))
        {
            ForgetJoint(mention);
            return false;
        }

        var name = _mentions.Parse(mention);
        if (persons.IsBody(name))
        {
            return false;
        }

        if (name.Kind == NameKind.Person && (name.Titles.Length > 0 || persons.Knows(name)))
        {
            NotePerson(persons.Resolve(name, mention.Start)?.Name, name.Gender, isSpeaker: false);
            return true;
        }

        if (name.Kind != NameKind.Office)
        {
            ForgetJoint(mention);
            return false;
        }

        var holder = persons.FindHolder(name.Text, Current);
        if (holder is not null || OfficeWords.IsOffice(SpeakerMention.LastWord(name.Text)))
        {
            NotePerson(holder?.Name, OfficeWords.GenderOf(SpeakerMention.LastWord(name.Text)), isSpeaker: false);
        }

        return holder is not null;
    }

    /// <summary>Whom a speaker's mention stands for; from then on pronouns may take him up.</summary>
    /// <param name="mention">Where the mention stands.</param>
    /// <param name="cue">The reporting words, or nothing: "added" says that the speaker had spoken before.</param>
    public NamedSpeaker Resolve(TextSpan mention, ReadOnlySpan<char> cue = default)
    {
        var word = text.AsSpan(mention.Start, mention.Length);
        if (Pronouns.GenderOfMention(word) is var gender and not NameGender.Unknown)
        {
            return Pronouns.IsPlural(word, cue) ? _joint.Find(mention.Start) : TakeUp(gender, Pronouns.GoesOn(cue));
        }

        if (JointAntecedents.TakesUp(word))
        {
            return _joint.Find(mention.Start);
        }

        if (SpeakerMention.IsOtherPronoun(word))
        {
            return NamedSpeaker.Unknown;
        }

        if (JointAt(mention) is { IsEmpty: false } names)
        {
            return ResolveJoint(names, mention.Start, isSpeaker: true);
        }

        mention = GermanMention.NameIn(text, mention);
        if (GermanMention.IsCommon(text, mention))
        {
            return ResolveOffice(mention) is { Name: not null } holder ? holder
                : GermanMention.OfficeIn(text, mention) is { } office ? Unnamed(OfficeWords.GenderOf(office))
                : new NamedSpeaker(GermanMention.WithoutArticle(text, mention));
        }

        var name = _mentions.Parse(mention);
        if (name is { Kind: NameKind.Person, Given: [], Titles: [] } && persons.IsPluralNoun(name, mention))
        {
            _joint.Forget();
            return NamedSpeaker.Unknown;
        }

        return name.Kind == NameKind.Person ? ResolvePerson(name, mention) : ResolveRole(name, mention);
    }

    /// <summary>"Tarr Hammers Bank Chief": the person of the text who begins a heading's label of more words; otherwise the label itself.</summary>
    public TextSpan LeadingPerson(TextSpan label)
    {
        var whole = persons.Parse(text.Substring(label.Start, label.Length));
        if (whole.Kind == NameKind.Person && persons.IsNamed(whole))
        {
            return label;
        }

        for (var end = label.End - 1; end > label.Start; end--)
        {
            if (
                text[end] == ' '
                && persons.Parse(text[label.Start..end]) is { Kind: NameKind.Person } name
                && persons.IsNamed(name)
            )
            {
                return new TextSpan(label.Start, end);
            }
        }

        return label;
    }

    /// <summary>True for a mention of one person whom the document names in full.</summary>
    public bool IsPerson(TextSpan mention) =>
        JointAt(mention).IsEmpty && _mentions.Parse(mention) is { Kind: NameKind.Person } name && persons.IsNamed(name);

    private string? Current => _antecedents.Last?.FullName;

    private ImmutableArray<PersonName> JointAt(TextSpan mention) =>
        mention.Length <= MostJointLetters
            ? JointNames.Split(text.Substring(mention.Start, mention.Length), persons.Knows)
            : [];

    // "Vesna Tarr and Oskar Lind": each in the fullest form; a pronoun may take up either, "they" both.
    private NamedSpeaker ResolveJoint(ImmutableArray<PersonName> names, int at, bool isSpeaker)
    {
        var full = new List<string>();
        foreach (var name in names)
        {
            var resolved = persons.Resolve(name, at)?.Name;
            NotePerson(resolved, name.Gender, isSpeaker);
            full.Add((resolved ?? name).FullName);
        }

        return _joint.Note(full);
    }

    private NamedSpeaker TakeUp(NameGender gender, bool goesOn)
    {
        var (person, isDoubtful) = _antecedents.Find(gender, goesOn);
        if (person is null)
        {
            return NamedSpeaker.Unknown;
        }

        _antecedents.Note(person, isSpeaker: true);
        return new NamedSpeaker(person.FullName, MentionReason.Pronoun, isDoubtful);
    }

    private NamedSpeaker ResolvePerson(PersonName name, TextSpan mention)
    {
        if (persons.IsBody(name))
        {
            return new NamedSpeaker(name.FullName);
        }

        var resolved = persons.Resolve(name, mention.Start);
        NotePerson(resolved?.Name, name.Gender, isSpeaker: true);
        return resolved is { } person ? new NamedSpeaker(person.Name.FullName, person.Reason) : NamedSpeaker.Unknown;
    }

    // An office, whose holder the text tells or not; a body; nobody in particular.
    private NamedSpeaker ResolveRole(PersonName name, TextSpan mention)
    {
        if (persons.FindHolder(name.Text, Current) is { } holder)
        {
            return Settle(holder);
        }

        if (name.Kind == NameKind.Office)
        {
            return !OfficeWords.IsOffice(SpeakerMention.LastWord(name.Text))
                ? NamedSpeaker.Unknown
                : Unnamed(OfficeWords.GenderOf(SpeakerMention.LastWord(name.Text)));
        }

        ForgetJoint(mention);
        return _mentions.HoldsName(mention)
            ? new NamedSpeaker(SpeakerMention.WithoutArticle(text.Substring(mention.Start, mention.Length)))
            : NamedSpeaker.Unknown;
    }

    // "die Ministerin" is whoever holds the office here, or who spoke last with a title that ends so; "die Polizei" is nobody.
    private NamedSpeaker ResolveOffice(TextSpan mention)
    {
        if (persons.FindHolder(GermanMention.WithoutArticle(text, mention), Current) is { } holder)
        {
            return Settle(holder);
        }

        return
            GermanMention.OfficeIn(text, mention) is { } office
            && _antecedents.Last is { } last
            && last.Titles.Any(title => title.EndsWith(office, StringComparison.OrdinalIgnoreCase))
            ? Settle(new ResolvedPerson(last, MentionReason.OfficeInText))
            : NamedSpeaker.Unknown;
    }

    // "Residents", "critics of the plan"
    private void ForgetJoint(TextSpan mention)
    {
        var at = mention.Start;
        while (WordScanner.TryRead(text, ref at, mention.End, out var word) && !word.Is(WordClass.Preposition))
        {
            if (word.Kind == WordKind.Word && text[word.Span.End - 1] == 's' && char.IsLower(text[word.Span.End - 2]))
            {
                _joint.Forget();
            }
        }
    }

    private NamedSpeaker Unnamed(NameGender gender)
    {
        _antecedents.NoteUnnamed(gender, isSpeaker: true);
        return NamedSpeaker.Unknown;
    }

    private NamedSpeaker Settle(ResolvedPerson person)
    {
        _antecedents.Note(person.Name, isSpeaker: true);
        return new NamedSpeaker(person.Name.FullName, person.Reason);
    }

    // Where two persons bear the name, nothing tells which; nor whom the next pronoun takes up.
    private void NotePerson(PersonName? person, NameGender byMention, bool isSpeaker)
    {
        if (person is null)
        {
            _antecedents.NoteUnnamed(byMention, isSpeaker);
            return;
        }

        _antecedents.Note(person.Gender == NameGender.Unknown ? person with { Gender = byMention } : person, isSpeaker);
    }
}
