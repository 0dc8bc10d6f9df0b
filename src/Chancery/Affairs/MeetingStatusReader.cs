using Chancery.Language;
using Chancery.Language.Dates;
using Chancery.Reading;

namespace Chancery.Affairs;

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

        if (IsAsked(sentence, start) || IsHabit(draft, start) || IsMerePossibility(draft, start))
        {
            return null;
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
                        or "next";
            if (form is "invitation" && i < draft.Word && sentence.Is(draft.Word - 1, "to"))
            {
                return MeetingStatus.Expected;
            }

            // "agreed to meet"; not "during my visit we agreed"
            isFuture |= form is "agreed" && i < draft.Word;
            isFuture |= form is "coming" && sentence.Is(i + 1, "up");
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
                    && !IsSpeech(form)
                    && form
                        is not ("scheduled" or "planned" or "expected" or "agreed" or "invited" or "hosted" or "held")
                || form is "held" or "hosted" && !isFuture;
        }

        var date = draft.Date;
        if (date is { First: { } first, Last: { } last } && document is { } published)
        {
            if (last < published.First)
            {
                return MeetingStatus.Held;
            }

            if (first > published.Last)
            {
                return isHoped && !sentence.Is(draft.Word, "will") ? MeetingStatus.Expected : MeetingStatus.Planned;
            }
        }

        return isHoped && !isPast ? MeetingStatus.Expected
            : isFuture && !(isPast && !HasWill(sentence, start, end)) ? MeetingStatus.Planned
            : IsPlannedBefore(sentence, start, draft.Word) ? MeetingStatus.Planned
            : isPast ? MeetingStatus.Held
            : draft.Rhythm is not null ? MeetingStatus.Planned
            : sentence.Form(draft.Word) is "arrives" or "visits" or "traveling" or "travelling" or "travels"
                ? MeetingStatus.Planned
            : Open(draft);
    }

    // "often when I arrive": no certain meeting.
    private static bool IsHabit(MeetingDraft draft, int start)
    {
        var sentence = draft.Sentence;
        var isWhen = sentence.Is(start - 1, "when") || sentence.Is(start, "when");
        return sentence.IsAny(start - 1, "whenever", "often")
            || (isWhen && sentence.IsAny(start - 2, "often", "usually"))
            || (isWhen && draft.Date is null && sentence.Form(draft.Word) is "meet" or "arrive" or "visit" or "travel");
    }

    // "potential meeting", "recommended that we visit", "asked her to go", "none of them visited", "the possibility that"
    private static bool IsMerePossibility(MeetingDraft draft, int start)
    {
        var sentence = draft.Sentence;
        for (var i = draft.Word - 1; i >= 0 && draft.Word - i < 9; i--)
        {
            var form = sentence.Form(i);
            if (form is "." or ";" or ":" or "—")
            {
                return false;
            }

            if (
                (form is "potential" or "possible" && draft.Word - i < 3)
                || form is "recommended" or "recommend" or "possibility" or "None" or "none"
                || (form is "asked" && sentence.IsAny(i + 2, "to", "for") && i >= start - 2)
                || (form is "any" && draft.Word - i < 3)
                || (form is "called" && sentence.Is(i + 1, "for"))
                || (
                    form is "launch" or "start" or "begin" or "resume"
                    && draft.Word - i < 4
                    && sentence.IsAny(i - 1, "to", "now")
                )
            )
            {
                return true;
            }
        }

        // "a conversation to have about rights"
        return sentence.Is(draft.Word + 1, "to") && sentence.IsAny(draft.Word + 2, "have", "hold");
    }

    // "Will they meet?", "Has the President had a call with …?": a question says nothing of what was or will be.
    private static bool IsAsked(AffairsSentence sentence, int start)
    {
        if (!sentence.Is(sentence.Count - 1, "?"))
        {
            return false;
        }

        var first = start < sentence.Count && sentence.Words[start].Kind == WordKind.Punctuation ? start + 1 : start;
        for (var i = first; i < Math.Min(sentence.Count, first + 4); i++)
        {
            // Behind a name that is called or a conjunction: "Jen, will he meet …?", "And is there a visit …?"
            if (
                sentence.Words[i].Is(WordClass.Auxiliary)
                && (
                    i == first
                    || sentence.Is(i - 1, ",")
                    || sentence.IsAny(i - 1, "and", "but")
                    || sentence.Is(i - 1, "so")
                )
            )
            {
                return true;
            }

            if (sentence.Words[i].Is(WordClass.SubjectPronoun | WordClass.Interrogative))
            {
                return false;
            }
        }

        return false;
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
                sentence.Form(i) is "plan" or "plans" or "programme" or "program" or "schedule" or "timetable"
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
            if (sentence.Form(i) is "will" or "'ll" or "’ll" or "scheduled" or "plans" or "planned")
            {
                return true;
            }
        }

        return false;
    }
}
