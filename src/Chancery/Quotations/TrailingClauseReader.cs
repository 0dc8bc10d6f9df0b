using Chancery.Language;

namespace Chancery.Quotations;

/// <summary>Reads reporting clauses that stand behind or inside what they report: "…, she said", "“…,” says Lind, who …".</summary>
internal static class TrailingClauseReader
{
    public const int MaxTailWords = 40;

    /// <summary>The clause behind a quotation in marks, else the last one of the sentence, or null.</summary>
    public static ReportingClause? Find(OuterSentence sentence) => Find(sentence, 0);

    /// <summary>The same among the words from <paramref name="from"/> on.</summary>
    public static ReportingClause? Find(OuterSentence sentence, int from)
    {
        ReportingClause? found = null;
        for (var verb = from + 1; verb < sentence.Count; verb++)
        {
            if (!IsVerb(sentence, verb) || ReadAt(sentence, verb, from) is not { } clause)
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
        && !NounUse.IsNounUse(sentence, verb);

    private static ReportingClause? ReadAt(OuterSentence sentence, int verb, int from)
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
        if (!TrailingTail.TryReadTail(sentence, clause.End, isSpeech, out var tailEnd))
        {
            return null;
        }

        if (!isSpeech && sentence.Equals(verb - 2, "used"))
        {
            // "…, as they used to say"
            return null;
        }

        var leadsOn = sentence[clause.Start].Is(WordClass.Coordinator) || sentence.MarkAt(clause.End) == ':';
        if (isSpeech && leadsOn && IsLedIn(sentence, contentEnd - 1))
        {
            // "Tarr said “no,” and the room laughed.", "Tarr said: “No.” Lind said: “Yes.”"
            return null;
        }

        var first = new WordRange(TrailingContent.FirstContentWord(sentence, from, contentEnd, isSpeech), contentEnd);
        var second = TrailingTail.SecondPart(sentence, tailEnd, isSpeech);
        if (
            !TrailingContent.IsContent(
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
            && !IsTell(sentence, verb)
            && InvertedSubjectReader.TryReadAfter(sentence, verb, sentence.Count, out subject)
            && ClosesInverted(sentence, verb, subject)
        )
        {
            clause = new WordRange(verb, subject.End);
            return true;
        }

        if (
            ForeignAuxiliary(sentence, verb) is { } holder
            && IsSeparator(sentence, holder - 1)
            && InvertedSubjectReader.HoldsPronoun(sentence, holder)
        )
        {
            // "« … », a-t-il déclaré"
            subject = new WordRange(holder, holder + 1);
            clause = new WordRange(holder, verb + 1);
            return true;
        }

        if (
            ForeignAuxiliary(sentence, verb) is { } auxiliary
            && IsSeparator(sentence, auxiliary - 1)
            && InvertedSubjectReader.TryReadAfter(sentence, verb, sentence.Count, out subject)
        )
        {
            clause = new WordRange(auxiliary, subject.End);
            cueStart = auxiliary;
            return true;
        }

        if (TryReadWholeStretch(sentence, verb, out subject))
        {
            clause = new WordRange(subject.Start, TrailingTail.SkipHearer(sentence, verb));
            return true;
        }

        var hasSubject = SubjectReader.TryReadBefore(sentence, verb, 0, out subject, out cueStart);
        clause = hasSubject
            ? new WordRange(StartOfClause(sentence, subject.Start), TrailingTail.SkipHearer(sentence, verb))
            : default;
        return hasSubject;
    }

    private static bool IsLedIn(OuterSentence sentence, int quote)
    {
        const int Reach = 4;
        for (var at = quote - 1; at > 0 && at >= quote - Reach && !sentence[at].IsQuote; at--)
        {
            if (sentence[at].Takes(ReportingFrame.Speech | ReportingFrame.Addressee))
            {
                return true;
            }
        }

        return false;
    }

    // Behind "told" stands who was told: "“…,” Lind, the envoy, told the Herald".
    private static bool IsTell(OuterSentence sentence, int verb) =>
        sentence.Equals(verb, "told") || sentence.Equals(verb, "tells") || sentence.Equals(verb, "tell");

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
            || TrailingTail.EndsInAdjunct(sentence, subject.End);
    }

    // "« … », a déclaré", "„…“, hat … gesagt"
    private static int? ForeignAuxiliary(OuterSentence sentence, int verb) =>
        verb > 1
        && sentence[verb].Takes(ReportingFrame.Foreign)
        && InvertedSubjectReader.IsForeignAuxiliary(sentence, verb - 1)
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

        if (start == 0 || !sentence[start - 1].IsQuote || !NounPhrase.BeginsNounPhrase(sentence, start, verb))
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
}
