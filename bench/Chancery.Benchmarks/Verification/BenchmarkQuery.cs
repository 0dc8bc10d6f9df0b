namespace Chancery.Benchmarks.Verification;

/// <summary>A quotation to be looked for.</summary>
/// <param name="Quotation">Its words.</param>
/// <param name="Speaker">Who is said to have said them, or null.</param>
/// <param name="Expected">The turns it may be found in; none if it was never said.</param>
internal sealed record BenchmarkQuery(
    string Quotation,
    string? Speaker,
    IReadOnlyList<(string Document, int Turn)> Expected
);
