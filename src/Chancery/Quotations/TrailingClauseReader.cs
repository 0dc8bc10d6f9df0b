using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Reads reporting clauses that stand behind or inside what they report: "…, she said", "“…,” says Lind, who …".</summary>
internal static class TrailingClauseReader
{
    private const int MaxTailWords = 40;

    /// <summary>The clause behind a quotation in marks, else the last one of the sentence, or null.</summary>
    public static ReportingClause? Find(OuterSentence sentence)
    {
        ReportingClause? found = null;
        for (var verb = 1; verb < sentence.Count; verb++)
        {
            if (!IsVerb(sentence, verb) || ReadAt(sentence, verb) is not { } clause)
            {
                continue;
            }

            if (clause.IsSpeech)
            {
                return clause;
            }

            found = clause;
        }

        return found;
    }

    private static bool IsVerb(OuterSentence sentence, int verb) =>
        sentence[verb].Takes(ReportingFrame.Speech | ReportingFrame.Clause)
        && !sentence[verb].Takes(ReportingFrame.Gerund)
        && !ReportingClauseFinder.IsNounUse(sentence, verb);

    private static ReportingClause? ReadAt(OuterSentence sentence, int verb)
    {
        if (!TryReadClause(sentence, verb, out var subject, out var clause, out var cueStart))
        {
            return null;
        }

        if (clause.Start < 1 || !IsSeparator(sentence, clause.Start - 1))
        {
            return null;
        }

        var contentEnd = clause.Start;
        while (contentEnd > 0 && IsSeparator(sentence, contentEnd - 1) && !sentence[contentEnd - 1].IsQuote)
        {
            contentEnd--;
        }

        var isSpeech = contentEnd > 0 && sentence[contentEnd - 1] is { IsQuote: true, IsTitle: false };
        if (!TryReadTail(sentence, clause.End, isSpeech, out var tailEnd))
        {
            return null;
        }

        var first = new WordRange(FirstContentWord(sentence, contentEnd, isSpeech), contentEnd);
        var second = SecondPart(sentence, tailEnd, isSpeech);
        if (
            !IsContent(
                sentence,
                first,
                second,
                isSpeech,
                sentence[verb]
                    .Takes(
                        ReportingFrame.Clause | ReportingFrame.That | ReportingFrame.Addressee | ReportingFrame.Foreign
                    ),
                tailEnd
            )
        )
        {
            return null;
        }

        return new ReportingClause(
            subject,
            new WordRange(cueStart, verb + 1),
            second is { } more ? [first, more] : [first]
        )
        {
            IsSpeech = isSpeech,
            IsTrailing = true,
        };
    }

    private static bool TryReadClause(
        OuterSentence sentence,
        int verb,
        out WordRange subject,
        out WordRange clause,
        out int cueStart
    )
    {
        cueStart = verb;
        if (
            IsSeparator(sentence, verb - 1)
            && SubjectReader.TryReadAfter(sentence, verb, sentence.Count, out subject)
            && ClosesInverted(sentence, verb, subject)
        )
        {
            clause = new WordRange(verb, subject.End);
            return true;
        }

        if (
            ForeignAuxiliary(sentence, verb) is { } auxiliary
            && IsSeparator(sentence, auxiliary - 1)
            && SubjectReader.TryReadAfter(sentence, verb, sentence.Count, out subject)
        )
        {
            clause = new WordRange(auxiliary, subject.End);
            cueStart = auxiliary;
            return true;
        }

        if (TryReadWholeStretch(sentence, verb, out subject))
        {
            clause = new WordRange(subject.Start, SkipHearer(sentence, verb));
            return true;
        }

        var hasSubject = SubjectReader.TryReadBefore(sentence, verb, 0, out subject, out cueStart);
        clause = hasSubject
            ? new WordRange(StartOfClause(sentence, subject.Start), SkipHearer(sentence, verb))
            : default;
        return hasSubject;
    }

    // Right behind a quotation the verb may come first; behind a comma only where nothing but the subject follows,
    // since "one of them, Osk Lind, said the film shows …" has its subject before it.
    private static bool ClosesInverted(OuterSentence sentence, int verb, WordRange subject)
    {
        var at = verb - 1;
        while (at > 0 && (sentence.IsComma(at) || sentence.IsDash(at)))
        {
            at--;
        }

        return sentence[at].IsQuote
            || subject.End >= sentence.Count
            || !sentence.IsWord(subject.End)
            || EndsInAdjunct(sentence, subject.End);
    }

    // "…, said one source in the room."
    private static bool EndsInAdjunct(OuterSentence sentence, int at)
    {
        if (!sentence[at].Is(WordClass.Preposition | WordClass.Time))
        {
            return false;
        }

        var start = at;
        while (at < sentence.Count && at - start < MaxTailWords && sentence.IsWord(at))
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

        return at >= ReportingClauseFinder.EndOfSentence(sentence);
    }

    // "« … », a déclaré", "„…“, hat … gesagt"
    private static int? ForeignAuxiliary(OuterSentence sentence, int verb) =>
        verb > 1 && sentence[verb].Takes(ReportingFrame.Foreign) && SubjectReader.IsForeignAuxiliary(sentence, verb - 1)
            ? verb - 1
            : null;

    // "“…,” Vesna Lind, 59, of Norstad, who was there, said": all of it from the quotation to the verb is the subject.
    private static bool TryReadWholeStretch(OuterSentence sentence, int verb, out WordRange subject)
    {
        subject = default;
        if (verb < 4 || !sentence.IsComma(verb - 1))
        {
            return false;
        }

        var start = verb - 1;
        while (start > 0 && verb - start < MaxTailWords && !sentence[start - 1].IsQuote)
        {
            start--;
        }

        if (start == 0 || !sentence[start - 1].IsQuote || !SubjectReader.BeginsNounPhrase(sentence, start, verb))
        {
            return false;
        }

        var head = start;
        while (head < verb && sentence.IsWord(head))
        {
            if (
                sentence[head].Is(WordClass.Auxiliary | WordClass.Finite)
                || (
                    sentence[head].Word.Entry.Frames != ReportingFrame.None
                    && !sentence[head].Takes(ReportingFrame.AlsoNoun)
                    && !sentence[head].Word.IsCapitalized
                )
            )
            {
                return false;
            }

            head++;
        }

        subject = new WordRange(start, verb - 1);
        return head < verb && sentence.IsComma(head);
    }

    // "…, but he said": the conjunction belongs to the clause.
    private static int StartOfClause(OuterSentence sentence, int subject) =>
        subject > 0 && sentence[subject - 1].Is(WordClass.Coordinator | WordClass.Adverb) ? subject - 1 : subject;

    private static bool IsSeparator(OuterSentence sentence, int index) =>
        index >= 0
        && (
            sentence.IsComma(index)
            || sentence[index].IsQuote
            || sentence.IsDash(index)
            || sentence.MarkAt(index) is '?' or '!' or '…'
        );

    // Behind a colon right before a quotation the reporter's words end: "Tarr scolded him: “…,” she said."
    private static int FirstContentWord(OuterSentence sentence, int end, bool isSpeech)
    {
        for (var i = end - 2; isSpeech && i > 0 && end - i < MaxTailWords; i--)
        {
            if (sentence.MarkAt(i) == ':')
            {
                return i + 1;
            }
        }

        var first = 0;
        while (first < end && !sentence.IsWord(first) && !sentence[first].IsQuote)
        {
            first++;
        }

        return first;
    }

    private static bool IsContent(
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

        return HoldsVerb(sentence, first)
            || (first.Count > 4 && tailEnd >= ReportingClauseFinder.EndOfSentence(sentence));
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

    private static int SkipHearer(OuterSentence sentence, int verb)
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
    private static bool TryReadTail(OuterSentence sentence, int at, bool isSpeech, out int end)
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

            while (end < sentence.Count && end - at < MaxTailWords && sentence.IsWord(end))
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
        || EndsIn(sentence, at, "ing")
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
    private static WordRange? SecondPart(OuterSentence sentence, int tailEnd, bool isSpeech)
    {
        var end = ReportingClauseFinder.EndOfSentence(sentence);
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
            || EndsIn(sentence, start, "ing");
        return isNarration ? null : new WordRange(start, end);
    }

    private static WordRange? SecondQuotation(OuterSentence sentence, int tailEnd, int end)
    {
        for (var i = tailEnd; i < sentence.Count && i - tailEnd < MaxTailWords; i++)
        {
            if (sentence[i] is { IsQuote: true, IsTitle: false })
            {
                // "“…,” Lind said, and still “…”": the words between are reported too.
                var isJoined =
                    tailEnd + 1 < i && sentence.IsComma(tailEnd) && sentence[tailEnd + 1].Is(WordClass.Coordinator);
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

    private static bool EndsIn(OuterSentence sentence, int index, string ending) =>
        sentence.IsWord(index)
        && sentence.TextOf(index).Length > ending.Length + 2
        && sentence.TextOf(index).EndsWith(ending, StringComparison.Ordinal);
}
