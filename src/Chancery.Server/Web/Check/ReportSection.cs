using System.Collections.Immutable;
using Chancery.Faces.Reports;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Server.Web.Check;

/// <summary>A paragraph of a report with the quotations that begin in it.</summary>
internal sealed record ReportSection(
    BlockKind Kind,
    ImmutableArray<ReportSegment> Segments,
    ImmutableArray<CheckCard> Cards
)
{
    private static readonly char[] Closing = [.. "\"'”’“‘»«›‹」』"];

    /// <summary>The report's paragraphs in order, each quotation with the one it begins in.</summary>
    public static ImmutableArray<ReportSection> Of(
        DocumentAnalysis report,
        ImmutableArray<CheckView> checks,
        ImmutableArray<CheckCard> cards
    )
    {
        var marks = checks.SelectMany((check, i) => MarksOf(check, cards[i])).ToArray();
        var sections = ImmutableArray.CreateBuilder<ReportSection>();
        var shown = new HashSet<int>();
        var blocks = report.Document.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            var isLast = i == blocks.Length - 1;
            var begun = marks
                .Where(mark => mark.Begins && (mark.Span.Start < block.Span.End || isLast))
                .Select(mark => mark.Card)
                .Where(card => shown.Add(card.Number))
                .OrderBy(card => card.Number);
            ImmutableArray<CheckCard> here = [.. begun];
            sections.Add(new ReportSection(block.Kind, SegmentsOf(report.Document, block.Span, marks), here));
        }

        return sections.DrainToImmutable();
    }

    private static IEnumerable<Mark> MarksOf(CheckView check, CheckCard card)
    {
        if (check.Check is not { } found)
        {
            yield break;
        }

        var content = found.Quotation.Content;
        for (var i = 0; i < content.Length; i++)
        {
            yield return new Mark(
                content[i],
                card,
                check.Finding?.Verdict.Name ?? "reported",
                Begins: i == 0,
                Ends: i == content.Length - 1
            );
        }

        foreach (var fragment in check.Fragments)
        {
            yield return new Mark(fragment.Span, card, fragment.Finding.Verdict.Name, Begins: false, Ends: false);
        }
    }

    private static ImmutableArray<ReportSegment> SegmentsOf(Document document, TextSpan block, Mark[] marks)
    {
        Mark[] here = [.. marks.Where(mark => mark.Span.Overlaps(block))];
        int[] cuts =
        [
            .. here.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })
                .Where(cut => cut > block.Start && cut < block.End)
                .Append(block.Start)
                .Append(block.End)
                .Distinct()
                .Order(),
        ];
        var segments = ImmutableArray.CreateBuilder<ReportSegment>(cuts.Length - 1);
        for (var i = 1; i < cuts.Length; i++)
        {
            var span = new TextSpan(cuts[i - 1], cuts[i]);
            segments.Add(
                new ReportSegment(
                    document.View.ToString(span),
                    here.Where(mark => mark.Span.Contains(span)).MinBy(mark => mark.Span.Length)?.Name,
                    [
                        .. here.Where(mark => mark.Begins && mark.Span.Start == span.Start)
                            .Select(mark => mark.Card.Number),
                    ],
                    [.. here.Where(mark => mark.Ends && mark.Span.End == span.End).Select(mark => mark.Card)]
                )
            );
        }

        CloseMarks(segments);
        return segments.DrainToImmutable();
    }

    // A reference stands behind the mark that closes its quotation.
    private static void CloseMarks(ImmutableArray<ReportSegment>.Builder segments)
    {
        for (var i = 0; i + 1 < segments.Count; i++)
        {
            var next = segments[i + 1];
            var rest = next.Text.TrimStart(Closing);
            if (!segments[i].Ends.IsEmpty && next.Name is null && rest.Length < next.Text.Length)
            {
                segments[i] = segments[i] with { Closing = next.Text[..^rest.Length] };
                segments[i + 1] = next with { Text = rest };
            }
        }
    }

    private sealed record Mark(TextSpan Span, CheckCard Card, string Name, bool Begins, bool Ends);
}
