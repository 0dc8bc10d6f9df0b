using System.Diagnostics;
using System.Text;
using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Benchmarks.Verification;

/// <summary>Measures one system after the other on a record and on larger ones made from it.</summary>
internal sealed class VerificationBenchmark(string data, string workFolder, int rounds)
{
    /// <summary>A system that takes longer for one round is not asked again.</summary>
    private static readonly TimeSpan MaxFirstRound = TimeSpan.FromMinutes(1);

    /// <summary>Prime: walks through all queries in an order that mixes the kinds.</summary>
    private const int Stride = 1009;

    private const int WarmPart = 10;

    private readonly List<BenchmarkQuery> _queries = RecordData.ReadQueries(data);
    private readonly List<Passage> _record = RecordData.ReadPassages(data);

    /// <summary>Builds an index of a part of the record and throws it away, so that the code is compiled.</summary>
    public void WarmUp()
    {
        using var index = SeedIndexFolder.Open(Path.Combine(workFolder, "warm"));
        index.Rebuild(_record[..(_record.Count / WarmPart)]);
    }

    /// <summary>Measures the systems that <paramref name="create"/> makes on the record <paramref name="times"/> times as large.</summary>
    public IEnumerable<Measurement> Run(int times, Func<string, IEnumerable<IPeer>> create)
    {
        var passages = RecordGrower.Grow(_record, times).ToList();
        var bytes = passages.Sum(passage => (long)Encoding.UTF8.GetByteCount(passage.Text));
        var words = passages.Sum(passage => (long)Tokenizer.Tokenize(passage.Text).Length);
        var folder = Directory.CreateDirectory(Path.Combine(workFolder, $"{times}x")).FullName;
        foreach (var peer in create(folder))
        {
            using (peer)
            {
                yield return Measure(peer, times, passages, bytes, words);
            }
        }
    }

    private Measurement Measure(IPeer peer, int times, List<Passage> passages, long bytes, long words)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var building = Stopwatch.StartNew();
        peer.Build(passages);
        var built = peer.IsInProcess ? Environment.CpuUsage.TotalTime - processor : building.Elapsed;
        var size = peer.MeasureSize();
        var opening = Stopwatch.StartNew();
        peer.Open();
        var opened = opening.Elapsed;

        var queries = Sample(peer.MaxQueries);
        var microseconds = new double[queries.Count];
        Array.Fill(microseconds, double.MaxValue);
        var hits = 0;
        var asked = 0;
        var asking = Stopwatch.StartNew();
        for (var round = 0; round < rounds && (round == 0 || asking.Elapsed < MaxFirstRound); round++)
        {
            (hits, asked) = (0, 0);
            for (var i = 0; i < queries.Count && (round > 0 || asking.Elapsed < peer.MaxAsking); i++)
            {
                asked++;
                var start = Stopwatch.GetTimestamp();
                var found = peer.Find(queries[i]);
                microseconds[i] = Math.Min(microseconds[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                hits += IsExpected(queries[i], found, passages) ? 1 : 0;
            }
        }

        queries = queries[..asked];
        Array.Sort(microseconds);
        return new Measurement
        {
            Name = peer.Name,
            Times = times,
            BuildMegabytesPerSecond = bytes / 1e6 / built.TotalSeconds,
            BytesPerWord = (double)size / words,
            OpenMilliseconds = opened.TotalMilliseconds,
            Queries = queries.Count,
            MedianMicroseconds = microseconds[queries.Count / 2],
            P99Microseconds = microseconds[queries.Count * 99 / 100],
            RetrievalAt1 = (double)hits / queries.Count(query => query.Expected.Count > 0),
        };
    }

    /// <summary>Spread over all queries, so that every first part of a sample is one too.</summary>
    private List<BenchmarkQuery> Sample(int most) =>
        [
            .. Enumerable
                .Range(0, Math.Min(most, _queries.Count))
                .Select(i => _queries[(int)((long)i * Stride % _queries.Count)]),
        ];

    private static bool IsExpected(BenchmarkQuery query, int found, List<Passage> passages) =>
        found >= 0 && query.Expected.Contains((passages[found].Document, passages[found].Turn));
}
