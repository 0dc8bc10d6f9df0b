using Chancery.Indexing;

namespace Chancery.Benchmarks.Verification;

/// <summary>How long verdicts take by what they say, and by quotations that are hard to find.</summary>
internal static class VerdictKinds
{
    /// <param name="data">Folder of the record and the queries.</param>
    /// <param name="folder">Folder of the index of that record.</param>
    /// <param name="rounds">Rounds, of which the best counts.</param>
    public static IEnumerable<VerdictKind> Measure(string data, string folder, int rounds)
    {
        using var index = SeedIndexFolder.Open(folder);
        var verifier = new QuotationVerifier(index.Index);
        var byVerdict = VerdictTimes
            .Measure(verifier, RecordData.ReadQueries(data), rounds)
            .GroupBy(time => time.Verdict, StringComparer.Ordinal)
            .OrderBy(verdict => verdict.Key, StringComparer.Ordinal);
        foreach (var verdict in byVerdict)
        {
            yield return VerdictKind.Of($"with the verdict {verdict.Key}", [.. verdict]);
        }

        foreach (var (kind, queries) in new HardQuotations(RecordData.ReadPassages(data)).Make())
        {
            yield return VerdictKind.Of(kind, VerdictTimes.Measure(verifier, queries, rounds));
        }
    }
}
