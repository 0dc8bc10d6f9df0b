using System.Collections.Frozen;
using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Meetings;

/// <summary>Reads who takes part in a meeting, and where it is, from the names around its word.</summary>
internal static class ParticipantReader
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlaceWords = FrozenSet
        .ToFrozenSet(
            "in to from at around across into on about over for against through near toward towards during under like than since despite without throughout within".Split(
                ' '
            ),
            StringComparer.OrdinalIgnoreCase
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The actors named between two words: persons, states and bodies, and offices without a name ("the leaders of the two countries").</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">First word.</param>
    /// <param name="end">Behind the last word.</param>
    public static IEnumerable<string> Between(AffairsSentence sentence, int start, int end)
    {
        for (var i = start; i < end; )
        {
            if (sentence.NameAt(i) is { } name && name.First == i)
            {
                // "(NSA)": an abbreviation that is explained.
                if (!sentence.Is(i - 1, "(") && Participant(sentence, name, end) is { } found)
                {
                    yield return found.Name;
                    i = Math.Max(found.End, name.End);
                    continue;
                }

                i = name.End;
            }
            else if (OfficeGroups.Read(sentence, i, end) is { } office)
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

    private static (string Name, int End)? Participant(AffairsSentence sentence, SentenceName name, int end)
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
                : noun == name.End && sentence.Form(name.End) is "and" or "," && !AreOfOthers(sentence, name.End + 1)
                    ? (name.Name, name.End)
                : null;
        }

        if (name.Kind == SentenceNameKind.Person)
        {
            return
                IsOfKin(sentence, name)
                || IsSpokenOf(sentence, name.First)
                || sentence.Words[name.End - 1].Is(WordClass.Time)
                || IsGroup(sentence.Form(name.End - 1))
                ? null
                : (name.Name, name.End);
        }

        if (!name.IsActor)
        {
            return null;
        }

        // "League Secretary-General Anton Dell": the person.
        if (sentence.NameAt(name.End) is { Kind: SentenceNameKind.Person } officer && name.End < end)
        {
            return (officer.Name, officer.End);
        }

        // "the Eastern Council Chairman": the officer
        if (name.Kind == SentenceNameKind.Body && name.End < end && MeetingWords.IsOfficer(sentence.Form(name.End)))
        {
            return (sentence.Phrase(name.First, name.End + 1), name.End + 1);
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
            var owner = sentence.Is(of - 1, ",") ? of - 2 : of - 1;
            if (
                sentence.NameAt(owner) is { Kind: SentenceNameKind.Person }
                || IsOfOthers(sentence, of - 1)
                || IsApposition(sentence, of - 1)
            )
            {
                return null;
            }

            var behind =
                sentence.Is(name.End, ",") && MeetingWords.IsOffice(sentence.Form(of - 1)) ? name.End + 1 : name.End;
            if (behind < end && sentence.NameAt(behind) is { Kind: SentenceNameKind.Person } person)
            {
                return (person.Name, person.End);
            }
        }

        return IsBehindPlaceWord(sentence, name.First) ? null : (name.Name, name.End);
    }

    // "Norlandic and Sudlandic regions": both tell which regions.
    private static bool AreOfOthers(AffairsSentence sentence, int i) =>
        sentence.NameAt(i) is { Kind: SentenceNameKind.Adjective } next
        && Phrases.EndOfNouns(sentence, next.First) is var noun
        && (IsOfOthers(sentence, noun - 1) || sentence.Is(noun - 1, "regions"));

    // "Anton Dell, Speaker of the Council": who he is.
    private static bool IsApposition(AffairsSentence sentence, int office) =>
        sentence.Is(office - 1, ",")
        && (MeetingWords.IsOffice(sentence.Form(office)) || MeetingWords.IsOfficer(sentence.Form(office)))
        && sentence.NameAt(office - 2) is { Kind: SentenceNameKind.Person };

    // "Latino leaders", "the Second Gentleman": no name of a person.
    private static bool IsGroup(ReadOnlySpan<char> form) =>
        form is "Latino" or "Latina" or "Hispanic" or "Gentleman" or "Lady" or "Eastern" or "Western" or "Ladies";

    // "I heard about Anton Dell and met Mira Holt": he is spoken of.
    private static bool IsSpokenOf(AffairsSentence sentence, int i) =>
        sentence.Form(i - 1) is "about" or "like" or "than" or "against" or "over" or "under" or "since" or "despite";

    /// <summary>"in Norland", "during the Long Watch": where, when or about whom, not who.</summary>
    public static bool IsBehindPlaceWord(AffairsSentence sentence, int i)
    {
        var at = sentence.IsAny(i - 1, "the", "our") ? i - 2 : i - 1;
        return at >= 0
            && (
                PlaceWords.Contains(sentence.Form(at))
                // "from Norland and Sudland"
                || (
                    sentence.Is(at, "and")
                    && sentence.NameAt(at - 1) is { Kind: SentenceNameKind.State or SentenceNameKind.Capital } first
                    && IsBehindPlaceWord(sentence, first.First)
                )
            );
    }

    // "citizens of Norland": they, not Norland.
    private static bool IsOfOthers(AffairsSentence sentence, int i) =>
        sentence.Form(i)
            is "citizens"
                or "people"
                or "peoples"
                or "residents"
                or "tourists"
                or "students"
                or "workers"
                or "companies"
                or "businesses"
                or "soldiers"
                or "nationals"
                or "veterans"
                or "regions"
                or "capital"
                or "territory"
                or "border"
                or "borders";

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
}
