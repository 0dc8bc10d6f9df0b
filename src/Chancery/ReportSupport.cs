using System.Collections.Immutable;
using Chancery.Verification;

namespace Chancery;

/// <summary>A direct quotation of a report that another sentence of the same report paraphrases.</summary>
/// <param name="Quotation">Its place among the report's quotations, from 0.</param>
/// <param name="Words">Its words.</param>
/// <param name="Score">As of <see cref="Support"/>.</param>
/// <param name="Differences">What one side has and the other has not; empty where nothing of the kind differs.</param>
public sealed record ReportSupport(
    int Quotation,
    string Words,
    double Score,
    ImmutableArray<SupportDifference> Differences
);
