using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Benchmarks.Verification;

/// <summary>Writes measurements as a page.</summary>
internal static class ResultsTable
{
    public static string Render(
        IReadOnlyList<Measurement> measurements,
        IReadOnlyList<VerdictKind> kinds,
        string command
    )
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Finding the passage of a quotation: ours beside others

            Written by `{command}`. {Machine()} {Load()}

            Record and quotations of `../shared/data/verify`, synthetic and natural; 4x and 16x are the record and copies of it with 15 %
            of the words replaced, seeded. One thread. Building counts the processor's time, PostgreSQL's the clock's; the time of a query
            is the best of the rounds, a sample of the queries for the slow systems, one round for the slowest. Code is compiled fully from the
            first call on, as it is after a while in a program that runs on. `ratio`: the median against that of the verdict.
            retrieval@1 is by turn, and on the larger records the original is expected, not a copy. "verdict" is the whole verification
            with edits and other occurrences, "passage" the seed index alone; the others find a passage and give no verdict. Bytes a
            word are beside the text; only Chancery's hold the place of each word in it.

            | record | system | build MB/s | bytes a word | open ms | queries | median µs | p99 µs | ratio | retrieval@1 |
            |---|---|---:|---:|---:|---:|---:|---:|---:|---:|

            """
        );
        foreach (var row in measurements)
        {
            var ours = measurements.First(other => other.Times == row.Times);
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {row.Times}x | {row.Name} | {row.BuildMegabytesPerSecond:f1} | {row.BytesPerWord:f1} | {row.OpenMilliseconds:f1} | {row.Queries} | {row.MedianMicroseconds:f1} | {row.P99Microseconds:f0} | {row.MedianMicroseconds / ours.MedianMicroseconds:f1} | {row.RetrievalAt1:f3} |"
            );
        }

        WriteKinds(page, kinds);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void WriteKinds(StringBuilder page, IReadOnlyList<VerdictKind> kinds)
    {
        if (kinds.Count == 0)
        {
            return;
        }

        page.Append(
            """

            ## Kinds of quotations

            Whole verdicts on the record itself, index in files. First the quotations of the two sets by what is said of them; then runs of the
            record drawn at random, seeded: short ones, 400 words, around a word that stands in the record once, of its 60 commonest words only, and
            such words shuffled, which stand nowhere together.

            | quotations | number | median µs | p99 µs | longest µs | KB allocated |
            |---|---:|---:|---:|---:|---:|

            """
        );
        foreach (var kind in kinds)
        {
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {kind.Name} | {kind.Queries} | {kind.MedianMicroseconds:f1} | {kind.P99Microseconds:f0} | {kind.MaxMicroseconds:f0} | {kind.Kilobytes:f1} |"
            );
        }
    }

    /// <summary>Figures of a machine that others use are compared with each other, not with those of another page.</summary>
    private static string Load()
    {
        const string file = "/proc/loadavg";
        return File.Exists(file)
            ? $"Load of the last 1, 5 and 15 minutes: {string.Join(", ", File.ReadAllText(file).Split(' ')[..3])}."
            : "";
    }

    private static string Machine() =>
        $"{Environment.ProcessorCount} processors ({RuntimeInformation.ProcessArchitecture}), {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}.";
}
