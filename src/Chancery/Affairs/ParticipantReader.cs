using Chancery.Language;

namespace Chancery.Affairs;

/// <summary>Reads who takes part in a meeting, and where it is, from the names around its word.</summary>
internal static class ParticipantReader
{
    /// <summary>The actors named between two words: persons, states and bodies, and offices without a name ("the leaders of the two countries").</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">First word.</param>
    /// <param name="end">Behind the last word.</param>
    /// <param name="withPlaces">True where states behind "in", "to", "from" take part too.</param>
    public static IEnumerable<string> Between(AffairsSentence sentence, int start, int end, bool withPlaces = false)
    {
        for (var i = start; i < end; )
        {
            if (sentence.NameAt(i) is { } name && name.First == i)
            {
                if (Participant(sentence, name, end, withPlaces) is { } found)
                {
                    yield return found.Name;
                    i = Math.Max(found.End, name.End);
                    continue;
                }

                i = name.End;
            }
            else if (OfficePhrase(sentence, i, end) is { } office)
            {
                yield return office.Name;
                i = office.End;
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>The subject of a verb: the actors before it; "I" and "we" are the one who speaks.</summary>
    public static List<string> Subjects(AffairsSentence sentence, int start, int verb)
    {
        var named = Between(sentence, start, verb).ToList();
        for (var i = start; i < verb; i++)
        {
            if (sentence.Form(i) is "I" or "we" or "We" && sentence is { IsSpeech: true, AssertedBy: { } speaker })
            {
                named.Add(speaker);
            }
        }

        // "Dell, who arrives on Tuesday"
        if (named.Count == 0 && sentence.Is(start - 1, "who"))
        {
            var at = sentence.Is(start - 2, ",") ? start - 3 : start - 2;
            if (sentence.NameAt(at) is { Kind: SentenceNameKind.Person } person)
            {
                named.Add(person.Name);
            }
        }

        return named;
    }

    // "Dell’s family", "the families of Dell and Holt": those who are met are others.
    private static bool IsOfKin(AffairsSentence sentence, SentenceName name)
    {
        if (IsKin(sentence.Form(name.End)))
        {
            return true;
        }

        for (var i = name.First - 1; i > 1 && name.First - i < 8; i--)
        {
            if (sentence.Is(i, "of") && IsKin(sentence.Form(i - 1)))
            {
                return true;
            }

            if (sentence.NameAt(i) is null && sentence.Form(i) is not ("and" or "," or "of"))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsKin(ReadOnlySpan<char> form) =>
        form is "family" or "families" or "parents" or "relatives" or "lawyers" or "supporters" or "widow" or "team";

    private static (string Name, int End)? Participant(
        AffairsSentence sentence,
        SentenceName name,
        int end,
        bool withPlaces
    )
    {
        if (name.Kind == SentenceNameKind.Adjective)
        {
            // "the Norlandic foreign minister", "Norlandic-Sudlandic talks"
            var noun = Phrases.EndOfNouns(sentence, name.First);
            var person = NameWithin(sentence, name.End, Math.Min(noun, end));
            return person is not null ? (person.Value.Name, person.Value.End)
                : noun > name.End && MeetingWords.IsOffice(sentence.Form(noun - 1)) && noun <= end
                    ? (sentence.Phrase(name.First, noun), noun)
                // "the U.S. and Norland": an adjective that is used as the name
                : noun == name.End && sentence.Form(name.End) is "and" or "," ? (name.Name, name.End)
                : null;
        }

        if (name.Kind == SentenceNameKind.Person)
        {
            return IsOfKin(sentence, name) ? null : (name.Name, name.End);
        }

        if (!name.IsActor)
        {
            return null;
        }

        if (name.IsPossessive)
        {
            // "Norland's foreign minister Vesna Tarr", "Norland's leaders"
            var noun = Phrases.EndOfNouns(sentence, name.End);
            var person = NameWithin(sentence, name.End, Math.Min(noun, end));
            return person is not null ? (person.Value.Name, person.Value.End)
                : noun > name.End && MeetingWords.IsOffice(sentence.Form(noun - 1))
                    ? (sentence.Phrase(name.First, noun), noun)
                : null;
        }

        // "President of Norland Anton Dell", "President Dell of Norland": the person speaks for himself
        if (
            sentence.Is(name.First - 1, "of")
            || (sentence.Is(name.First - 1, "the") && sentence.Is(name.First - 2, "of"))
        )
        {
            var of = sentence.Is(name.First - 1, "of") ? name.First - 1 : name.First - 2;
            if (sentence.NameAt(of - 1) is { Kind: SentenceNameKind.Person })
            {
                return null;
            }

            if (name.End < end && sentence.NameAt(name.End) is { Kind: SentenceNameKind.Person } person)
            {
                return (person.Name, person.End);
            }
        }

        var before = sentence.Form(name.First - 1);
        before = before is "the" or "The" ? sentence.Form(name.First - 2) : before;
        var isPlace =
            before
            is "in"
                or "to"
                or "from"
                or "at"
                or "around"
                or "across"
                or "into"
                or "on"
                or "about"
                or "over"
                or "for"
                or "against"
                or "through"
                or "near"
                or "toward"
                or "towards";
        return isPlace && !withPlaces ? null : (name.Name, name.End);
    }

    private static SentenceName? NameWithin(AffairsSentence sentence, int start, int end)
    {
        foreach (var name in sentence.Names)
        {
            if (name.Kind == SentenceNameKind.Person && name.First >= start && name.First < Math.Max(end, start + 1))
            {
                return name;
            }
        }

        return null;
    }

    // "the leaders of the two countries", "the foreign ministers"; a name behind it says who that is
    private static (string Name, int End)? OfficePhrase(AffairsSentence sentence, int i, int end)
    {
        if (!sentence.Words[i].Is(WordClass.Determiner | WordClass.Possessive))
        {
            return null;
        }

        var nouns = Phrases.EndOfNouns(sentence, Phrases.Skip(sentence, i));
        if (nouns <= i + 1 || nouns > end || !MeetingWords.IsOffice(sentence.Form(nouns - 1)))
        {
            return null;
        }

        foreach (var name in sentence.Names)
        {
            if (name.First >= i && name.First <= nouns && name.Kind == SentenceNameKind.Person)
            {
                return null;
            }
        }

        var to = nouns;
        if (sentence.Is(nouns, "of"))
        {
            to = Math.Min(end, Phrases.EndOfNouns(sentence, Phrases.Skip(sentence, nouns + 1)));
            to =
                sentence.Is(to, "and") && sentence.NameAt(to + 1) is { Kind: SentenceNameKind.State } second
                    ? second.End
                    : to;
            if (sentence.NameAt(to) is { Kind: SentenceNameKind.Person })
            {
                return null;
            }
        }

        var (first, last) = (Phrases.Skip(sentence, i), Math.Max(to, nouns));

        // "his counterpart" alone says nothing of who that is.
        var isNobody =
            sentence.Form(last - 1) is "counterpart" or "counterparts" or "colleague" or "colleagues"
            && !Enumerable.Range(first, last - first).Any(k => char.IsUpper(sentence.Form(k)[0]));
        return isNobody ? null : (sentence.Phrase(first, last), last);
    }

    /// <summary>The place named by "in", "at" or "to" between two words, the nearest to <paramref name="start"/>.</summary>
    public static string? PlaceBetween(AffairsSentence sentence, int start, int end, bool isVisit)
    {
        foreach (var name in sentence.Names)
        {
            if (
                name.First < start
                || name.First >= end
                || name.IsPossessive
                || MeetingWords.NounAt(sentence, name.End - 1) != MeetingKind.None
                || name.Kind
                    is not (
                        SentenceNameKind.State
                        or SentenceNameKind.Capital
                        or SentenceNameKind.Other
                        or SentenceNameKind.Person
                    )
            )
            {
                continue;
            }

            var at = name.First - 1;
            at -= sentence.Is(at, "the") ? 1 : 0;
            var leads =
                sentence.Is(at, "in") || (isVisit && sentence.Is(at, "to")) || (isVisit && sentence.Is(at, "at"));
            var isPlace =
                name.Kind is SentenceNameKind.State or SentenceNameKind.Capital
                || sentence.Is(at, "in")
                || (isVisit && sentence.Is(at, "to"));
            // "in Norlandic-Sudlandic relations", "in Tarn talks": the name belongs to the noun behind it.
            var leadsNoun =
                name.Kind == SentenceNameKind.Other
                && (
                    sentence.StatesOfPair(name.First).Length > 0 || Phrases.EndOfNouns(sentence, name.First) > name.End
                );
            if (leads && isPlace && !leadsNoun && name.Kind != SentenceNameKind.Person)
            {
                return sentence.Phrase(name.First, name.End);
            }
        }

        return null;
    }
}
