namespace Chancery.Quotations.German;

/// <summary>Reads sources that stand as a phrase: "laut Tarr", "nach Angaben der Polizei", "der Ministerin zufolge".</summary>
internal static class GermanSourcePhrase
{
    /// <summary>The first such phrase of the sentence with all the rest as its content, or null.</summary>
    public static ReportingClause? Find(OuterSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.IsWord(i))
            {
                continue;
            }

            var found =
                sentence.Equals(i, "laut") || sentence.Equals(i, "gemäß")
                    ? ReadAccount(sentence, i) ?? ReadAccording(sentence, i)
                : sentence.Equals(i, "nach") || sentence.Equals(i, "aus") ? ReadAccount(sentence, i)
                : sentence.Equals(i, "zufolge") ? ReadBefore(sentence, i)
                : null;
            if (found is { } phrase)
            {
                return Surround(sentence, phrase.Phrase, phrase.Source, phrase.Cue);
            }
        }

        return null;
    }

    private static (WordRange Phrase, WordRange Source, WordRange Cue)? ReadAccording(OuterSentence sentence, int at)
    {
        var isAdjective =
            at > 0 && sentence.IsWord(at - 1) && sentence.TextOf(at - 1) is "so" or "zu" or "sehr" or "wie";
        var source = ReadDative(sentence, at + 1);
        return !isAdjective && !source.IsEmpty
            ? (new WordRange(at, source.End), source, new WordRange(at, at + 1))
            : null;
    }

    // "nach Angaben der Polizei", "nach eigenen Angaben", "nach Polizeiangaben"
    private static (WordRange Phrase, WordRange Source, WordRange Cue)? ReadAccount(OuterSentence sentence, int at)
    {
        for (var noun = at + 1; noun < sentence.Count && noun <= at + 3 && sentence.IsWord(noun); noun++)
        {
            var word = sentence.TextOf(noun);
            if (
                word.EndsWith("angaben", StringComparison.Ordinal)
                || word.EndsWith("berichten", StringComparison.Ordinal)
            )
            {
                return (new WordRange(at, noun + 1), new WordRange(noun, noun + 1), new WordRange(at, at + 1));
            }

            if (!GermanWords.IsSourceNoun(word))
            {
                continue;
            }

            if (sentence.Equals(at, "aus") != (word is "Sicht"))
            {
                return null;
            }

            if (sentence.Equals(at + 1, "eigenen"))
            {
                return (new WordRange(at, noun + 1), default, new WordRange(at, noun + 1));
            }

            var start = sentence.Equals(noun + 1, "von") || sentence.Equals(noun + 1, "vom") ? noun + 2 : noun + 1;
            var source = ReadDative(sentence, start);
            return source.IsEmpty ? null : (new WordRange(at, source.End), source, new WordRange(at, noun + 1));
        }

        return null;
    }

    private static (WordRange Phrase, WordRange Source, WordRange Cue)? ReadBefore(OuterSentence sentence, int at)
    {
        const int Longest = 10;
        var start = at;
        while (
            start > 0
            && at - start < Longest
            && sentence.IsWord(start - 1)
            && !GermanWords.IsAdverb(sentence.TextOf(start - 1))
            && !(start < at && BeginsPhrase(sentence, start))
        )
        {
            start--;
        }

        return start < at ? (new WordRange(start, at + 1), new WordRange(start, at), new WordRange(at, at + 1)) : null;
    }

    private static bool BeginsPhrase(OuterSentence sentence, int index) =>
        sentence.TextOf(index)
            is "dem"
                or "der"
                or "den"
                or "einem"
                or "einer"
                or "Dem"
                or "Der"
                or "Den"
                or "Einem"
                or "Einer";

    /// <summary>The noun phrase in the dative or genitive that begins at an index; empty where none does.</summary>
    public static WordRange ReadDative(OuterSentence sentence, int start)
    {
        if (start >= sentence.Count)
        {
            return default;
        }

        var isDative =
            sentence.IsWord(start)
            && sentence.TextOf(start)
                is "dem"
                    or "den"
                    or "einem"
                    or "ihrem"
                    or "seinem"
                    or "diesem"
                    or "des"
                    or "eines"
                    or "seines"
                    or "ihres";
        var phrase = GermanSubject.ReadAt(sentence, isDative ? start + 1 : start, sentence.Count);
        return phrase.IsEmpty || !isDative ? phrase : new WordRange(start, phrase.End);
    }

    // The content is the rest of the sentence.
    private static ReportingClause? Surround(OuterSentence sentence, WordRange phrase, WordRange source, WordRange cue)
    {
        var end = ContentEnd.EndOfSentence(sentence);
        var before = phrase.Start > 0 && sentence.IsComma(phrase.Start - 1) ? phrase.Start - 1 : phrase.Start;
        var after = phrase.End < sentence.Count && sentence.IsComma(phrase.End) ? phrase.End + 1 : phrase.End;
        var ranges = new List<WordRange>();
        if (before > 0)
        {
            ranges.Add(new WordRange(0, before));
        }

        if (after < end)
        {
            ranges.Add(new WordRange(after, end));
        }

        return ranges.Count > 0 && ranges.Sum(range => range.Count) > 2
            ? new ReportingClause(source, cue, [.. ranges])
            {
                IsTrailing = before > 0,
                IsSpeech = before > 0 && sentence[before - 1].IsQuote,
            }
            : null;
    }
}
