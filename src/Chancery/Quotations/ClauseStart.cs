using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Finds where a reported clause begins behind its verb: at a colon, a mark, or "that".</summary>
internal static class ClauseStart
{
    public const int MaxGapWords = 16;

    // "said: …", "said in a letter, “…”", "said “…”"
    public static bool TryFindColonOrQuote(OuterSentence sentence, int at, ReportingFrame frames, out int start)
    {
        start = at;
        var isSpeech =
            (frames & (ReportingFrame.Speech | ReportingFrame.Clause | ReportingFrame.That)) != ReportingFrame.None;
        for (var i = at; isSpeech && i < sentence.Count && i - at <= MaxGapWords; i++)
        {
            if (sentence.MarkAt(i) is ':' or '：')
            {
                if (i > at + 1 && sentence.Equals(at, "what") && sentence[i - 1].Takes(ReportingFrame.Speech))
                {
                    // "I say what my grandmother used to say: “…”": her words.
                    return false;
                }

                start = i + 1;
                return start < sentence.Count;
            }

            if (sentence[i].IsQuote)
            {
                // A quotation that begins like a sentence, or directly behind the verb or a comma.
                start = i;
                return (i == at && (!sentence[i].IsTitle || ContentReader.Has(frames, ReportingFrame.Clause)))
                    || sentence.IsComma(i - 1)
                    || BeginsLikeSentence(sentence, i);
            }

            if (
                sentence[i]
                    .Is(
                        WordClass.That
                            | WordClass.Auxiliary
                            | WordClass.Finite
                            | WordClass.SubjectPronoun
                            | WordClass.Relative
                    ) && !sentence[i].Is(WordClass.ObjectPronoun | WordClass.Determiner)
            )
            {
                return false;
            }
        }

        return false;
    }

    private static bool BeginsLikeSentence(OuterSentence sentence, int index)
    {
        var inner = sentence.Marked[sentence[index].Marked].Inner;
        return inner.Length > 12
            && char.IsUpper(sentence.Text[inner.Start])
            && ".,!?…".Contains(sentence.Text[inner.End - 1], StringComparison.Ordinal);
    }

    // "said on Monday that", "told reporters in Norstad that"
    public static bool TryFindThat(OuterSentence sentence, int at, ReportingFrame frames, out int start)
    {
        start = at;
        if ((frames & (ReportingFrame.That | ReportingFrame.Clause | ReportingFrame.Addressee)) == ReportingFrame.None)
        {
            return false;
        }

        // "agreed to lend the money that was needed", "vowed not to repeat that mistake"
        var to = sentence.Equals(at, "not") ? at + 1 : at;
        if (
            sentence.Equals(to, "to")
            && ContentReader.Has(frames, ReportingFrame.Infinitive)
            && IsVerbBehindTo(sentence, to)
        )
        {
            return false;
        }

        // "announced this week that"
        start = VerbAdjuncts.SkipAdjuncts(sentence, at);
        if (start > at && start < sentence.Count && sentence[start].Is(WordClass.That))
        {
            return start + 1 < sentence.Count;
        }

        // "highlighted the duty that falls on all": the word belongs to the object, unless the verb has a hearer.
        var beginsObject =
            at < sentence.Count
            && sentence[at].Is(WordClass.Determiner | WordClass.Possessive)
            && !sentence[at].Is(WordClass.That);
        if (beginsObject && (frames & ReportingFrame.Addressee) == ReportingFrame.None)
        {
            return false;
        }

        for (var i = at; i < sentence.Count && i - at <= MaxGapWords; i++)
        {
            if (BeginsBefore(sentence, i, at, frames))
            {
                return false;
            }

            if (sentence[i].Is(WordClass.That))
            {
                // "said that day", "that of the union" are no conjunctions; so is "that" right before a verb of its own.
                start = i;
                return i + 1 < sentence.Count && !sentence[i + 1].Is(WordClass.Time) && !sentence.IsFinalStop(i + 1);
            }

            if (sentence[i].Is(WordClass.Relative) && ContentReader.Has(frames, ReportingFrame.Addressee))
            {
                return TryFindThatBehindRelative(sentence, i, out start);
            }

            var isGap = sentence.IsWord(i) || sentence.IsComma(i) || sentence[i].IsQuote;
            if (
                !isGap
                || sentence[i].Is(WordClass.Auxiliary | WordClass.Finite | WordClass.Relative | WordClass.Subordinator)
                    && !sentence[i].Is(WordClass.Preposition | WordClass.Time)
            )
            {
                return false;
            }

            if (
                i > at
                && sentence[i].Is(WordClass.SubjectPronoun)
                && !sentence[i].Is(WordClass.ObjectPronoun | WordClass.Determiner)
            )
            {
                return false;
            }
        }

        return false;
    }

    // "said he wants to end the rules that …", "said the crew left and that …", "warned Norland to refrain from steps that …": the content begins before "that".
    private static bool BeginsBefore(OuterSentence sentence, int index, int at, ReportingFrame frames)
    {
        var word = sentence[index];
        var isSubject =
            index == at
            && word.Is(WordClass.SubjectPronoun)
            && !word.Is(WordClass.ObjectPronoun | WordClass.Determiner | WordClass.That);
        var isJoined = index > at && word.Is(WordClass.That) && sentence[index - 1].Is(WordClass.Coordinator);
        var isInfinitive =
            ContentReader.Has(frames, ReportingFrame.ObjectInfinitive)
            && sentence.Equals(index, "to")
            && IsVerbBehindTo(sentence, index);
        return isSubject || isJoined || isInfinitive;
    }

    // "told a sailor who had asked him about the fees that “…”"
    private static bool TryFindThatBehindRelative(OuterSentence sentence, int relative, out int start)
    {
        start = relative;
        for (
            var i = relative;
            i + 1 < sentence.Count && i - relative < SubjectReader.MaxWords && sentence.IsWord(i);
            i++
        )
        {
            if (sentence[i].Is(WordClass.That) && sentence[i + 1].IsQuote)
            {
                start = i;
                return true;
            }
        }

        return false;
    }

    public static bool TryFindInterrogative(OuterSentence sentence, int at, out int start)
    {
        start = at;
        for (var i = at; i < sentence.Count && i - at <= 4 && sentence.IsWord(i); i++)
        {
            if (sentence[i].Is(WordClass.Interrogative))
            {
                start = i;
                return i == at || !sentence[i].Is(WordClass.Relative | WordClass.Subordinator);
            }
        }

        return false;
    }

    public static bool TryFindInfinitive(OuterSentence sentence, int at, out int start)
    {
        start = at;
        for (var i = at + 1; i < sentence.Count && i - at <= 12 && sentence.IsWord(i); i++)
        {
            if (sentence.Equals(i, "to") && IsVerbBehindTo(sentence, i))
            {
                return true;
            }

            if (sentence[i].Is(WordClass.Auxiliary | WordClass.Finite))
            {
                return false;
            }
        }

        return false;
    }

    // "said Norland would act", "told the council he would act", "said Monday the talks had failed"
    public static bool TryFindBareClause(OuterSentence sentence, int verb, int at, ReportingFrame frames, out int start)
    {
        start = at;
        if (ContentReader.Has(frames, ReportingFrame.Addressee) && !sentence[verb].Is(WordClass.Auxiliary))
        {
            start = VerbAdjuncts.SkipHearer(sentence, at);
            if (start == at && !ContentReader.Has(frames, ReportingFrame.Clause))
            {
                return false;
            }
        }

        start = VerbAdjuncts.SkipAdjuncts(sentence, start);
        return start < sentence.Count
            && (sentence[start].IsQuote || (sentence.IsWord(start) && !sentence[start].Is(WordClass.Coordinator)))
            && FiniteVerb.HoldsVerb(sentence, start, verb);
    }

    public static bool IsVerbBehindTo(OuterSentence sentence, int to) =>
        to + 1 < sentence.Count
        && sentence.IsWord(to + 1)
        && (!sentence[to + 1].Word.IsCapitalized || sentence.IsTitleCase)
        && !sentence[to + 1].Is(WordClass.Determiner | WordClass.Possessive | WordClass.ObjectPronoun);
}
