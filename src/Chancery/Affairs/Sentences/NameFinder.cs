using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Actors.Authority;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Affairs.Sentences;

/// <summary>Finds names in sentences: states and bodies by the authority data, persons by their form, and other runs of capitalized words.</summary>
internal sealed class NameFinder(string text, AuthorityData authority, PersonMentions persons)
{
    private const int MaxWords = 8;
    private const int LongestStates = 24;

    private readonly Dictionary<string, PersonName> _parsed = new(StringComparer.Ordinal);

    /// <summary>The names among the words of a sentence, in order, not overlapping.</summary>
    public ImmutableArray<SentenceName> Find(ImmutableArray<Word> words)
    {
        var names = ImmutableArray.CreateBuilder<SentenceName>();
        for (var i = 0; i < words.Length; )
        {
            if (words[i].Kind != WordKind.Word || !char.IsUpper(text[words[i].Span.Start]))
            {
                i++;
                continue;
            }

            var name = Known(words, i) ?? Run(words, i);
            if (name is { } found)
            {
                names.Add(found);
                i = found.End;
            }
            else
            {
                i++;
            }
        }

        return names.DrainToImmutable();
    }

    /// <summary>The states of "Norlandic-Sudlandic"; empty for any other word.</summary>
    public ImmutableArray<string> StatesOfPair(Word word)
    {
        // From the space before: "U.S.-Norland-Sudland" is several words.
        var start = word.Span.Start;
        while (
            start > 0
            && word.Span.Start - start < LongestStates
            && (char.IsLetter(text[start - 1]) || text[start - 1] is '.' or '-')
        )
        {
            start--;
        }

        var form = text.AsSpan(start, word.Span.End - start);
        if (!form.Contains('-'))
        {
            return [];
        }

        var states = ImmutableArray.CreateBuilder<string>();
        foreach (var part in form.Split('-'))
        {
            var (at, length) = part.GetOffsetAndLength(form.Length);
            if (length > 1 && StateOf(start + at, length) is { } state)
            {
                states.Add(state);
            }
            else if (start + at >= word.Span.Start)
            {
                return [];
            }
        }

        return states.Count > 1 ? states.ToImmutable() : [];
    }

    private string? StateOf(int start, int length)
    {
        foreach (var name in authority.Names.StartingAt(text, start))
        {
            if (
                name is { Language: null, IsShared: false, Entry.Kind: AuthorityKind.State }
                && text.AsSpan(start, length).SequenceEqual(name.Text)
            )
            {
                return name.Entry.Name;
            }
        }

        return null;
    }

    private SentenceName? Known(ImmutableArray<Word> words, int i)
    {
        var start = words[i].Span.Start;
        foreach (var name in authority.Names.StartingAt(text, start))
        {
            if (name.Language is not null || name.IsShared || KindOf(name) is not { } kind)
            {
                continue;
            }

            var end = EndOf(words, i, start + name.Text.Length);
            if (end > 0 && AuthorityHits.AreSame(text.AsSpan(start, name.Text.Length), name.Text))
            {
                return new SentenceName(
                    i,
                    end,
                    new TextSpan(start, start + name.Text.Length),
                    kind,
                    kind == SentenceNameKind.Seat ? OwnerOf(name.Entry)! : name.Entry.Name,
                    words[end - 1].Span.End > start + name.Text.Length
                );
            }
        }

        return null;
    }

    private SentenceNameKind? KindOf(AuthorityName name) =>
        (name.Entry.Kind, name.Kind) switch
        {
            (AuthorityKind.State, AuthorityNameKind.Adjective) => SentenceNameKind.Adjective,
            (AuthorityKind.State, AuthorityNameKind.Demonym) => null,
            (AuthorityKind.State, AuthorityNameKind.Capital) => SentenceNameKind.Capital,
            (AuthorityKind.State, _) => SentenceNameKind.State,
            (AuthorityKind.Organisation, _) => SentenceNameKind.Body,
            (AuthorityKind.Place, _) when OwnerOf(name.Entry) is not null => SentenceNameKind.Seat,
            _ => null,
        };

    // "Downing Street": the state whose office is there; "the Berlaymont": the body.
    private string? OwnerOf(AuthorityEntry place) =>
        place.ValueOf("stands-for") is null
            ? null
            : (authority.Find(place.ValueOf("in")) ?? authority.Find(place.ValueOf("stands-for")))?.Name;

    // The word that ends where the name does, or with a possessive ending behind it; else 0.
    private int EndOf(ImmutableArray<Word> words, int i, int end)
    {
        for (; i < words.Length && words[i].Span.Start < end; i++)
        {
            var rest = words[i].Span.End - end;
            if (rest == 0 || (rest is 1 or 2 && text[end] is '\'' or '’'))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private SentenceName? Run(ImmutableArray<Word> words, int i)
    {
        var end = i;
        while (end < words.Length && end - i < MaxWords && IsNameWord(words, end, end > i))
        {
            end++;
            if (EndsWithPossessive(words[end - 1]))
            {
                break;
            }
        }

        if (end == i)
        {
            return null;
        }

        var isPossessive = EndsWithPossessive(words[end - 1]);
        var span = new TextSpan(words[i].Span.Start, words[end - 1].Span.End - (isPossessive ? 2 : 0));
        var name = text.Substring(span.Start, span.Length);
        var known = persons.In(span) is { } mentioned && !IsOfFamily(name, mentioned) ? mentioned : null;
        var person = known is null ? Parse(name) : null;
        var isPerson =
            known is not null
            || (
                person is { Kind: NameKind.Person }
                && !name.StartsWith("St ", StringComparison.Ordinal)
                && !name.StartsWith("St. ", StringComparison.Ordinal)
                && (
                    person.Titles.Length > 0
                    || (person.Given.Length > 0 && person.Gender != NameGender.Unknown)
                    || person.FamilyFirst
                )
            );
        if (!isPerson && end - i == 1 && i == 0)
        {
            // The first word of a sentence has its capital anyway.
            return null;
        }

        return new SentenceName(
            i,
            end,
            span,
            isPerson ? SentenceNameKind.Person : SentenceNameKind.Other,
            known ?? (isPerson ? person!.FullName : name),
            isPossessive
        );
    }

    // "Gala Tarr" beside Vesna Tarr: another of the family.
    private bool IsOfFamily(string name, string known) =>
        name.Contains(' ', StringComparison.Ordinal)
        && name != known
        && Parse(name) is { Given.Length: > 0 } one
        && Parse(known) is { Given.Length: > 0 } other
        && one.Family == other.Family
        && one.CompareWith(other) == PersonIdentity.Different;

    private PersonName Parse(string name)
    {
        if (!_parsed.TryGetValue(name, out var person))
        {
            _parsed[name] = person = PersonName.Parse(name);
        }

        return person;
    }

    private bool IsNameWord(ImmutableArray<Word> words, int i, bool inside) =>
        words[i].Kind == WordKind.Word
        && char.IsUpper(text[words[i].Span.Start])
        && !words[i].Is(SmallWords)
        && (inside ? Known(words, i) is null : !words[i].Is(WordClass.Auxiliary | WordClass.Adverb | WordClass.Time));

    private bool EndsWithPossessive(Word word) =>
        word.Span.Length > 2 && text[word.Span.End - 1] == 's' && text[word.Span.End - 2] is '\'' or '’';

    private const WordClass SmallWords =
        WordClass.Determiner
        | WordClass.Possessive
        | WordClass.SubjectPronoun
        | WordClass.Preposition
        | WordClass.Coordinator
        | WordClass.Subordinator
        | WordClass.Interrogative
        | WordClass.Auxiliary
        | WordClass.To
        | WordClass.That;
}
