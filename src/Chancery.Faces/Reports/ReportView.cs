using System.Collections.Immutable;
using Chancery.Reading;
using Chancery.Verification;

namespace Chancery.Faces.Reports;

/// <summary>A checked report, or a checked quotation without one, as every form of output shows it.</summary>
internal sealed record ReportView
{
    /// <summary>The report; null for a single quotation.</summary>
    public DocumentAnalysis? Report { get; init; }

    /// <summary>The checks, in the order of the report.</summary>
    public required ImmutableArray<CheckView> Checks { get; init; }

    /// <summary>What was searched, in the user's words: the record's file, or the paths given.</summary>
    public required string Against { get; init; }

    /// <summary>How much was searched.</summary>
    public required SearchedRecord Searched { get; init; }

    /// <summary>The earliest date of what was searched.</summary>
    public PartialDate? First { get; init; }

    /// <summary>The latest date of what was searched.</summary>
    public PartialDate? Last { get; init; }

    /// <summary>The documents behind the passages.</summary>
    public required IRecordDocuments Documents { get; init; }

    /// <summary>The quotations with a verdict of this name, and the quoted fragments.</summary>
    public int Count(string verdict) =>
        Checks.SelectMany(check => check.Findings).Count(finding => finding.Verdict.Name == verdict);

    /// <summary>Indirect and mixed quotations, which have no verdict of their own.</summary>
    public IEnumerable<CheckView> WithoutVerdict => Checks.Where(check => check.Finding is null);
}
