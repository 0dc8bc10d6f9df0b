using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Meetings;

/// <summary>Rule <c>visit</c>: a sentence tells of a visit by a verb of going, with its place behind it.</summary>
internal static class MeetingVisitRule
{
    /// <summary>"the visit of the president to Norland", "visited Norland", "arrives in Tarn", "came to Tarn".</summary>
    public static MeetingDraft? Read(MeetingDraft draft, int i, int end)
    {
        var sentence = draft.Sentence;
        var form = sentence.Form(i);
        var to = i + 1;
        if (form is "visit" or "visited" or "visits" or "visiting")
        {
            to = Phrases.Skip(sentence, to);
        }
        else if (sentence.IsAny(to, "in", "to") || sentence.Is(to, "at"))
        {
            to = Phrases.Skip(sentence, to + 1);
        }
        else
        {
            return null;
        }

        if (
            sentence.NameAt(to) is not { } place
            || place.First != to
            || place.Kind
                is not (
                    SentenceNameKind.State
                    or SentenceNameKind.Capital
                    or SentenceNameKind.Seat
                    or SentenceNameKind.Other
                )
            || place.IsPossessive
            || IsOfNounBehind(sentence, place)
            || (form is "came" && place.Kind == SentenceNameKind.Other && !sentence.Is(to - 1, "to"))
            || draft.Participants.Count == 0
            // "We travel to Tarn", a spokesperson says: it is not the state that travels.
            || (sentence.IsOfSpokesperson && draft.Participants is [var only] && only == sentence.OnBehalfOf)
        )
        {
            return null;
        }

        draft.Place = sentence.Phrase(place.First, PlaceReader.EndOfPlace(sentence, place));
        MeetingCircumstances.Add(draft, i, i, end);
        var isTraveller = form is not ("came" or "visiting") || draft.Date is not null;
        var goesOn = place.Kind == SentenceNameKind.State && sentence.Form(place.End) is [>= 'A' and <= 'Z', ..];
        return isTraveller && !goesOn ? draft : null;
    }

    // "visited the Tarn production site": the name tells which site, it is not the place.
    private static bool IsOfNounBehind(AffairsSentence sentence, SentenceName place) =>
        place.Kind == SentenceNameKind.Other
        && place.End < sentence.Count
        && sentence.Words[place.End] is { Kind: WordKind.Word } next
        && !next.Is(WordClass.Adverb | WordClass.Time)
        && !sentence.IsDate(place.End)
        && sentence.Form(place.End)
            is not (
                "today"
                or "yesterday"
                or "again"
                or "twice"
                or "together"
                or "earlier"
                or "later"
                or "recently"
                or "many"
                or "several"
                or "last"
                or "region"
                or "area"
                or "province"
            )
        && Phrases.EndOfNouns(sentence, place.First) > place.End
        && char.IsLower(sentence.Form(place.End)[0]);
}
