using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Tells what stands before a trailing reporting clause from the reporter's own words.</summary>
internal static class TrailingContent
{
    // Behind a colon right before a quotation the reporter's words end: "Tarr scolded him: “…,” she said."
    public static int FirstContentWord(OuterSentence sentence, int from, int end, bool isSpeech)
    {
        for (var i = end - 2; isSpeech && i > from && end - i < TrailingClauseReader.MaxTailWords; i--)
        {
            if (sentence.MarkAt(i) == ':')
            {
                return i + 1;
            }
        }

        var first = from;
        while (first < end && !sentence.IsWord(first) && !sentence[first].IsQuote)
        {
            first++;
        }

        return first;
    }

    public static bool IsContent(
        OuterSentence sentence,
        WordRange first,
        WordRange? second,
        bool isSpeech,
        bool takesClause,
        int tailEnd
    )
    {
        if (first.IsEmpty || (!isSpeech && !takesClause))
        {
            return false;
        }

        if (isSpeech)
        {
            return true;
        }

        if (second is { } more)
        {
            return HoldsVerb(sentence, first) || HoldsVerb(sentence, more) || EndsIn(sentence, more.Start, "ed");
        }

        if (first.Count < 3 || IsAdjunct(sentence, first))
        {
            return false;
        }

        return HoldsVerb(sentence, first) || (first.Count > 4 && tailEnd >= ContentEnd.EndOfSentence(sentence));
    }

    private static bool HoldsVerb(OuterSentence sentence, WordRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            var word = sentence[i];
            var isReport =
                word.Word.Entry.Frames != ReportingFrame.None
                && !word.Takes(ReportingFrame.Gerund | ReportingFrame.AlsoNoun);
            if (
                word.Is(WordClass.Auxiliary | WordClass.Finite)
                || (i > range.Start && !word.Word.IsCapitalized && (isReport || EndsIn(sentence, i, "ed")))
            )
            {
                return true;
            }
        }

        return false;
    }

    // "In Norstad on Monday, Lind said …" begins with an adjunct, not with what was said.
    private static bool IsAdjunct(OuterSentence sentence, WordRange range)
    {
        if (
            !sentence[range.Start].Is(WordClass.Preposition | WordClass.Subordinator | WordClass.Time)
            && !EndsIn(sentence, range.Start, "ing")
            && !sentence.Equals(range.Start, "asked")
        )
        {
            return false;
        }

        for (var i = range.Start; i < range.End; i++)
        {
            if (
                sentence.IsComma(i)
                || (sentence[i].Is(WordClass.Auxiliary) && !sentence[range.Start].Is(WordClass.Subordinator))
            )
            {
                return false;
            }
        }

        return true;
    }

    public static bool EndsIn(OuterSentence sentence, int index, string ending) =>
        sentence.IsWord(index)
        && sentence.TextOf(index).Length > ending.Length + 2
        && sentence.TextOf(index).EndsWith(ending, StringComparison.Ordinal);
}
