using System.Collections.Immutable;
using System.Globalization;
using Chancery.Export;
using Chancery.Export.WebAnnotation;
using Chancery.Faces.Reports;
using Chancery.Storage;
using Chancery.Text;
using Chancery.Transcripts;
using Chancery.Verification;

namespace Chancery.Faces.Exports;

/// <summary>Makes annotations of what was found in a document.</summary>
internal static class DocumentAnnotations
{
    /// <summary>A report: each quotation with its verdict in words, and the passages it rests on.</summary>
    public static ImmutableArray<TextAnnotation> OfReport(ReportView view, DateTimeOffset? readAt)
    {
        var report = view.Report!.Document;
        var annotations = ImmutableArray.CreateBuilder<TextAnnotation>(view.Checks.Length);
        for (var i = 0; i < view.Checks.Length; i++)
        {
            var check = view.Checks[i];
            annotations.Add(
                new TextAnnotation(
                    IdOf(report.Hash, "quotation", i),
                    "assessing",
                    [.. check.Check!.Quotation.Content.Select(span => new TextTarget(report, span, readAt))],
                    [.. RemarksOf(check, view)],
                    [.. PassagesOf(check).SelectMany(passage => TargetOf(passage, view.Documents))]
                )
            );
        }

        return annotations.MoveToImmutable();
    }

    /// <summary>A transcript: each turn of speech with who speaks.</summary>
    public static ImmutableArray<TextAnnotation> OfTranscript(DocumentAnalysis analysis, DateTimeOffset? readAt)
    {
        var annotations = ImmutableArray.CreateBuilder<TextAnnotation>();
        for (var i = 0; i < analysis.Turns.Length; i++)
        {
            if (analysis.Turns[i] is { IsPrimarySpeech: true } turn)
            {
                annotations.Add(
                    new TextAnnotation(
                        IdOf(analysis.Document.Hash, "turn", i),
                        "describing",
                        [new TextTarget(analysis.Document, turn.Span, readAt)],
                        [RemarkOf(turn)],
                        []
                    )
                );
            }
        }

        return annotations.DrainToImmutable();
    }

    /// <summary>A passage with who speaks in it.</summary>
    public static TextAnnotation OfPassage(DocumentAnalysis analysis, TextSpan span, DateTimeOffset? readAt)
    {
        var address = PassageAddress.Of(analysis.Document.Hash, analysis.Document.Source.Value, span);
        var turn = analysis.Turns.FirstOrDefault(turn => turn.Span.Contains(span));
        return new TextAnnotation(
            $"{address},annotation",
            "describing",
            [new TextTarget(analysis.Document, span, readAt)],
            [turn is null ? "no turn" : RemarkOf(turn)],
            []
        );
    }

    private static string IdOf(string hash, string what, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{new PassageAddress(hash)}#{what}-{number}");

    private static string RemarkOf(Turn turn) => $"{turn.Speaker ?? "speaker not named"}, {StoredWords.Of(turn.Role)}";

    private static IEnumerable<string> RemarksOf(CheckView check, ReportView view)
    {
        if (check.Finding is { } finding)
        {
            return [VerdictOf(finding, view)];
        }

        var speech = $"{StoredWords.Of(check.Type)} speech has no verdict";
        var support = check.Support.IsEmpty
            ? $"{speech}; no passage supports it (searched: {ReportSummary.Extent(view)})"
            : $"{speech}; the passages that support it best are linked";
        return check
            .Fragments.Select(fragment => $"“{fragment.Text.Value}”: {VerdictOf(fragment.Finding, view)}")
            .Prepend(support);
    }

    private static string VerdictOf(Finding finding, ReportView view) =>
        finding.Verdict switch
        {
            Verdict.NotFound => $"not found: nothing in this record matches (searched: {ReportSummary.Extent(view)})",
            var verdict when VerdictWords.Remark(finding) is { } remark =>
                $"{VerdictWords.Label(verdict.Name)}: {remark}",
            var verdict => VerdictWords.Label(verdict.Name),
        };

    private static IEnumerable<RecordPassage> PassagesOf(CheckView check) =>
        check.Findings.Any()
            ? check.Findings.SelectMany(finding => PassagesOf(finding.Verdict)).Distinct()
            : check.Support.Select(support => support.Passage);

    /// <summary>The passages that a verdict rests on; of what was not found none.</summary>
    public static IEnumerable<RecordPassage> PassagesOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.NotFound => [],
            Verdict.Misattributed misattributed => PassagesOf(misattributed.Wording),
            Verdict.Spliced spliced => spliced.Pieces.Select(piece => piece.Passage),
            { Passage: { } passage } => [passage],
            _ => [],
        };

    private static IEnumerable<TextTarget> TargetOf(RecordPassage passage, IRecordDocuments documents) =>
        documents.Find(passage.Document) is { } analysis
            ? [new TextTarget(analysis.Document, SourceSpanOf(analysis, passage))]
            : [];

    /// <summary>The passage as a span of its document's source text.</summary>
    public static TextSpan SourceSpanOf(DocumentAnalysis analysis, RecordPassage passage) =>
        RecordPassages.ToSource(analysis, passage.Turn, passage.Span).Shift(analysis.Turns[passage.Turn].Span.Start);
}
