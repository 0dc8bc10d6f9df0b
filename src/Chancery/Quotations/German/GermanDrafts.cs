namespace Chancery.Quotations.German;

/// <summary>Puts together German quotations whose sentence has no reporting clause: what goes on in the subjunctive, what the next sentence reports.</summary>
internal static class GermanDrafts
{
    private const int MaxParagraphsBack = 1;

    /// <summary>"Der Hafen sei sicher." behind a report is by the same speaker; null where the sentence is the writer's own.</summary>
    public static QuotationDraft? GoOn(OuterSentence sentence, int paragraph, QuotationDraft last)
    {
        if (paragraph - last.Paragraph > MaxParagraphsBack || !GermanSubjunctive.Reports(sentence))
        {
            return null;
        }

        var content = Whole(sentence);
        return new QuotationDraft
        {
            Type = content.Type,
            Content = content.Spans,
            Quoted = content.Quoted,
            Speaker = last.Speaker,
            Named = last.Named,
            Paragraph = paragraph,
            Passage = content.Marked.Count > 0 ? sentence.Marked[content.Marked[^1]].Passage : -1,
            IsUncued = true,
        };
    }

    /// <summary>"Das teilte das Ministerium mit." gives the sentence before it to the ministry; null for any other sentence.</summary>
    public static QuotationDraft? ReportBefore(
        OuterSentence sentence,
        int paragraph,
        OuterSentence before,
        SpeakerResolver speakers
    )
    {
        if (FindBackward(sentence) is not { } clause || Whole(before) is not { Spans.Count: > 0 } content)
        {
            return null;
        }

        var mention = sentence.SpanOf(clause.Subject.Start, clause.Subject.End);
        return new QuotationDraft
        {
            Type = content.Type,
            Content = content.Spans,
            Quoted = content.Quoted,
            Cue = sentence.SpanOf(clause.Cue.Start, clause.Cue.End),
            Speaker = mention,
            Named = speakers.Resolve(mention),
            Paragraph = paragraph,
            Addressee = clause.Hearer.IsEmpty ? null : sentence.TextOf(clause.Hearer),
        };
    }

    private static ContentSpans Whole(OuterSentence sentence) =>
        ContentSpans.Of(sentence, new ReportingClause(default, default, [new WordRange(0, sentence.Count)]));

    private static ReportingClause? FindBackward(OuterSentence sentence)
    {
        if (!sentence.Equals(0, "das") && !sentence.Equals(0, "dies"))
        {
            return null;
        }

        var clause = GermanSegments.Of(sentence)[0].Words;
        if (GermanVerb.FindMain(sentence, clause) is not { Finite: 1 } verb || !verb.Takes(GermanFrame.Clause))
        {
            return null;
        }

        var subject = GermanSubject.ReadAt(
            sentence,
            GermanSubject.SkipAdverbs(sentence, verb.Finite + 1, clause.End),
            clause.End
        );
        return subject.IsEmpty
            ? null
            : new ReportingClause(subject, verb.Cue, [])
            {
                Hearer = GermanHearer.Find(sentence, subject.End, clause.End),
            };
    }
}
