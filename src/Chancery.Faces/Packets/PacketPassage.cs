using Chancery.Export;
using Chancery.Faces.Exports;
using Chancery.Faces.Reports;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Faces.Packets;

/// <summary>A passage that a quotation of the report rests on.</summary>
/// <param name="Quotation">Number of the quotation in the report, from 0.</param>
/// <param name="Analysis">The document.</param>
/// <param name="Turn">Number of its turn.</param>
/// <param name="Span">The stretch of the source text.</param>
internal sealed record PacketPassage(int Quotation, DocumentAnalysis Analysis, int Turn, TextSpan Span)
{
    /// <summary>Its permanent address.</summary>
    public PassageAddress Address => PassageAddress.Of(Analysis.Document.Hash, Analysis.Document.Source.Value, Span);

    /// <summary>Its words as stored.</summary>
    public string Text => Analysis.Document.Source.ToString(Span);

    /// <summary>The passages of a checked report: those of verdicts, the nearest ones of what was not found, those that support indirect speech.</summary>
    public static IReadOnlyList<PacketPassage> Of(ReportView view) =>
        [
            .. view
                .Checks.SelectMany((check, i) => PassagesOf(check).Distinct().Select(passage => (passage, i)))
                .Select(pair => Of(pair.passage, pair.i, view.Documents))
                .OfType<PacketPassage>(),
        ];

    private static IEnumerable<RecordPassage> PassagesOf(CheckView check) =>
        check
            .Findings.SelectMany(finding =>
                finding.Verdict is Verdict.NotFound
                    ? finding.Verdict.Passage is { } nearest
                        ? [nearest]
                        : []
                    : DocumentAnnotations.PassagesOf(finding.Verdict)
            )
            .Concat(check.Support.Select(support => support.Passage));

    private static PacketPassage? Of(RecordPassage passage, int quotation, IRecordDocuments documents) =>
        documents.Find(passage.Document) is { } analysis
            ? new PacketPassage(quotation, analysis, passage.Turn, DocumentAnnotations.SourceSpanOf(analysis, passage))
            : null;
}
