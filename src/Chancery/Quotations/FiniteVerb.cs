using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Tells whether a stretch can be a clause: a finite verb stands in reach.</summary>
internal static class FiniteVerb
{
    /// <summary>True when a finite verb stands within reach, so that the stretch can be a clause.</summary>
    public static bool HoldsVerb(OuterSentence sentence, int start, int verb, int end = OuterSentence.MaxWords)
    {
        const int Reach = 24;
        if (sentence[start].IsQuote || IsSay(sentence, verb))
        {
            return true;
        }

        if (
            sentence[start].Is(WordClass.SubjectPronoun)
            && !sentence[start].Is(WordClass.Determiner | WordClass.ObjectPronoun)
        )
        {
            return true;
        }

        for (var i = start + 1; i < Math.Min(sentence.Count, end) && i - start < Reach; i++)
        {
            var word = sentence[i];
            if (word.IsQuote && sentence[verb].Takes(ReportingFrame.Addressee) && BeginsInSmall(sentence, i))
            {
                // "told reporters the captain “invited our people on deck”": the verb stands in the marks.
                return true;
            }

            if (
                word.Is(WordClass.Auxiliary | WordClass.Finite)
                && !sentence.Equals(i, "being")
                && !sentence.Equals(i, "be")
            )
            {
                return true;
            }

            if (
                word.Is(WordClass.Relative | WordClass.That)
                || sentence.MarkAt(i) is ';'
                || (sentence.IsComma(i) && !sentence[verb].Takes(ReportingFrame.Utterance))
            )
            {
                return false;
            }

            if (
                sentence.IsWord(i)
                && !word.Word.IsCapitalized
                && (
                    word.Word.Entry.Frames != ReportingFrame.None
                        && !word.Takes(ReportingFrame.Gerund | ReportingFrame.AlsoNoun)
                    || sentence.TextOf(i).EndsWith("ed", StringComparison.Ordinal)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsInSmall(OuterSentence sentence, int quote)
    {
        var inner = sentence.Marked[sentence[quote].Marked].Inner;
        return !inner.IsEmpty
            && char.IsLower(sentence.Text[inner.Start])
            && sentence.Text.AsSpan(inner.Start, inner.Length).Contains(' ');
    }

    // What stands behind "say" is said, whether its verb is known here or not.
    private static bool IsSay(OuterSentence sentence, int verb) =>
        sentence.Equals(verb, "said") || sentence.Equals(verb, "says") || sentence.Equals(verb, "say");
}
