using Chancery.Affairs.Sentences;
using Chancery.Language;

namespace Chancery.Affairs.Meetings;

/// <summary>Tells sentences that speak of a meeting without saying that one was, is or will be: questions, habits, mere possibilities.</summary>
internal static class MeetingPossibility
{
    private const int MostWordsToHabit = 20;

    /// <summary>True where no certain meeting is told.</summary>
    /// <param name="draft">The meeting.</param>
    /// <param name="start">First word of its clause.</param>
    public static bool IsNone(MeetingDraft draft, int start) =>
        IsAsked(draft.Sentence, start)
        || IsHabit(draft, start)
        || IsMerePossibility(draft, start)
        || IsOnlyWanted(draft)
        || IsMechanism(draft);

    // "The dialogue represents a mechanism of several levels": what it is, not that it met.
    private static bool IsMechanism(MeetingDraft draft)
    {
        var sentence = draft.Sentence;
        var isTold = false;
        for (var i = draft.Word + 1; i < Math.Min(sentence.Count, draft.Word + 12); i++)
        {
            isTold |=
                sentence.Form(i) is "is" or "are" or "remains" or "remain" or "represents" or "constitutes" or "become";
            if (sentence.Words[i].Kind == WordKind.Punctuation || (!isTold && sentence.Words[i].Is(WordClass.Finite)))
            {
                return false;
            }

            if (
                isTold
                && sentence.Form(i)
                    is "mechanism"
                        or "format"
                        or "platform"
                        or "framework"
                        or "channel"
                        or "tool"
                        or "instrument"
                        or "venue"
            )
            {
                return true;
            }
        }

        return false;
    }

    // "often when I arrive": no certain meeting.
    private static bool IsHabit(MeetingDraft draft, int start)
    {
        var sentence = draft.Sentence;
        var isWhen = sentence.Is(start - 1, "when") || sentence.Is(start, "when");
        return sentence.IsAny(start - 1, "whenever", "often")
            || (isWhen && sentence.IsAny(start - 2, "often", "usually"))
            || (draft.Date is null && IsUsual(draft))
            || (isWhen && draft.Date is null && sentence.Form(draft.Word) is "meet" or "arrive" or "visit" or "travel");
    }

    // "usually I am there to meet the minister", "any opportunity that we have to meet him"
    private static bool IsUsual(MeetingDraft draft)
    {
        var sentence = draft.Sentence;
        for (var i = draft.Word - 1; i >= 0 && draft.Word - i < MostWordsToHabit; i--)
        {
            if (
                sentence.IsAny(i, "usually", "normally")
                || sentence.Is(i, "often")
                || (sentence.Is(i, "any") && sentence.IsAny(i + 1, "opportunity", "chance"))
            )
            {
                return true;
            }
        }

        return false;
    }

    // "potential meeting", "recommended that we visit", "asked her to go", "none of them visited", "the possibility that"
    private static bool IsMerePossibility(MeetingDraft draft, int start)
    {
        var sentence = draft.Sentence;
        for (var i = draft.Word - 1; i >= 0 && draft.Word - i < 13; i--)
        {
            var form = sentence.Form(i);
            if (form is "." or ";" or ":" or "—")
            {
                return false;
            }

            if (
                (form is "potential" or "possible" && draft.Word - i < 3)
                || form is "recommended" or "recommend" or "possibility" or "None" or "none"
                || (form is "asked" && i >= start - 2 && Leads(sentence, i, draft.Word))
                || (form is "any" && draft.Word - i < 3)
                || (form is "called" && sentence.Is(i + 1, "for"))
                || (form is "such" && sentence.Is(i + 1, "as") && draft.Date is null && draft.Word - i < 7)
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

        // "met Dell more than other leaders": how often, not when.
        for (var i = draft.Word + 1; i < Math.Min(sentence.Count, draft.Word + 7); i++)
        {
            if (sentence.Is(i, "more") && sentence.Is(i + 1, "than") && draft.Date is null)
            {
                return true;
            }
        }

        // "a conversation to have about rights"
        return sentence.Is(draft.Word + 1, "to") && sentence.IsAny(draft.Word + 2, "have", "hold");
    }

    // "asked the president to visit", "asked for a visit"
    private static bool Leads(AffairsSentence sentence, int asked, int word)
    {
        for (var i = asked + 1; i < word; i++)
        {
            if (sentence.IsAny(i, "to", "for"))
            {
                return true;
            }
        }

        return false;
    }

    // "Will they meet?", "Has the President had a call with …?": a question says nothing of what was or will be.
    private static bool IsAsked(AffairsSentence sentence, int start)
    {
        if (!sentence.Is(sentence.Count - 1, "?"))
        {
            return false;
        }

        // "Any plans for another call?"
        if (
            sentence.Words[0].Is(WordClass.Determiner) && sentence.Is(0, "any")
            || Enumerable.Range(0, sentence.Count).Any(i => sentence.Is(i, "any") && sentence.Is(i + 1, "plans"))
        )
        {
            return true;
        }

        // "Do you expect that he will meet …?"
        if (sentence.Words[0].Is(WordClass.Auxiliary) && sentence.IsAny(1, "you", "we") && start > 1)
        {
            return true;
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

    // "support peace talks", "suggested that there be direct talks", "the chances to continue our dialogue": wanted, not told.
    private static bool IsOnlyWanted(MeetingDraft draft)
    {
        var sentence = draft.Sentence;
        for (var i = draft.Word - 1; i >= 0 && draft.Word - i < 9; i--)
        {
            if (sentence.Form(i) is "." or ";" or ":" or "—" or ",")
            {
                return false;
            }

            // "being able to attend": not that somebody attends
            if (sentence.Is(i, "able") && sentence.IsAny(i - 1, "be", "being"))
            {
                return true;
            }

            if (IsWanting(sentence.Form(i)) || (IsChance(sentence.Form(i)) && !IsTaken(sentence, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWanting(ReadOnlySpan<char> form) =>
        form
            is "support"
                or "supports"
                or "supported"
                or "supporting"
                or "encourage"
                or "encourages"
                or "encouraged"
                or "encouraging"
                or "urge"
                or "urged"
                or "urges"
                or "urging"
                or "facilitate"
                or "facilitating"
                or "promote"
                or "promoting"
                or "suggest"
                or "suggested"
                or "suggesting"
                or "propose"
                or "proposes"
                or "proposed"
                or "appeal"
                or "appealed"
                or "offer"
                or "offers"
                or "offered"
                or "seek"
                or "seeks"
                or "sought"
                or "seeking"
                or "advocate"
                or "advocated"
                or "establish"
                or "established"
                or "establishing"
                or "re-establish"
                or "create"
                or "created"
                or "creating"
                or "relaunch"
                or "supposed"
                or "wish"
                or "wishes"
                or "wishing"
                or "allow"
                or "allows"
                or "allowed";

    private static bool IsChance(ReadOnlySpan<char> form) =>
        form is "chance" or "chances" or "opportunity" or "opportunities" or "prospect" or "prospects";

    // "I had the opportunity to meet Anton Dell", "glad to have this opportunity to meet"
    private static bool IsTaken(AffairsSentence sentence, int i) =>
        sentence.Is(i - 1, "this")
        || Enumerable.Range(1, 4).Any(back => sentence.Form(i - back) is "had" or "got" or "took" or "given");
}
