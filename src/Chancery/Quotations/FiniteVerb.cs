using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Tells whether a stretch can be a clause: a finite verb stands in reach.</summary>
internal static class FiniteVerb
{
    /// <summary>True when a finite verb stands within reach, so that the stretch can be a clause.</summary>
    public static bool HoldsVerb(OuterSentence sentence, int start, int verb)
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

        for (var i = start + 1; i < sentence.Count && i - start < Reach; i++)
        {
            var word = sentence[i];
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

    // What stands behind "say" is said, whether its verb is known here or not.
    private static bool IsSay(OuterSentence sentence, int verb) =>
        sentence.Equals(verb, "said") || sentence.Equals(verb, "says") || sentence.Equals(verb, "say");
}
