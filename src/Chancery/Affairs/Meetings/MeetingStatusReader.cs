using Chancery.Affairs.Sentences;
using Chancery.Language;
using Chancery.Language.Dates;
using Chancery.Reading;

namespace Chancery.Affairs.Meetings;

/// <summary>Reads from the words around a meeting whether it was held, is planned or expected, was cancelled, or is denied.</summary>
internal static class MeetingStatusReader
{
    /// <summary>The status; null where the sentence speaks of it as a mere possibility.</summary>
    public static MeetingStatus? Read(MeetingDraft draft, PartialDate? document)
    {
        var sentence = draft.Sentence;
        var start = Clause.Start(sentence, draft.Word);
        var end = Clause.End(sentence, draft.Word);
        if (IsCircumstance(sentence, start, end) && end + 1 < sentence.Count)
        {
            end = Clause.End(sentence, end + 1);
        }

        // "the summit in Tarn that will be held in May"
        if (sentence.IsAny(end, "that", "which") && sentence.IsAny(end + 1, "will", "is") && end - draft.Word < 8)
        {
            end = Clause.End(sentence, end + 1);
        }

        if (IsAwaited(sentence, end))
        {
            return MeetingStatus.Expected;
        }

        if (MeetingPossibility.IsNone(draft, start))
        {
            return null;
        }

        // "says in an interview": it was given, whatever is said in it.
        if (draft.Kind == MeetingKind.Interview && InterviewReader.SpeechBefore(sentence, draft.Word) >= 0)
        {
            return MeetingStatus.Held;
        }

        var signs = MeetingStatusSigns.Of(draft, Math.Max(0, start - 1), end);
        if (signs.IsDecided)
        {
            return signs.Status;
        }

        var date = draft.Date;
        if (date is { First: { } first, Last: { } last } && document is { } published)
        {
            // "arrangements for a summit on 24 May": still to come, so that the nearest day before was the wrong one.
            if (
                last < published.First
                && date.Reason == DateReason.NearestInTense
                && IsPlannedBefore(sentence, start, draft.Word)
            )
            {
                draft.Date = null;
                return MeetingStatus.Planned;
            }

            if (last < published.First)
            {
                return MeetingStatus.Held;
            }

            if (first > published.Last)
            {
                return signs.IsHoped && !sentence.Is(draft.Word, "will")
                    ? MeetingStatus.Expected
                    : MeetingStatus.Planned;
            }
        }

        if (IsLater(draft))
        {
            return signs.IsHoped ? MeetingStatus.Expected : MeetingStatus.Planned;
        }

        return signs.IsHoped && !signs.IsPast ? MeetingStatus.Expected
            : signs.IsFuture && !(signs.IsPast && !HasWill(sentence, start, end)) ? MeetingStatus.Planned
            : IsPlannedBefore(sentence, start, draft.Word) ? MeetingStatus.Planned
            : signs.IsPast ? MeetingStatus.Held
            : draft.Rhythm is not null ? MeetingStatus.Planned
            : sentence.Form(draft.Word) is "arrives" or "visits" or "traveling" or "travelling" or "travels"
                ? MeetingStatus.Planned
            : IsOpenQuestion(draft) ? null
            : Open(draft);
    }

    // "the summit later this year", "in the run-up to the summit", "preparations for the visit"
    private static bool IsLater(MeetingDraft draft)
    {
        var sentence = draft.Sentence;
        if (draft.Date is { } date)
        {
            var at = sentence.WordAt(date.Span.Start);
            if (sentence.IsAny(at, "later", "coming") || sentence.IsAny(at - 1, "later", "coming"))
            {
                return true;
            }
        }

        for (var i = Math.Max(0, draft.Word - 6); i < draft.Word; i++)
        {
            if (
                sentence.Form(i) is "lead-up" or "run-up" or "preparing" or "preparations"
                || (sentence.Form(i) is "lead" or "leading" or "run" && sentence.Is(i + 1, "up"))
            )
            {
                return true;
            }
        }

        return false;
    }

    // "the visit, which we are looking forward to"
    private static bool IsAwaited(AffairsSentence sentence, int end)
    {
        for (var i = end; sentence.Is(end, "which") && i < Math.Min(sentence.Count, end + 7); i++)
        {
            if (sentence.IsAny(i, "looking", "look") && sentence.Is(i + 1, "forward"))
            {
                return true;
            }
        }

        return false;
    }

    // "Is there any point in another meeting?"
    private static bool IsOpenQuestion(MeetingDraft draft) =>
        draft.Sentence.Is(draft.Sentence.Count - 1, "?") && draft.Date is null;

    // No word tells: held, until another sentence says otherwise.
    private static MeetingStatus Open(MeetingDraft draft)
    {
        draft.IsStatusOpen = true;
        return MeetingStatus.Held;
    }

    // "During my visit to Norland, …": the clause behind it tells the time.
    private static bool IsCircumstance(AffairsSentence sentence, int start, int end)
    {
        var first = start < end && sentence.Words[start].Kind == WordKind.Punctuation ? start + 1 : start;
        return sentence.Form(first) is "During" or "during" or "Ahead" or "Before"
            && !Enumerable.Range(first, end - first).Any(i => sentence.Words[i].Is(WordClass.Auxiliary));
    }

    // "a plan for consultations", "a programme of visits"
    private static bool IsPlannedBefore(AffairsSentence sentence, int start, int word)
    {
        for (var i = Math.Max(start, word - 7); i < word - 1; i++)
        {
            if (
                sentence.Form(i)
                    is "plan"
                        or "plans"
                        or "programme"
                        or "program"
                        or "schedule"
                        or "timetable"
                        or "arrangements"
                        or "underway"
                && sentence.IsAny(i + 1, "of", "for")
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWill(AffairsSentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (
                sentence.Form(i) is "will" or "'ll" or "’ll" or "scheduled" or "plans" or "planned"
                || (sentence.Is(i, "going") && sentence.Is(i + 1, "to") && sentence.Is(i + 2, "be"))
            )
            {
                return true;
            }
        }

        return false;
    }
}
