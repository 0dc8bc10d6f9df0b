using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Takes adverbs, times and prepositional phrases off the front of a subject.</summary>
internal static class PhraseFront
{
    // Adverbs and times at the front belong to the clause; "In a letter Lind" is Lind.
    public static WordRange Trim(OuterSentence sentence, WordRange phrase)
    {
        var (start, end) = phrase;
        start = ForeignFront.Skip(sentence, start, end);
        while (
            start < end
            && (
                sentence[start].Is(WordClass.Coordinator)
                || IsFrontAdverb(sentence, start, end)
                || !sentence.IsWord(start) && !sentence[start].IsQuote
            )
        )
        {
            start++;
        }

        if (start < end && sentence[start].Is(WordClass.Preposition | WordClass.To | WordClass.Subordinator))
        {
            start = LastNounPhrase(sentence, new WordRange(start, end));
        }

        while (end > start && sentence[end - 1].Is(WordClass.Adverb))
        {
            end--;
        }

        return new WordRange(start, end);
    }

    private static bool IsFrontAdverb(OuterSentence sentence, int index, int end) =>
        index + 1 < end
        && (
            sentence[index].Is(WordClass.Adverb)
            || (sentence[index].Is(WordClass.Time) && !sentence[index].Is(WordClass.Auxiliary))
            || (sentence.IsWord(index) && Lexicon.IsAdverb(sentence.TextOf(index)))
        )
        && !sentence[index].Is(WordClass.Determiner);

    private static int LastNounPhrase(OuterSentence sentence, WordRange phrase)
    {
        var start = phrase.End - 1;
        if (sentence[start].Is(WordClass.SubjectPronoun))
        {
            return start;
        }

        while (start > phrase.Start + 1)
        {
            var before = sentence[start - 1];
            if (before.Is(WordClass.Preposition | WordClass.Time | WordClass.To | WordClass.Subordinator))
            {
                // "of", "for" and "in" inside a phrase with its own article: "the head of the union".
                return before.Is(WordClass.Time) && !before.Is(WordClass.Preposition) ? start
                    : HasDeterminerBetween(sentence, phrase.Start + 1, start - 1)
                        ? DeterminerBefore(sentence, phrase.Start + 1, start - 1)
                    : phrase.End;
            }

            if (sentence[start].Is(WordClass.Determiner | WordClass.Possessive))
            {
                return start;
            }

            // "On the campaign trail Lind": a name begins behind a small word.
            if (sentence[start].Word.IsCapitalized && !before.Word.IsCapitalized && !before.Is(WordClass.Determiner))
            {
                return start;
            }

            start--;
        }

        return sentence[phrase.End - 1].Word.IsCapitalized ? start : phrase.End;
    }

    private static bool HasDeterminerBetween(OuterSentence sentence, int start, int end) =>
        DeterminerBefore(sentence, start, end) > start;

    private static int DeterminerBefore(OuterSentence sentence, int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            if (sentence[i].Is(WordClass.Determiner | WordClass.Possessive))
            {
                return i;
            }
        }

        return -1;
    }
}
