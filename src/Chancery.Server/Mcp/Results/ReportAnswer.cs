using System.ComponentModel;

namespace Chancery.Server.Mcp.Results;

/// <summary>The answer of <c>verify_report</c>: the quotations of one page.</summary>
internal sealed record ReportAnswer(
    [property: Description("How many quotations the report has.")] int Total,
    [property: Description("How many of each verdict, in words.")] string Summary,
    IReadOnlyList<QuotationResult> Quotations,
    [property: Description("Give this as cursor to get more; null at the end.")] string? NextCursor,
    SearchedExtent Searched
);
