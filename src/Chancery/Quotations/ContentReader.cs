using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Reads what a reporting verb reports when it stands behind the verb: where it begins, and where the sentence goes on without it.</summary>
internal static class ContentReader
{
    private const int MaxGapWords = 16;

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

        if (TryFindColonOrQuote(sentence, start, frames, out start) || TryFindThat(sentence, next, frames, out start))
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

    // "said: …", "said in a letter, “…”", "said “…”"
    private static bool TryFindColonOrQuote(OuterSentence sentence, int at, ReportingFrame frames, out int start)
    {
        start = at;
        var isSpeech =
            (frames & (ReportingFrame.Speech | ReportingFrame.Clause | ReportingFrame.That)) != ReportingFrame.None;
        for (var i = at; isSpeech && i < sentence.Count && i - at <= MaxGapWords; i++)
        {
            if (sentence.MarkAt(i) is ':' or '：')
            {
                start = i + 1;
                return start < sentence.Count;
            }

            if (sentence[i].IsQuote)
            {
                // A quotation that begins like a sentence, or directly behind the verb or a comma.
                start = i;
                return (i == at && (!sentence[i].IsTitle || Has(frames, ReportingFrame.Clause)))
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
    private static bool TryFindThat(OuterSentence sentence, int at, ReportingFrame frames, out int start)
    {
        start = at;
        if ((frames & (ReportingFrame.That | ReportingFrame.Clause | ReportingFrame.Addressee)) == ReportingFrame.None)
        {
            return false;
        }

        // "agreed to lend the money that was needed"
        if (sentence.Equals(at, "to") && Has(frames, ReportingFrame.Infinitive) && IsVerbBehindTo(sentence, at))
        {
            return false;
        }

        // "announced this week that"
        start = SkipAdjuncts(sentence, at);
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
            if (sentence[i].Is(WordClass.That))
            {
                // "said that day", "that of the union" are no conjunctions; so is "that" right before a verb of its own.
                start = i;
                return i + 1 < sentence.Count && !sentence[i + 1].Is(WordClass.Time) && !sentence.IsFinalStop(i + 1);
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
        if (Has(frames, ReportingFrame.Interrogative) && TryFindInterrogative(sentence, at, out start))
        {
            return true;
        }

        if (Has(frames, ReportingFrame.Infinitive) && sentence.Equals(at, "to") && IsVerbBehindTo(sentence, at))
        {
            start = at;
            return true;
        }

        if (Has(frames, ReportingFrame.ObjectInfinitive) && TryFindInfinitive(sentence, at, out start))
        {
            start = at;
            return true;
        }

        if (
            Has(frames, ReportingFrame.Clause | ReportingFrame.Addressee)
            && TryFindBareClause(sentence, verb, at, frames, out start)
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
        if (sentence.Equals(at, "on") && IsCall(sentence, at - 1) && TryFindInfinitive(sentence, at + 1, out _))
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
            return start < sentence.Count && (BeginsObject(sentence, start) || sentence.IsWord(start));
        }

        return (
                Has(frames, ReportingFrame.Object)
                || (Has(frames, ReportingFrame.That) && EvidenceNouns.Stand(sentence, verb))
            ) && BeginsObject(sentence, at);
    }

    private static bool IsCall(OuterSentence sentence, int index) =>
        sentence.Equals(index, "call")
        || sentence.Equals(index, "called")
        || sentence.Equals(index, "calls")
        || sentence.Equals(index, "calling");

    private static bool TryFindInterrogative(OuterSentence sentence, int at, out int start)
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

    private static bool TryFindInfinitive(OuterSentence sentence, int at, out int start)
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
    private static bool TryFindBareClause(
        OuterSentence sentence,
        int verb,
        int at,
        ReportingFrame frames,
        out int start
    )
    {
        start = at;
        if (Has(frames, ReportingFrame.Addressee) && !sentence[verb].Is(WordClass.Auxiliary))
        {
            start = SkipHearer(sentence, at);
            if (start == at && !Has(frames, ReportingFrame.Clause))
            {
                return false;
            }
        }

        start = SkipAdjuncts(sentence, start);
        return start < sentence.Count
            && (sentence[start].IsQuote || (sentence.IsWord(start) && !sentence[start].Is(WordClass.Coordinator)))
            && HoldsVerb(sentence, start, verb);
    }

    private static int SkipHearer(OuterSentence sentence, int at)
    {
        if (at < sentence.Count && sentence[at].Is(WordClass.ObjectPronoun))
        {
            return at + 1;
        }

        var start = at;
        while (at < sentence.Count && at - start < 10 && sentence.IsWord(at))
        {
            var word = sentence[at];
            if (
                at > start
                && (
                    word.Is(
                        WordClass.SubjectPronoun
                            | WordClass.Determiner
                            | WordClass.Possessive
                            | WordClass.Preposition
                            | WordClass.Time
                            | WordClass.Auxiliary
                    ) || Follows(sentence, at)
                )
            )
            {
                break;
            }

            at++;
        }

        return at;
    }

    // "reporters Norland …": a name behind the plural noun of the hearers.
    private static bool Follows(OuterSentence sentence, int index) =>
        sentence[index - 1].Is(WordClass.Hearer)
        && !sentence[index].Is(WordClass.Hearer)
        && !sentence[index].Is(WordClass.Coordinator);

    private static int SkipAdjuncts(OuterSentence sentence, int at)
    {
        var start = at;
        while (at < sentence.Count && at - start < MaxGapWords)
        {
            var word = sentence[at];
            if (word.Is(WordClass.Time) && !word.Is(WordClass.Auxiliary))
            {
                at++;
            }
            else if (word.Is(WordClass.Determiner) && at + 1 < sentence.Count && sentence[at + 1].Is(WordClass.Time))
            {
                at += 2;
            }
            else if (
                word.Is(WordClass.Preposition)
                && !word.Is(WordClass.Time)
                && at + 1 < sentence.Count
                && PrepositionalEnd(sentence, at) is { } end
            )
            {
                at = end;
            }
            else if (sentence.IsComma(at) && at > start)
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // "on Monday", "in an interview", "in Norstad": up to the noun before the next noun phrase.
    private static int? PrepositionalEnd(OuterSentence sentence, int at)
    {
        var i = at + 1;
        if (i < sentence.Count && sentence[i].Is(WordClass.Time))
        {
            return i + 1;
        }

        var begins = i;
        while (i < sentence.Count && i - at < 10 && sentence.IsWord(i))
        {
            var word = sentence[i];
            if (
                i > begins
                && (
                    word.Is(WordClass.Determiner | WordClass.Possessive | WordClass.SubjectPronoun | WordClass.Time)
                    || (word.Is(WordClass.Preposition) && !sentence.Equals(i, "of"))
                )
            )
            {
                break;
            }

            if (word.Is(WordClass.Auxiliary | WordClass.Finite))
            {
                return null;
            }

            i++;
        }

        return i > begins ? i : null;
    }

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

    private static bool IsVerbBehindTo(OuterSentence sentence, int to) =>
        to + 1 < sentence.Count
        && sentence.IsWord(to + 1)
        && !sentence[to + 1].Word.IsCapitalized
        && !sentence[to + 1].Is(WordClass.Determiner | WordClass.Possessive | WordClass.ObjectPronoun);

    private static bool Has(ReportingFrame frames, ReportingFrame any) => (frames & any) != ReportingFrame.None;
}
