using System.Diagnostics;
using System.Globalization;
using Chancery.Indexing;
using Chancery.Verification;

namespace Chancery.Benchmarks.Verification;

/// <summary><c>times FOLDER [ANSWERS]</c>: how long verdicts take, by kind; all answers into a file, to compare two builds.</summary>
internal static class TimesCommand
{
    public static int Run(string folder, int rounds, string? answers)
    {
        var record = RecordData.ReadPassages(folder);
        var building = Stopwatch.StartNew();
        using var index = SeedIndex.Build(record);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"built in {building.ElapsedMilliseconds} ms"));
        var verifier = new QuotationVerifier(index);
        var queries = RecordData.ReadQueries(folder);
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

        if (answers is not null)
        {
            File.WriteAllLines(
                answers,
                queries.Select(query => AnswerText.Of(verifier.Verify(new Claim(query.Quotation, query.Speaker))))
            );
        }

        return 0;
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
}
