using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Meetings;

/// <summary>Reads where a meeting is.</summary>
internal static class PlaceReader
{
    /// <summary>The place named by "in", "at" or "to" behind the word of a meeting, up to a word, the nearest.</summary>
    public static string? PlaceBehind(AffairsSentence sentence, int meeting, int end, bool isVisit)
    {
        foreach (var name in sentence.Names)
        {
            if (
                name.First < meeting
                || name.First >= end
                || name.IsPossessive
                || MeetingWords.NounAt(sentence, name.End - 1) != MeetingKind.None
                || name.Kind
                    is not (
                        SentenceNameKind.State
                        or SentenceNameKind.Capital
                        or SentenceNameKind.Seat
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
            if (
                leads
                && isPlace
                && !leadsNoun
                && name.Kind != SentenceNameKind.Person
                && PlaceAttachment.Is(sentence, meeting, at, isVisit)
            )
            {
                return sentence.Phrase(name.First, EndOfPlace(sentence, name));
            }
        }

        return null;
    }

    /// <summary>Behind the last word of a place: "New Norland College" holds the name of a state in its midst.</summary>
    public static int EndOfPlace(AffairsSentence sentence, SentenceName place)
    {
        var end = place.End;
        while (
            place.Kind == SentenceNameKind.Other
            && sentence.NameAt(end)
                is {
                    Kind: SentenceNameKind.Other or SentenceNameKind.State or SentenceNameKind.Adjective,
                    IsPossessive: false
                } next
        )
        {
            end = next.End;
        }

        // "Mill 19"
        return
            place.Kind == SentenceNameKind.Other
            && end < sentence.Count
            && sentence.Words[end].Kind == WordKind.Number
            && !sentence.IsDate(end)
            ? end + 1
            : end;
    }
}
