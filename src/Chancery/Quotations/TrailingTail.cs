using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Reads what stands behind a trailing reporting clause: who was told, when and where, and whether the words go on.</summary>
internal static class TrailingTail
{
    // "…, said one source in the room."
    public static bool EndsInAdjunct(OuterSentence sentence, int at)
    {
        if (!sentence[at].Is(WordClass.Preposition | WordClass.Time))
        {
            return false;
        }

        var start = at;
        while (at < sentence.Count && at - start < TrailingClauseReader.MaxTailWords && sentence.IsWord(at))
        {
            if (
                sentence[at].Is(WordClass.Auxiliary | WordClass.Finite | WordClass.That)
                || (
                    sentence[at].Word.Entry.Frames != ReportingFrame.None
                    && !sentence[at].Takes(ReportingFrame.AlsoNoun | ReportingFrame.Gerund)
                )
            )
            {
                return false;
            }

            at++;
        }

        return at >= ContentEnd.EndOfSentence(sentence);
    }

    public static int SkipHearer(OuterSentence sentence, int verb)
    {
        var at = verb + 1;
        if (!sentence[verb].Takes(ReportingFrame.Addressee))
        {
            return at;
        }

        while (
            at < sentence.Count
            && at - verb < 10
            && sentence.IsWord(at)
            && !sentence[at]
                .Is(
                    WordClass.Preposition | WordClass.That | WordClass.Auxiliary | WordClass.Finite | WordClass.Relative
                )
        )
        {
            if (at > verb + 1 && sentence[at].Is(WordClass.SubjectPronoun) && !sentence[at].Is(WordClass.ObjectPronoun))
            {
                break;
            }

            at++;
        }

        return at;
    }

    // What follows the verb: nothing, or where, when and to whom; never a clause that is itself the content.
    public static bool TryReadTail(OuterSentence sentence, int at, bool isSpeech, out int end)
    {
        end = at;
        if (at < sentence.Count && sentence[at].IsQuote)
        {
            return false;
        }

        if (at < sentence.Count && sentence.IsWord(at))
        {
            var first = sentence[at];
            if (first.Is(WordClass.That) || (!isSpeech && !BeginsAdjunct(sentence, at)))
            {
                return false;
            }

            while (end < sentence.Count && end - at < TrailingClauseReader.MaxTailWords && sentence.IsWord(end))
            {
                if (
                    !isSpeech
                    && (
                        sentence[end].Is(WordClass.That)
                        || (
                            sentence[end].Is(WordClass.Auxiliary)
                            && !first.Is(WordClass.Subordinator | WordClass.Relative)
                        )
                    )
                )
                {
                    return false;
                }

                end++;
            }
        }

        return isSpeech || !LeadsToQuotation(sentence, end);
    }

    private static bool BeginsAdjunct(OuterSentence sentence, int at) =>
        sentence[at]
            .Is(
                WordClass.Preposition
                    | WordClass.Time
                    | WordClass.Subordinator
                    | WordClass.Adverb
                    | WordClass.Relative
                    | WordClass.To
                    | WordClass.Coordinator
            )
        || TrailingContent.EndsIn(sentence, at, "ing")
        || Lexicon.IsAdverb(sentence.TextOf(at));

    // "…, Lind said, “…”": what was said stands behind.
    private static bool LeadsToQuotation(OuterSentence sentence, int at) =>
        at < sentence.Count
        && (
            sentence[at].IsQuote
            || sentence.MarkAt(at) == ':'
            || (sentence.IsComma(at) && at + 1 < sentence.Count && sentence[at + 1].IsQuote)
        );

    // "“…,” she said, “…”"; "…, she said, …" where the sentence was not over.
    public static WordRange? SecondPart(OuterSentence sentence, int tailEnd, bool isSpeech)
    {
        var end = ContentEnd.EndOfSentence(sentence);
        if (isSpeech)
        {
            return SecondQuotation(sentence, tailEnd, end);
        }

        if (tailEnd + 2 >= sentence.Count || !sentence.IsComma(tailEnd))
        {
            return null;
        }

        var start = tailEnd + 1;
        var isNarration =
            sentence[start].Is(WordClass.Relative | WordClass.Subordinator | WordClass.Preposition | WordClass.Time)
            || TrailingContent.EndsIn(sentence, start, "ing");
        return isNarration ? null : new WordRange(start, end);
    }

    private static WordRange? SecondQuotation(OuterSentence sentence, int tailEnd, int end)
    {
        for (var i = tailEnd; i < sentence.Count && i - tailEnd < TrailingClauseReader.MaxTailWords; i++)
        {
            if (sentence[i] is { IsQuote: true, IsTitle: false })
            {
                // "“…,” Lind said, and still “…”": the words between are reported too.
                var isJoined =
                    tailEnd + 1 < i && sentence.IsComma(tailEnd) && sentence[tailEnd + 1].Is(WordClass.Coordinator);
                if (ReportingTail.BeginsAt(sentence.Text, sentence[i].Span.End, sentence.Span.End))
                {
                    // "“Yes,” said Tarr, “no,” said Lind."
                    return null;
                }

                var follows = sentence.IsComma(i - 1) || sentence.IsDash(i - 1) || sentence.MarkAt(i - 1) is ':' or ';';
                return isJoined ? new WordRange(tailEnd + 1, end)
                    : follows ? new WordRange(i, end)
                    : null;
            }

            if (sentence[i].Word.Entry.Frames != ReportingFrame.None && !sentence[i].Takes(ReportingFrame.AlsoNoun))
            {
                return null;
            }
        }

        return null;
    }
}
