using System.Diagnostics;
using System.Globalization;
using Chancery.Indexing;
using Chancery.Verification;

namespace Chancery.Benchmarks.Verification;

/// <summary><c>times FOLDER [--times 1] [--rounds 12] [--index FOLDER] [--answers FILE]</c>: how long verdicts take, by kind.</summary>
/// <remarks>The answers go into a file, to compare two builds; an index that stands in its folder already is taken as it is.</remarks>
internal static class TimesCommand
{
    public static int Run(string data, string[] arguments)
    {
        var options = arguments.Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
        var times = Number(options.GetValueOrDefault("--times", "1"));
        var rounds = Number(options.GetValueOrDefault("--rounds", "12"));
        var record = RecordData.ReadPassages(data);
        using var folder = options.TryGetValue("--index", out var path)
            ? OpenOrBuild(path, RecordGrower.Grow(record, times))
            : null;
        using var built = folder is null ? SeedIndex.Build(RecordGrower.Grow(record, times)) : null;
        var verifier = new QuotationVerifier(folder?.Index ?? built!);
        var queries = RecordData.ReadQueries(data);
        PrintAll(verifier, record, queries, rounds);
        if (options.TryGetValue("--answers", out var answers))
        {
            File.WriteAllLines(
                answers,
                queries.Select(query => AnswerText.Of(verifier.Verify(new Claim(query.Quotation, query.Speaker))))
            );
        }

        return 0;
    }

    private static SeedIndexFolder OpenOrBuild(string path, IEnumerable<Passage> passages)
    {
        var folder = SeedIndexFolder.Open(path);
        if (folder.Index.PassageCount == 0)
        {
            var building = Stopwatch.StartNew();
            folder.Rebuild(passages);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"built in {building.ElapsedMilliseconds} ms")
            );
        }

        return folder;
    }

    private static void PrintAll(
        QuotationVerifier verifier,
        List<Passage> record,
        List<BenchmarkQuery> queries,
        int rounds
    )
    {
        var all = VerdictTimes.Measure(verifier, queries, rounds);
        Print("all", all);
        foreach (
            var kind in all.GroupBy(time => time.Verdict, StringComparer.Ordinal)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
        )
        {
            Print(kind.Key, [.. kind]);
        }

        foreach (var (kind, hard) in new HardQuotations(record).Make())
        {
            Print(kind, VerdictTimes.Measure(verifier, hard, rounds));
        }
    }

    private static void Print(string name, List<VerdictTime> times)
    {
        var kind = VerdictKind.Of(name, times);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{kind.Name, -28} {kind.Queries, 5}  median {kind.MedianMicroseconds, 7:f1}  p99 {kind.P99Microseconds, 7:f0}  max {kind.MaxMicroseconds, 7:f0} us  {kind.Kilobytes, 6:f1} KB  expected {times.Count(time => time.IsExpected)}"
            )
        );
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
