using System.ComponentModel;
using System.Text;
using Chancery.Actors.Authority;
using Chancery.Faces.Exports;
using Chancery.Faces.Reports;
using Chancery.Reading;
using Chancery.Server.Mcp.Results;
using Chancery.Text;
using Chancery.Verification;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Chancery.Server.Mcp;

/// <summary>Tools that hold words against the record.</summary>
[McpServerToolType]
internal sealed class QuotationTools(RecordPool pool, Lazy<AuthorityData> authority)
{
    private const int LongestQuotation = 10_000;
    private const int LongestReport = 200_000;
    private const int MostQuotations = 25;
    private const int MostOtherPlaces = 5;

    [McpServerTool(
        Name = "verify_quotation",
        Title = "Verify a quotation",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true,
        OutputSchemaType = typeof(QuotationAnswer)
    )]
    [Description(
        "Checks whether words were said as quoted. Gives one of six verdicts with the passage of the record. Says how faithfully words are relayed, never whether they are true."
    )]
    public Task<CallToolResult> VerifyQuotationAsync(
        [Description("The quoted words, without quotation marks around them.")] string quotation,
        [Description("Who is said to have said them; leave out if nobody is named.")] string? speaker = null,
        CancellationToken cancellationToken = default
    ) =>
        McpAnswer.OfAsync(
            async () =>
            {
                if (quotation.Length > LongestQuotation || Tokenizer.Tokenize(quotation).IsEmpty)
                {
                    throw new UsageException(
                        $"quotation expects at least one word and at most {LongestQuotation} characters."
                    );
                }

                using var lease = await pool.RentAsync(cancellationToken);
                var asked = string.IsNullOrWhiteSpace(speaker) ? null : speaker;
                var view = lease.Reader.Checker.OfQuotation(quotation, asked);
                return new QuotationAnswer(
                    ResultOf(view.Checks[0], view),
                    await ExtentAsync(view, lease.Reader, asked, cancellationToken)
                );
            },
            McpText.Of
        );

    [McpServerTool(
        Name = "verify_report",
        Title = "Verify a report",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true,
        OutputSchemaType = typeof(ReportAnswer)
    )]
    [Description(
        "Finds every quotation in a text (a report, an article, an answer of yours) and checks it against the record. Indirect speech gets the passages that support it, and no verdict."
    )]
    public Task<CallToolResult> VerifyReportAsync(
        [Description("The text, as plain text, Markdown or HTML.")] string text,
        [Description("nextCursor of the answer before, for more quotations.")] string? cursor = null,
        CancellationToken cancellationToken = default
    ) =>
        McpAnswer.OfAsync(
            async () =>
            {
                if (text.Length > LongestReport)
                {
                    throw new UsageException($"text expects at most {LongestReport} characters, not {text.Length}.");
                }

                var start = McpCursor.Read(cursor);
                var document = DocumentReader
                    .Read("report", Encoding.UTF8.GetBytes(text), new ReadingOptions())
                    .First();
                if (
                    document.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is
                    { } error
                )
                {
                    throw new UsageException($"text cannot be read: {error.Message}");
                }

                using var lease = await pool.RentAsync(cancellationToken);
                var view = lease.Reader.Checker.OfReport(
                    DocumentAnalyzer.Analyze(document, authority.Value),
                    cancellationToken
                );
                QuotationResult[] page =
                [
                    .. view.Checks.Skip(start).Take(MostQuotations).Select(check => ResultOf(check, view)),
                ];
                return new ReportAnswer(
                    view.Checks.Length,
                    ReportSummary.Of(view),
                    page,
                    McpCursor.Next(start, page.Length, view.Checks.Length),
                    await ExtentAsync(view, lease.Reader, null, cancellationToken)
                );
            },
            McpText.Of
        );

    private static Task<SearchedExtent> ExtentAsync(
        ReportView view,
        RecordReader reader,
        string? speaker,
        CancellationToken cancellationToken
    ) =>
        // A name that no turn carries was searched for, and not found.
        Extents.OfCheckAsync(
            view,
            reader,
            speaker is null ? null
                : view.Checks[0].SpeakerTurns is 0 ? []
                : [speaker],
            cancellationToken
        );

    private static QuotationResult ResultOf(CheckView check, ReportView view)
    {
        var finding = check.Finding;
        var passages = finding is null
            ? check.Support.Select(support => support.Passage)
            : DocumentAnnotations.PassagesOf(finding.Verdict);
        return new QuotationResult(
            check.Words,
            StoredWords.Of(check.Type),
            check.Speaker,
            finding?.Verdict.Name,
            finding is null
                ? check.Support.IsEmpty
                    ? "indirect speech has no verdict; no passage supports it"
                    : "indirect speech has no verdict; these passages support it best"
                : RemarkOf(finding),
            [.. passages.Select(passage => Passages.Of(passage, view.Documents)).OfType<StoredPassage>()],
            finding is null ? [] : [.. DifferencesOf(finding)],
            QuestionOf(finding?.Verdict is null or Verdict.NotFound ? null : finding.Verdict.Passage, view.Documents),
            check.Translation?.Reason,
            finding is null
                ? []
                :
                [
                    .. finding
                        .OtherOccurrences.Take(MostOtherPlaces)
                        .Select(passage => Passages.Of(passage, view.Documents))
                        .OfType<StoredPassage>(),
                ],
            [
                .. check.Fragments.Select(fragment => new QuotationResult.Fragment(
                    fragment.Text.Value,
                    fragment.Finding.Verdict.Name,
                    RemarkOf(fragment.Finding),
                    [
                        .. DocumentAnnotations
                            .PassagesOf(fragment.Finding.Verdict)
                            .Select(passage => Passages.Of(passage, view.Documents))
                            .OfType<StoredPassage>(),
                    ]
                )),
            ]
        );
    }

    private static string RemarkOf(Finding finding) =>
        finding.Verdict is Verdict.NotFound
            ? "not found: nothing in this record matches"
            : VerdictWords.Label(finding.Verdict.Name)
                + (VerdictWords.Remark(finding) is { } remark ? $": {remark}" : "");

    private static IEnumerable<QuotationResult.Difference> DifferencesOf(Finding finding)
    {
        var wording = finding.Verdict is Verdict.Misattributed misattributed ? misattributed.Wording : finding.Verdict;
        var edits = wording switch
        {
            Verdict.Altered altered => altered.Edits,
            Verdict.Spliced spliced => spliced.Edits,
            _ => [],
        };
        return edits.Select(edit => new QuotationResult.Difference(
            edit.QuotationText,
            edit.RecordText,
            [.. VerdictWords.Effects([edit])]
        ));
    }

    private static StoredPassage? QuestionOf(RecordPassage? passage, IRecordDocuments documents) =>
        passage is not null && documents.Find(passage.Document) is { } analysis
            ? Passages.QuestionOf(analysis, passage.Turn)
            : null;
}
