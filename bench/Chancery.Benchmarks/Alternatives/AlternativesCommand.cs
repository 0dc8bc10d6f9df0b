using System.Diagnostics;
using System.Globalization;
using Chancery.Benchmarks.Verification;
using Chancery.Indexing;
using Chancery.Text;

namespace Chancery.Benchmarks.Alternatives;

/// <summary><c>alternatives FOLDER</c>: the ways to find runs, side by side on the words of the record.</summary>
internal static class AlternativesCommand
{
    public static int Run(string folder)
    {
        var builder = new SegmentBuilder();
        foreach (var passage in RecordData.ReadPassages(folder))
        {
            builder.Add(passage);
        }

        var content = builder.Build();
        using var index = new SeedIndex([SegmentFile.InMemory(content)]);
        var queries = RecordData.ReadQueries(folder).Select(query => Words(query, index)).ToList();
        Console.WriteLine("| structure | build ms | bytes a word | µs a quotation: median | p99 | places found |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        IRunFinder[] finders =
        [
            new WordPostings(),
            new HashedRuns(window: 1),
            new HashedRuns(window: 3),
            new SuffixArray(isWhole: true),
            new SuffixArray(isWhole: false),
            new PairDirectoryRuns(index),
        ];
        foreach (var finder in finders)
        {
            Measure(finder, content, queries);
        }

        return 0;
    }

    private static int[] Words(BenchmarkQuery query, SeedIndex index)
    {
        var keys = Tokenizer.Tokenize(query.Quotation).Select(token => token.Key).ToArray();
        var words = new int[keys.Length];
        index.Segments[0].FindWords(keys, words);
        return words;
    }

    private static void Measure(IRunFinder finder, SegmentContent content, List<int[]> queries)
    {
        var build = TimeSpan.MaxValue;
        for (var round = 0; round < 2; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            finder.Build(content.Stream, content.Keys.Length);
            var time = Environment.CpuUsage.TotalTime - before;
            build = time < build ? time : build;
        }

        var microseconds = new double[queries.Count];
        Array.Fill(microseconds, double.MaxValue);
        var places = 0L;
        for (var round = 0; round < 3; round++)
        {
            places = 0;
            for (var i = 0; i < queries.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                places += finder.CountAll(queries[i]);
                microseconds[i] = Math.Min(microseconds[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        Array.Sort(microseconds);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {finder.Name} | {build.TotalMilliseconds:f0} | {(double)finder.Bytes / content.Places.Length:f2} | {microseconds[queries.Count / 2]:f1} | {microseconds[queries.Count * 99 / 100]:f1} | {places} |"
            )
        );
    }
}
