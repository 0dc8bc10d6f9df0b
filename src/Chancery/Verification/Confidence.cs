using System.Collections.Immutable;

namespace Chancery.Verification;

/// <summary>How sure a verdict is.</summary>
/// <param name="Value">The share of such answers that are right, 0 to 1; see <c>docs/verdicts.md</c>.</param>
/// <param name="Reasons">What makes it less sure than others like it, for a reader, the weightiest first; empty where nothing does.</param>
public sealed record Confidence(double Value, ImmutableArray<string> Reasons)
{
    /// <summary>The same as signs.</summary>
    internal ImmutableArray<ConfidenceSign> Signs { get; init; } = [];
}
