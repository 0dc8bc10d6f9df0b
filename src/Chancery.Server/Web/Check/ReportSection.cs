using System.Collections.Immutable;
using System.Globalization;
using Chancery.Faces.Reports;
using Chancery.Reading;
using Chancery.Server.Web.Parts;
using Chancery.Text;

namespace Chancery.Server.Web.Check;

/// <summary>A paragraph of a report with the quotations that begin in it.</summary>
internal sealed record ReportSection(BlockKind Kind, ImmutableArray<Stretch> Words, ImmutableArray<CheckCard> Cards)
{
    /// <summary>The report's paragraphs in order, each quotation with the one it begins in.</summary>
    public static ImmutableArray<ReportSection> Of(
        DocumentAnalysis report,
        ImmutableArray<CheckView> checks,
        ImmutableArray<CheckCard> cards
    )
    {
        StretchMark[] marks =
        [
            .. checks.SelectMany((check, i) => MarksOf(check, cards[i])),
            .. MixedAlphabets.Find(report.Document.Source.Value).Select(StretchMark.OfMixed),
        ];
        var blocks = report.Document.Blocks;
        var byBlock = StretchMark.ByPart([.. blocks.Select(block => block.Span)], marks);
        var sections = ImmutableArray.CreateBuilder<ReportSection>(blocks.Length);
        var next = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var first = next;
            while (next < cards.Length && (i == blocks.Length - 1 || StartOf(checks[next]) < blocks[i].Span.End))
            {
                next++;
            }

            sections.Add(
                new ReportSection(
                    blocks[i].Kind,
                    Stretch.Cut(report.Document, blocks[i].Span, byBlock[i]),
                    cards[first..next]
                )
            );
        }

        return sections.MoveToImmutable();
    }

    private static int StartOf(CheckView check) => check.Check?.Quotation.Content[0].Start ?? 0;

    private static IEnumerable<StretchMark> MarksOf(CheckView check, CheckCard card)
    {
        if (check.Check is not { } found)
        {
            yield break;
        }

        var number = card.Number.ToString(CultureInfo.InvariantCulture);
        var content = found.Quotation.Content;
        for (var i = 0; i < content.Length; i++)
        {
            yield return new StretchMark(
                content[i],
                StretchLayer.Quotation,
                check.Finding?.Verdict.Name ?? "reported",
                i == 0 ? $"t{number}" : null,
                i == content.Length - 1 ? new StretchReference(card.Name, $"#q{number}", card.Number, card.Word) : null
            );
        }

        foreach (var fragment in check.Fragments)
        {
            yield return new StretchMark(fragment.Span, StretchLayer.Quotation, fragment.Finding.Verdict.Name);
        }
    }
}
