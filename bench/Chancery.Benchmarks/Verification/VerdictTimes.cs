using System.Diagnostics;
using Chancery.Verification;

namespace Chancery.Benchmarks.Verification;

/// <summary>How long one verdict took.</summary>
/// <param name="Verdict">Its name.</param>
/// <param name="Microseconds">The best of the rounds.</param>
/// <param name="Bytes">Allocated for it.</param>
/// <param name="IsExpected">True if its passage is one of those expected, or there is neither.</param>
internal sealed record VerdictTime(string Verdict, double Microseconds, long Bytes, bool IsExpected);

/// <summary>Measures whole verdicts one by one.</summary>
internal static class VerdictTimes
{
    public static List<VerdictTime> Measure(
        QuotationVerifier verifier,
        IReadOnlyList<BenchmarkQuery> queries,
        int rounds
    )
    {
        var best = new double[queries.Count];
        Array.Fill(best, double.MaxValue);
        var times = new List<VerdictTime>(queries.Count);
        for (var round = 0; round < rounds; round++)
        {
            times.Clear();
            for (var i = 0; i < best.Length; i++)
            {
                var claim = new Claim(queries[i].Quotation, queries[i].Speaker);
                var bytes = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                var finding = verifier.Verify(claim);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
                times.Add(
                    new VerdictTime(finding.Verdict.GetType().Name, best[i], bytes, IsExpected(queries[i], finding))
                );
            }
        }

        return times;
    }

    private static bool IsExpected(BenchmarkQuery query, Finding finding) =>
        finding.Verdict.Passage is { } passage
            ? query.Expected.Contains((passage.Document, passage.Turn))
                || finding.OtherOccurrences.Any(other => query.Expected.Contains((other.Document, other.Turn)))
            : query.Expected.Count == 0;
}
