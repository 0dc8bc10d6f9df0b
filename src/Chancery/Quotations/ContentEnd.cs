using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Tells where reported words end: before another report, the reporter's own clause, or with the sentence.</summary>
internal static class ContentEnd
{
    // An infinitive or an object ends before the reporter's next clause: "vowed to stay, but her plan would …", "— a promise that".
    public static int EndOfPhrase(OuterSentence sentence, int start, int end)
    {
        for (var i = start + 1; i + 1 < end; i++)
        {
            var turns =
                sentence.Equals(i + 1, "but")
                || sentence.Equals(i + 1, "while")
                || sentence.Equals(i + 1, "although")
                || sentence.Equals(i + 1, "though");
            var isSpacedDash = sentence.IsDash(i) && char.IsWhiteSpace(sentence.Text[sentence[i].Span.Start - 1]);
            if (
                (sentence.IsComma(i) && turns)
                || isSpacedDash
                || (sentence.Equals(i, "but") && sentence[i + 1].Is(WordClass.Auxiliary))
            )
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>True where the content is neither quoted nor a clause nor an infinitive: "laid out the plan".</summary>
    public static bool IsBareObject(OuterSentence sentence, int verb, int start) =>
        !sentence[start].IsQuote
        && !sentence[start].Is(WordClass.That | WordClass.To | WordClass.Interrogative)
        && !FiniteVerb.HoldsVerb(sentence, start, verb);

    public static int WithoutTime(OuterSentence sentence, int start, int end)
    {
        var last = end;
        while (last > start + 1 && sentence[last - 1].Is(WordClass.Time))
        {
            last--;
        }

        return last < end && last > start + 1 && sentence[last - 1].Is(WordClass.Preposition | WordClass.Determiner)
            ? last - 1
            : last;
    }

    // The content goes on to the end of the sentence, unless another report begins or the reporter says where and when.
    public static int EndOfContent(OuterSentence sentence, int start)
    {
        for (var i = start + 1; i < sentence.Count; i++)
        {
            if (sentence.MarkAt(i) == ';')
            {
                return i;
            }

            if (sentence.IsComma(i) && i + 2 < sentence.Count && EndsAtComma(sentence, i))
            {
                return i;
            }

            if (sentence.IsDash(i) && LeadsToQuotation(sentence, i + 1))
            {
                return i;
            }

            if (i == start + 1 && IsWholeSpeech(sentence, start))
            {
                return i;
            }

            if (
                sentence[i].IsQuote
                && i + 1 < sentence.Count
                && sentence[i + 1].Takes(ReportingFrame.Gerund)
                && sentence[i + 1].Takes(ReportingFrame.Utterance)
            )
            {
                return i + 1;
            }

            var joins =
                sentence[i].IsQuote
                && i + 2 < sentence.Count
                && sentence[i + 1].Is(WordClass.Coordinator | WordClass.Subordinator);
            if (joins && BeginsReport(sentence, i + 2))
            {
                return i + 1;
            }

            if (sentence[i].Is(WordClass.Coordinator) && i + 2 < sentence.Count && BeginsReport(sentence, i + 1))
            {
                return i;
            }
        }

        return EndOfSentence(sentence);
    }

    // "“We pay,” and left the room": words in marks that end with a stop or a comma of their own, and the reporter goes on; "“…,” and that …" does not end.
    private static bool IsWholeSpeech(OuterSentence sentence, int quote)
    {
        if (!sentence[quote].IsQuote || quote + 2 >= sentence.Count)
        {
            return false;
        }

        var inner = sentence.Marked[sentence[quote].Marked].Inner;
        return !inner.IsEmpty
            && sentence.Text[inner.End - 1] is ',' or '.' or '!' or '?'
            && sentence[quote + 1].Is(WordClass.Coordinator | WordClass.Subordinator)
            && sentence.IsWord(quote + 2)
            && !sentence[quote + 2].Is(WordClass.That | WordClass.To);
    }

    private static bool EndsAtComma(OuterSentence sentence, int comma)
    {
        var next = sentence[comma + 1];
        if (next.Takes(ReportingFrame.Gerund) && next.Takes(ReportingFrame.Utterance))
        {
            return true;
        }

        if (sentence.Equals(comma + 1, "according") || GerundClause.IsWithGerund(sentence, comma + 1))
        {
            return true;
        }

        return (next.Is(WordClass.Coordinator | WordClass.Subordinator) && BeginsReport(sentence, comma + 2))
            || LeadsToQuotation(sentence, comma + 1);
    }

    // ", the minister replied, “…”"
    private static bool LeadsToQuotation(OuterSentence sentence, int at)
    {
        const int Reach = 10;
        for (
            var i = at;
            NounPhrase.BeginsNounPhrase(sentence, at, sentence.Count)
                && i < sentence.Count
                && i - at < Reach
                && sentence.IsWord(i);
            i++
        )
        {
            if (
                i > at
                && sentence[i].Takes(ReportingFrame.Speech)
                && !sentence[i].Takes(ReportingFrame.AlsoNoun | ReportingFrame.Gerund)
            )
            {
                var next =
                    i + 1 < sentence.Count && (sentence.IsComma(i + 1) || sentence.MarkAt(i + 1) == ':')
                        ? i + 2
                        : i + 1;
                return next < sentence.Count && sentence[next].IsQuote;
            }

            if (sentence[i].Is(WordClass.Auxiliary | WordClass.Finite | WordClass.That))
            {
                return false;
            }
        }

        return false;
    }

    // "and added that …", "but Tarr said …", "and Tarr is promising to …"
    private static bool BeginsReport(OuterSentence sentence, int at)
    {
        const int Reach = 14;
        for (
            var i = at;
            i < sentence.Count && i - at < Reach && (sentence.IsWord(i) || (i > at && sentence.IsComma(i)));
            i++
        )
        {
            var word = sentence[i];
            if (
                word.Is(WordClass.Auxiliary)
                && (i == at || sentence[Math.Min(i + 1, sentence.Count - 1)].Takes(ReportingFrame.Gerund))
                && i + 1 < sentence.Count
                && sentence[i + 1].Takes(ReportingFrame.Utterance)
            )
            {
                continue;
            }

            if (word.Takes(ReportingFrame.Utterance) && !word.Takes(ReportingFrame.AlsoNoun | ReportingFrame.Base))
            {
                return IsReport(sentence, i, at);
            }

            if (word.Is(WordClass.Auxiliary | WordClass.Finite | WordClass.That))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsReport(OuterSentence sentence, int verb, int from)
    {
        const ReportingFrame Reports =
            ReportingFrame.That | ReportingFrame.Clause | ReportingFrame.Speech | ReportingFrame.Infinitive;
        var isFirst = verb == from || (verb == from + 1 && sentence[from].Is(WordClass.Auxiliary));
        return verb + 1 < sentence.Count
            && (
                isFirst
                    ? !sentence[verb].Takes(ReportingFrame.Gerund)
                    : SubjectReader.TryReadBefore(sentence, verb, from, out _, out _)
            )
            && sentence[verb].Takes(Reports)
            && ContentReader.TryFindStart(sentence, verb, out _, out _);
    }

    /// <summary>Behind the last word before the stops at the end.</summary>
    public static int EndOfSentence(OuterSentence sentence)
    {
        var end = sentence.Count;
        while (end > 0 && sentence.IsFinalStop(end - 1))
        {
            end--;
        }

        return end;
    }
}
