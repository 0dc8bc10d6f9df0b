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

        var (isFuture, isHoped, isPast) = (false, false, false);
        for (var i = Math.Max(0, start - 1); i < end; i++)
        {
            var form = sentence.Form(i);
            if (
                form
                is "if"
                    or "If"
                    or "whether"
                    or "Whether"
                    or "could"
                    or "might"
                    or "should"
                    or "would"
                    or "can"
                    or "may"
                    or "must"
                    or "ready"
                    or "willing"
                    or "prepared"
                    or "need"
            )
            {
                return null;
            }

            if (
                form is "cancelled" or "canceled" or "postponed" or "cancel" or "cancelling" or "suspended"
                || (form is "called" && sentence.Is(i + 1, "off"))
            )
            {
                return MeetingStatus.Cancelled;
            }

            if (form is "forward" && sentence.Form(i - 1) is "look" or "looks" or "looking" && i < draft.Word)
            {
                return MeetingStatus.Expected;
            }

            if (
                i < draft.Word
                && form is "possibility" or "idea" or "proposal" or "proposed" or "arranging" or "suggested"
            )
            {
                return null;
            }

            if (
                sentence.Words[i].Is(WordClass.Negation)
                || form is "no" or "No" or "n't"
                || form.EndsWith("n't", StringComparison.Ordinal)
                || form.EndsWith("n’t", StringComparison.Ordinal)
            )
            {
                if (i > draft.Word && !IsTakingPlace(sentence, i))
                {
                    // "the talks are not stalled": they are held.
                    continue;
                }

                if (IsOfNews(sentence, draft.Word))
                {
                    return null;
                }

                // "is not making this trip for": the manner is denied, not the trip.
                return
                    draft.Participants.Count > 1
                    && Math.Abs(i - draft.Word) < 8
                    && !sentence.IsAny(draft.Word - 1, "this", "these")
                    ? MeetingStatus.Denied
                    : null;
            }

            isFuture |=
                form
                    is "will"
                        or "scheduled"
                        or "plans"
                        or "planned"
                        or "planning"
                        or "going"
                        or "intend"
                        or "intends"
                        or "'ll"
                        or "’ll"
                        or "upcoming"
                        or "forthcoming"
                || (form is "next" && !sentence.IsAny(i + 1, "day", "morning"));
            if (form is "invitation" && i < draft.Word && sentence.Is(draft.Word - 1, "to"))
            {
                return MeetingStatus.Expected;
            }

            // "agreed to meet"; not "during my visit we agreed"
            isFuture |= form is "agreed" && i < draft.Word;

            // "arrives in Vessa on Tuesday for talks"
            isFuture |= form is "arrives" && i < draft.Word;
            isFuture |= form is "coming" && sentence.Is(i + 1, "up");
            isFuture |= form is "plan" && sentence.Is(i + 1, "on");
            isFuture |= form is "shortly" or "soon" && i > draft.Word && sentence.IsAny(draft.Word - 1, "is", "are");
            isHoped |=
                form
                    is "expected"
                        or "expect"
                        or "expects"
                        or "hope"
                        or "hopes"
                        or "upcoming"
                        or "forthcoming"
                        or "forward"
                        or "want"
                        or "wants"
                        or "invite"
                        or "invited"
                        or "possible"
                        or "Upcoming";
            isPast |=
                TenseReader.IsPast(form)
                    && !sentence.Is(i - 1, "be")
                    && !IsSpeech(form)
                    && form
                        is not ("scheduled" or "planned" or "expected" or "agreed" or "invited" or "hosted" or "held")
                || form is "held" or "hosted" && !isFuture;
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
                return isHoped && !sentence.Is(draft.Word, "will") ? MeetingStatus.Expected : MeetingStatus.Planned;
            }
        }

        if (IsLater(draft))
        {
            return isHoped ? MeetingStatus.Expected : MeetingStatus.Planned;
        }

        return isHoped && !isPast ? MeetingStatus.Expected
            : isFuture && !(isPast && !HasWill(sentence, start, end)) ? MeetingStatus.Planned
            : IsPlannedBefore(sentence, start, draft.Word) ? MeetingStatus.Planned
            : isPast ? MeetingStatus.Held
            : draft.Rhythm is not null ? MeetingStatus.Planned
            : sentence.Form(draft.Word) is "arrives" or "visits" or "traveling" or "travelling" or "travels"
                ? MeetingStatus.Planned
            : IsOpenQuestion(draft) ? null
            : Open(draft);
    }

    private static bool IsTakingPlace(AffairsSentence sentence, int negation)
    {
        for (var i = negation + 1; i < Math.Min(sentence.Count, negation + 4); i++)
        {
            if (sentence.Form(i) is "take" or "took" or "taken" or "happen" or "held" or "planned" or "scheduled")
            {
                return true;
            }
        }

        return false;
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

    // "I do not have a visit to announce": no news, no denial.
    private static bool IsOfNews(AffairsSentence sentence, int word)
    {
        for (var i = word + 1; i < Math.Min(sentence.Count, word + 12); i++)
        {
            if (sentence.Form(i) is "announce" or "preview" or "read" or "share" or "confirm")
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

    private static bool IsSpeech(ReadOnlySpan<char> form) =>
        form is "said" or "told" or "noted" or "added" or "stressed" or "announced" or "emphasised" or "emphasized";

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
