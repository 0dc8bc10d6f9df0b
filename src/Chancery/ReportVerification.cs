using System.Collections.Immutable;
using Chancery.Verification;

namespace Chancery;

/// <summary>A report with every quotation held against the record.</summary>
/// <param name="Report">The report as read.</param>
/// <param name="Checks">One for each of its quotations, in their order.</param>
/// <param name="Searched">What was searched.</param>
public sealed record ReportVerification(
    DocumentAnalysis Report,
    ImmutableArray<QuotationCheck> Checks,
    SearchedRecord Searched
);
