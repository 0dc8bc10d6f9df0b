using System.Collections.Immutable;

namespace Chancery.Verification;

/// <summary>How sure a verdict is.</summary>
/// <param name="Value">The share of such answers that are right, 0 to 1; see <c>docs/verdicts.md</c>.</param>
/// <param name="Reasons">What lowers or raises it, for a reader, the weightiest first.</param>
public sealed record Confidence(double Value, ImmutableArray<string> Reasons);
