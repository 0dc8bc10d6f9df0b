using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chancery.Indexing;

namespace Chancery.Evaluation;

/// <summary>Measures verification on the labelled queries and writes <c>eval/results/verification.md</c>.</summary>
internal static class VerificationCommand
{
    private static readonly string[] Sets = ["synthetic-dev", "natural-dev"];

    /// <param name="isFit">True: fits the confidence and prints it, and writes no page.</param>
    public static int Run(bool isFit = false)
    {
        var data = Path.Combine(Checkout.Shared, "data", "verify");
        var work = Directory.CreateTempSubdirectory("chancery-verification-").FullName;
        var passages = VerificationRecord.Read(Path.Combine(data, "record"));
        var watch = Stopwatch.StartNew();
        using var index = SeedIndex.Build(passages);
        watch.Stop();

        var verifier = new QuotationVerifier(index);
        var answers = Sets.ToDictionary(
            set => set,
            set => Answer(verifier, VerificationQuery.Read(Path.Combine(data, set + ".jsonl"))),
            StringComparer.Ordinal
        );

        var harder = Answer(verifier, HarderQueries.Make(passages));
        var spelt = SpeakerSpellings.Answer(verifier, answers[Sets[0]]);
        if (isFit)
        {
            ConfidenceFit.Print(answers.Values.SelectMany(list => list).Concat(harder));
            return 0;
        }

        var report = new StringBuilder();
        WriteHead(report, passages, index, watch.Elapsed);
        foreach (var set in Sets)
        {
            Write(Path.Combine(work, set + ".jsonl"), answers[set], passages);
            report.Append(CultureInfo.InvariantCulture, $"\n## {set}\n\n```\n");
            report.Append(Score(data, set, work)).Append("```\n");
        }

        var all = answers.Values.SelectMany(list => list).ToList();
        VerificationTables.WriteTimes(report, all);
        VerificationTables.WriteHarder(report, harder);
        VerificationTables.WriteCalibration(
            report,
            ("labelled sets", all),
            ("harder ones", harder),
            ("speakers spelt otherwise", spelt)
        );
        SpeakerSpellings.Write(report, spelt);

        var page = Path.Combine(Checkout.Root, "eval", "results", "verification.md");
        File.WriteAllText(page, report.ToString());
        Console.Write(report);
        Console.WriteLine($"predictions: {work}");
        return 0;
    }

    /// <summary>Every query twice: once to warm up, once for the watch.</summary>
    private static List<VerificationAnswer> Answer(QuotationVerifier verifier, List<VerificationQuery> queries)
    {
        var answers = new List<VerificationAnswer>(queries.Count);
        foreach (var query in queries)
        {
            verifier.Verify(query.Claim);
        }

        foreach (var query in queries)
        {
            var start = ThreadClock.Microseconds;
            var finding = verifier.Verify(query.Claim);
            answers.Add(new VerificationAnswer(query, finding, (ThreadClock.Microseconds - start) / 1000));
        }

        return answers;
    }

    private static void WriteHead(StringBuilder report, List<Passage> passages, SeedIndex index, TimeSpan build)
    {
        var bytes = passages.Sum(passage => (long)Encoding.UTF8.GetByteCount(passage.Text));
        report.Append("# Verification\n\n");
        report.Append(
            "`dotnet run --project eval/Chancery.Evaluation -c Release -- verification` writes this page.\n\n"
        );
        report.Append(
            CultureInfo.InvariantCulture,
            $"Record: {index.DocumentCount:N0} documents, {index.PassageCount:N0} turns, {index.WordCount:N0} words, {bytes / 1e6:F1} MB of text; "
        );
        report.Append(
            CultureInfo.InvariantCulture,
            $"indexed in memory in {build.TotalSeconds:F1} s. Machine: {Environment.ProcessorCount} cores, one of them used. "
        );
        report.Append("Times are processor time of the second of two calls.\n");
    }

    private static void Write(string file, List<VerificationAnswer> answers, List<Passage> passages)
    {
        // One document of the record stands there twice, with different turns; the first is the one the queries mean.
        var turns = new Dictionary<(string, int), string>();
        foreach (var passage in passages)
        {
            turns.TryAdd((passage.Document, passage.Turn), passage.Text);
        }

        File.WriteAllLines(file, answers.Select(answer => answer.ToJson(turns)));
    }

    private static string Score(string data, string set, string work)
    {
        var start = new ProcessStartInfo("python3")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                Path.Combine(data, "score.py"),
                Path.Combine(data, set + ".jsonl"),
                Path.Combine(work, set + ".jsonl"),
                "--record",
                Path.Combine(data, "record"),
            },
        };
        using var process = Process.Start(start)!;
        var table = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? table : throw new InvalidOperationException($"score.py failed on {set}.");
    }
}
