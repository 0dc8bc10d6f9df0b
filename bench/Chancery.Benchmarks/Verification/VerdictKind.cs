namespace Chancery.Benchmarks.Verification;

/// <summary>The times of one kind of quotations.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Queries">Number of quotations.</param>
/// <param name="MedianMicroseconds">The middle of the times.</param>
/// <param name="P99Microseconds">The time that 99 of 100 stay below.</param>
/// <param name="MaxMicroseconds">The longest time.</param>
/// <param name="Kilobytes">Allocated for one, on the average.</param>
internal sealed record VerdictKind(
    string Name,
    int Queries,
    double MedianMicroseconds,
    double P99Microseconds,
    double MaxMicroseconds,
    double Kilobytes
)
{
    public static VerdictKind Of(string name, IReadOnlyList<VerdictTime> times)
    {
        var microseconds = times.Select(time => time.Microseconds).Order().ToList();
        return new VerdictKind(
            name,
            times.Count,
            microseconds[times.Count / 2],
            microseconds[times.Count * 99 / 100],
            microseconds[^1],
            times.Average(time => time.Bytes) / 1024
        );
    }
}
