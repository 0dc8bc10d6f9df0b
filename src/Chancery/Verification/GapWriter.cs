using System.Collections.Immutable;
using Chancery.Alignment;
using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Verification;

/// <summary>Says what the marked places of a quotation stand for.</summary>
internal static class GapWriter
{
    /// <summary>What ellipses leave out; a mark that leaves nothing out is none.</summary>
    public static ImmutableArray<Omission> WriteOmissions(
        QuotationQuery query,
        int passage,
        ImmutableArray<AlignmentStep> steps,
        SeedIndex index
    ) =>
        [
            .. from gap in query.Quotation.Gaps
            where gap.Kind.HasFlag(GapKind.Ellipsis)
            let record = RecordOf(gap, passage, steps, index, out _)
            let tokens = CountSkipped(gap, steps)
            where tokens > 0
            select new Omission(gap.Span, record, index.TextOf(passage, record), tokens),
        ];

    /// <summary>What brackets insert, inside the words and at their edges.</summary>
    public static ImmutableArray<Insertion> WriteInsertions(
        QuotationQuery query,
        int passage,
        ImmutableArray<AlignmentStep> steps,
        SeedIndex index
    ) =>
        query.Quotation.Gaps.IsEmpty && query.Quotation.Edges.IsEmpty
            ? []
            :
            [
                .. from gap in query.Quotation.Gaps.Concat(query.Quotation.Edges)
                where gap.Kind.HasFlag(GapKind.Bracket)
                orderby gap.Span
                let record = RecordOf(gap, passage, steps, index, out _)
                select new Insertion(gap.Span, record, gap.Inserted, index.TextOf(passage, record)),
            ];

    /// <summary>Edits for the brackets that hide a negation or a number of the record.</summary>
    public static IEnumerable<Edit> WriteHidden(
        QuotationQuery query,
        int passage,
        ImmutableArray<AlignmentStep> steps,
        SeedIndex index
    )
    {
        foreach (var gap in query.Quotation.Gaps)
        {
            var record = RecordOf(gap, passage, steps, index, out var tokens);
            if (
                gap.Kind == GapKind.Bracket
                && tokens > 0
                && MeaningWords.HideNegationOrNumber(gap.Inserted, index.TextOf(passage, record))
            )
            {
                yield return EditWriter.Create(query.Quotation.Text, gap.Span, index, passage, record);
            }
        }
    }

    private static TextSpan RecordOf(
        QuotationGap gap,
        int passage,
        ImmutableArray<AlignmentStep> steps,
        SeedIndex index,
        out int tokens
    )
    {
        tokens = CountSkipped(gap, steps);
        var start =
            gap.Before == 0
                ? steps[0].Record
                : steps
                    .FirstOrDefault(step => step.Query >= gap.Before, steps[^1] with { Record = steps[^1].Record + 1 })
                    .Record;
        return PassageText.SpanOf(index, passage, start, start + tokens);
    }

    private static int CountSkipped(QuotationGap gap, ImmutableArray<AlignmentStep> steps) =>
        steps.Count(step => step.Kind == StepKind.Skip && step.Query == gap.Before);
}
