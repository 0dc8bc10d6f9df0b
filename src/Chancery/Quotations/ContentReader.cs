using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Reads what a reporting verb reports when it stands behind the verb: where it begins, and where the sentence goes on without it.</summary>
internal static class ContentReader
{
    private static readonly string[] ToVerbs =
    [
        "point",
        "refer",
        "allude",
        "object",
        "respond",
        "agree",
        "admit",
        "confess",
    ];

    /// <summary>Finds the first word of the content behind the verb.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">Index of the verb.</param>
    /// <param name="start">First word of the content.</param>
    /// <param name="cueEnd">Behind the last word of the cue.</param>
    public static bool TryFindStart(OuterSentence sentence, int verb, out int start, out int cueEnd)
    {
        var frames = sentence[verb].Word.Entry.Frames;
        cueEnd = verb + 1;
        start = verb + 1;
        if (start >= sentence.Count || sentence.IsFinalStop(start))
        {
            return false;
        }

        // "went on to say", "pointed out", "made clear"
        var next = SkipParticles(sentence, start);
        cueEnd = Math.Max(cueEnd, next);
        start = next;
        if (start >= sentence.Count)
        {
            return false;
        }

        if (
            ClauseStart.TryFindColonOrQuote(sentence, start, frames, out start)
            || ClauseStart.TryFindThat(sentence, next, frames, out start)
        )
        {
            return true;
        }

        return TryFindByFrame(sentence, verb, next, frames, out start, ref cueEnd);
    }

    private static int SkipParticles(OuterSentence sentence, int at)
    {
        if (sentence.Equals(at, "out") || sentence.Equals(at, "up"))
        {
            at++;
        }

        if (
            sentence.Equals(at, "on")
            && sentence.Equals(at + 1, "to")
            && at + 2 < sentence.Count
            && sentence[at + 2].Takes(ReportingFrame.Speech | ReportingFrame.Object | ReportingFrame.ObjectComplement)
        )
        {
            return at + 3;
        }

        if (sentence.Equals(at, "by") && at + 1 < sentence.Count && sentence[at + 1].Takes(ReportingFrame.Gerund))
        {
            return at + 2;
        }

        if (
            sentence.Equals(at, "to")
            && at + 1 < sentence.Count
            && sentence[at + 1].Takes(ReportingFrame.Utterance)
            && (sentence.Equals(at - 1, "continued") || sentence.Equals(at - 1, "went"))
        )
        {
            return at + 2;
        }

        return at;
    }

    private static bool TryFindByFrame(
        OuterSentence sentence,
        int verb,
        int at,
        ReportingFrame frames,
        out int start,
        ref int cueEnd
    )
    {
        start = at;
        if (Has(frames, ReportingFrame.Interrogative) && ClauseStart.TryFindInterrogative(sentence, at, out start))
        {
            return true;
        }

        if (
            Has(frames, ReportingFrame.Infinitive)
            && sentence.Equals(sentence.Equals(at, "not") ? at + 1 : at, "to")
            && ClauseStart.IsVerbBehindTo(sentence, sentence.Equals(at, "not") ? at + 1 : at)
        )
        {
            start = at;
            return true;
        }

        if (Has(frames, ReportingFrame.ObjectInfinitive) && ClauseStart.TryFindInfinitive(sentence, at, out start))
        {
            start = at;
            return true;
        }

        if (
            Has(frames, ReportingFrame.Clause | ReportingFrame.Addressee)
            && ClauseStart.TryFindBareClause(sentence, verb, at, frames, out start)
        )
        {
            return true;
        }

        start = at;
        if (sentence[at].IsTitle)
        {
            return false;
        }

        // "called on the council to act"
        if (
            sentence.Equals(at, "on")
            && IsCall(sentence, at - 1)
            && ClauseStart.TryFindInfinitive(sentence, at + 1, out _)
        )
        {
            cueEnd = at + 1;
            start = at + 1;
            return true;
        }

        if (
            Has(frames, ReportingFrame.ObjectComplement)
            && BeginsObject(sentence, at)
            && at + 1 < sentence.Count
            && (Has(frames, ReportingFrame.Utterance) || LeadsToAs(sentence, at))
        )
        {
            return true;
        }

        if (
            Has(frames, ReportingFrame.Prepositional)
            && (
                sentence.Equals(at, "for")
                || (sentence.Equals(at, "to") && TakesTo(sentence, at - 1))
                || sentence.Equals(at, "of")
                || sentence.Equals(at, "against")
                || sentence.Equals(at, "about")
                || (sentence.Equals(at, "on") && !IsCall(sentence, at - 1))
            )
        )
        {
            cueEnd = at + 1;
            start = at + 1;
            return start < sentence.Count
                && (BeginsObject(sentence, start) || sentence.IsWord(start))
                && !(sentence.Equals(at, "for") && IsDuration(sentence, start));
        }

        return (
                Has(frames, ReportingFrame.Object)
                || (Has(frames, ReportingFrame.That) && EvidenceNouns.Stand(sentence, verb))
            ) && BeginsObject(sentence, at);
    }

    // "spoke for about five minutes"
    private static bool IsDuration(OuterSentence sentence, int at)
    {
        const int Reach = 4;
        for (var i = at; i < sentence.Count && i < at + Reach && sentence.IsWord(i); i++)
        {
            if (sentence.TextOf(i) is "minute" or "minutes" or "hour" or "hours" or "days" or "weeks" or "seconds")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCall(OuterSentence sentence, int index) =>
        sentence.Equals(index, "call")
        || sentence.Equals(index, "called")
        || sentence.Equals(index, "calls")
        || sentence.Equals(index, "calling");

    // "sees the plan as a mistake": without "as" the verb only looks.
    private static bool LeadsToAs(OuterSentence sentence, int at)
    {
        const int Reach = 10;
        for (var i = at + 1; i < sentence.Count && i - at < Reach && (sentence.IsWord(i) || sentence[i].IsQuote); i++)
        {
            if (sentence.Equals(i, "as"))
            {
                return true;
            }
        }

        return false;
    }

    // "pointed to", "responded to"; behind "spoke to" stands the hearer.
    private static bool TakesTo(OuterSentence sentence, int verb) =>
        Array.Exists(
            ToVerbs,
            stem => sentence.IsWord(verb) && sentence.TextOf(verb).StartsWith(stem, StringComparison.OrdinalIgnoreCase)
        );

    private static bool BeginsObject(OuterSentence sentence, int at) =>
        at < sentence.Count
        && (
            sentence[at].IsQuote
            || (
                sentence.IsWord(at)
                && !sentence[at]
                    .Is(
                        WordClass.Preposition
                            | WordClass.Subordinator
                            | WordClass.Coordinator
                            | WordClass.To
                            | WordClass.Auxiliary
                            | WordClass.Adverb
                            | WordClass.Time
                    )
            )
        );

    public static bool Has(ReportingFrame frames, ReportingFrame any) => (frames & any) != ReportingFrame.None;
}
