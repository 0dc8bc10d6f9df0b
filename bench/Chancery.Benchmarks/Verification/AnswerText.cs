using Chancery.Verification;

namespace Chancery.Benchmarks.Verification;

/// <summary>A finding in one line: where two builds answer alike, the lines are the same.</summary>
internal static class AnswerText
{
    public static string Of(Finding finding) =>
        string.Join(
                " | ",
                Of(finding.Verdict),
                finding.Speaker,
                finding.Confidence.Value,
                string.Join(", ", finding.Confidence.Reasons),
                string.Join("; ", finding.OtherOccurrences.Select(Of)),
                finding.CutNegation is { } cut ? Of(cut) : "",
                string.Join("; ", finding.Insertions)
            )
            .ReplaceLineEndings(" ");

    private static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Altered altered => $"altered {Of(altered.Source)} {string.Join("; ", altered.Edits)}",
            Verdict.Truncated truncated => $"truncated {Of(truncated.Source)} {string.Join("; ", truncated.Omissions)}",
            Verdict.Spliced spliced =>
                $"spliced {string.Join("; ", spliced.Pieces.Select(piece => $"{piece.Quotation} {Of(piece.Passage)}"))}",
            Verdict.Misattributed misattributed => $"misattributed: {Of(misattributed.Wording)}",
            Verdict.NotFound notFound =>
                $"not found, nearest {(notFound.Nearest is { } nearest ? Of(nearest) : "none")} {string.Join("; ", notFound.Edits)}",
            _ => $"verbatim {Of(verdict.Passage!)}",
        };

    private static string Of(RecordPassage passage) =>
        $"{passage.Document} {passage.Turn} {passage.Span.Start}-{passage.Span.End}";
}
