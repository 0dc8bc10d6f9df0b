using Chancery.Actors;
using Chancery.Language;
using Chancery.Quotations.German;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Follows a text from beginning to end and gives each mention of a speaker the name it stands for.</summary>
/// <remarks>A pronoun is the last speaker or the subject of the last sentence, whichever stands nearer and fits; names inside quotations never count.</remarks>
internal sealed class SpeakerResolver(string text, DocumentPersons persons)
{
    private readonly Dictionary<string, PersonName> _parsed = new(StringComparer.Ordinal);
    private PersonName? _last;
    private PersonName? _lastMale;
    private PersonName? _lastFemale;

    /// <summary>The last person who spoke or acted; null at the beginning.</summary>
    public string? Current => _last?.FullName;

    /// <summary>Why the last mention stands for the name that was given for it; null where none was.</summary>
    public MentionReason? Reason { get; private set; }

    /// <summary>Notes the subject of a sentence of the reporter; false where it is no person.</summary>
    public bool NoteSubject(TextSpan mention)
    {
        mention = GermanMention.NameIn(text, mention);
        if (GermanMention.IsCommon(text, mention))
        {
            return ResolveOffice(mention) is not null;
        }

        mention = WithOffice(mention);
        if (!HoldsName(mention, orOffice: true))
        {
            return false;
        }

        var name = Parse(mention);
        if (name.Kind == NameKind.Person && (name.Titles.Length > 0 || persons.Knows(name)))
        {
            Note(persons.Resolve(name, mention.Start)?.Name);
            return true;
        }

        if (name.Kind == NameKind.Office && persons.FindHolder(name.Text, Current) is { } holder)
        {
            Note(holder.Name);
            return true;
        }

        return false;
    }

    /// <summary>The name that a speaker's mention stands for, or null; the speaker becomes the current one.</summary>
    public string? Resolve(TextSpan mention)
    {
        Reason = null;
        var word = text.AsSpan(mention.Start, mention.Length);
        if (Pronoun(word) is { } person)
        {
            return Settle(new ResolvedPerson(person, MentionReason.Pronoun));
        }

        if (IsOtherPronoun(word))
        {
            return null;
        }

        mention = GermanMention.NameIn(text, mention);
        if (GermanMention.IsCommon(text, mention))
        {
            return ResolveOffice(mention)
                ?? (GermanMention.OfficeIn(text, mention) is null ? GermanMention.WithoutArticle(text, mention) : null);
        }

        var name = Parse(mention);
        if (name.Kind == NameKind.Person)
        {
            if (persons.Resolve(name, mention.Start) is { } resolved)
            {
                var gender = resolved.Name.Gender == NameGender.Unknown ? name.Gender : resolved.Name.Gender;
                return Settle(resolved with { Name = resolved.Name with { Gender = gender } });
            }

            // Two persons bear the name, and nothing tells which; nor whom the next pronoun takes up.
            Note(null);
            return null;
        }

        if (persons.FindHolder(name.Text, Current) is { } holder)
        {
            return Settle(holder);
        }

        return name.Kind != NameKind.Office && HoldsName(mention)
            ? WithoutArticle(text.Substring(mention.Start, mention.Length))
            : null;
    }

    // "die Ministerin" is whoever holds the office here, or who spoke last with a title that ends so; "die Polizei" is nobody.
    private string? ResolveOffice(TextSpan mention)
    {
        if (persons.FindHolder(GermanMention.WithoutArticle(text, mention), Current) is { } holder)
        {
            return Settle(holder);
        }

        return
            GermanMention.OfficeIn(text, mention) is { } office
            && _last is { } last
            && last.Titles.Any(title => title.EndsWith(office, StringComparison.OrdinalIgnoreCase))
            ? Settle(new ResolvedPerson(last, MentionReason.OfficeInText))
            : null;
    }

    // "The Norlandic" in front of "foreign minister": the office is the subject.
    private TextSpan WithOffice(TextSpan mention)
    {
        const int MostWords = 4;
        var (at, end) = (mention.End, mention.End);
        for (var words = 0; words < MostWords && WordScanner.TryRead(text, ref at, text.Length, out var word); words++)
        {
            var written = text.AsSpan(word.Span.Start, word.Span.Length);
            if (OfficeWords.IsOffice(written))
            {
                end = word.Span.End;
            }
            else if (word.Kind != WordKind.Word || word.IsCapitalized || !OfficeWords.IsModifier(written.ToString()))
            {
                break;
            }
        }

        return new TextSpan(mention.Start, end);
    }

    // What follows a small preposition or a relative belongs to no name: "a spokesman for Vesna Tarr", "Tarr, who …".
    private PersonName Parse(TextSpan mention)
    {
        var at = mention.Start;
        var end = mention.Start;
        while (WordScanner.TryRead(text, ref at, mention.End, out var word))
        {
            var ends =
                word.Is(WordClass.Relative)
                || (word.Is(WordClass.Preposition) && text.AsSpan(word.Span.Start, word.Span.Length) is not "of");
            if (ends && end > mention.Start)
            {
                break;
            }

            end = word.Span.End;
        }

        var words = text[mention.Start..end];
        if (!_parsed.TryGetValue(words, out var name))
        {
            _parsed[words] = name = PersonName.Parse(words);
        }

        return name;
    }

    private PersonName? Pronoun(ReadOnlySpan<char> word) =>
        Is(word, "he")
        || Is(word, "er")
        || word is "он" or "Он" or "il" or "Il" or "a-t-il" or "他" or "él" or "Él" or "він" or "Він"
            ? Fitting(NameGender.Male)
        : Is(word, "she")
        || Is(word, "sie")
        || word is "она" or "Она" or "elle" or "Elle" or "a-t-elle" or "她" or "ella" or "Ella" or "вона" or "Вона"
            ? Fitting(NameGender.Female)
        : null;

    private static bool Is(ReadOnlySpan<char> word, string pronoun) =>
        word.Equals(pronoun, StringComparison.OrdinalIgnoreCase);

    private PersonName? Fitting(NameGender gender) =>
        _last is { } last && (last.Gender == gender || last.Gender == NameGender.Unknown) ? last
        : gender == NameGender.Male ? _lastMale
        : _lastFemale;

    private static bool IsOtherPronoun(ReadOnlySpan<char> word) =>
        !word.Contains(' ')
        && (Lexicon.Find(word).Class & (WordClass.SubjectPronoun | WordClass.Relative)) != WordClass.None;

    private bool HoldsName(TextSpan mention, bool orOffice = false)
    {
        var at = mention.Start;
        var isFirst = true;
        while (WordScanner.TryRead(text, ref at, mention.End, out var word))
        {
            if (word.Kind == WordKind.Word && word.IsCapitalized && !(isFirst && word.Entry.Class != WordClass.None))
            {
                return true;
            }

            if (
                orOffice
                && word.Kind == WordKind.Word
                && OfficeWords.IsOffice(text.AsSpan(word.Span.Start, word.Span.Length))
            )
            {
                return true;
            }

            isFirst = false;
        }

        return false;
    }

    private static string WithoutArticle(string mention)
    {
        foreach (var article in (string[])["the ", "The ", "a ", "A ", "an ", "An "])
        {
            if (mention.StartsWith(article, StringComparison.Ordinal))
            {
                return mention[article.Length..];
            }
        }

        return mention;
    }

    private string Settle(ResolvedPerson person)
    {
        Note(person.Name);
        Reason = person.Reason;
        return person.Name.FullName;
    }

    private void Note(PersonName? person)
    {
        _last = person;
        if (person is null)
        {
            (_lastMale, _lastFemale) = (null, null);
            return;
        }

        if (person.Gender == NameGender.Female)
        {
            _lastFemale = person;
        }
        else
        {
            _lastMale = person.Gender == NameGender.Male || _lastMale is null ? person : _lastMale;
        }
    }
}
