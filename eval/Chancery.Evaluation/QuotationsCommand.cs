using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Chancery.Quotations;
using Chancery.Text;

namespace Chancery.Evaluation;

/// <summary>Measures quotations on labelled articles and the annotated seeds, or shows what is found in files.</summary>
internal static class QuotationsCommand
{
    private const int WarmingRounds = 40;
    private const int Rounds = 10;

    private static readonly string Root = FindRoot();

    public static int Run(string[] args)
    {
        if (args is ["show", .. var files])
        {
            foreach (var file in files)
            {
                Show(file);
            }

            return 0;
        }

        Measure();
        return 0;
    }

    private static void Measure()
    {
        var shared = Path.Combine(Path.GetDirectoryName(Root)!, "shared");
        var articles = Path.Combine(shared, "data", "polnear", "dev.jsonl");
        var work = Directory.CreateTempSubdirectory("chancery-quotations-").FullName;
        var found = Path.Combine(work, "polnear.jsonl");
        var speed = Write(articles, found);

        var seeds = Path.Combine(work, "seeds.jsonl");
        File.WriteAllLines(
            seeds,
            Directory
                .EnumerateFiles(Path.Combine(shared, "seeds"), "*.txt")
                .Order(StringComparer.Ordinal)
                .SelectMany(Analyze)
        );

        var report = new StringBuilder();
        report.Append(
            "# Quotations\n\n`dotnet run --project eval/Chancery.Evaluation -c Release -- quotations` writes this page.\n\n"
        );
        report.Append(
            CultureInfo.InvariantCulture,
            $"Extraction on one core, without reading and turns: {speed:F1} MB/s.\n"
        );
        Section(
            report,
            "News articles (PolNeAR dev; measured only, never trained on)",
            Score(Path.Combine(shared, "data", "polnear", "score.py"), articles, found)
        );
        Section(
            report,
            "Seeds 000 and 002",
            Score(Path.Combine(shared, "gold", "score.py"), Path.Combine(shared, "gold"), seeds, "--docs", "000,002")
        );
        var page = Path.Combine(Root, "eval", "results", "quotations.md");
        Directory.CreateDirectory(Path.GetDirectoryName(page)!);
        report.Append(ReadErrors(page));
        File.WriteAllText(page, report.ToString());
        Console.Write(report);
        Console.WriteLine($"predictions: {work}");
    }

    // What somebody wrote on the page after reading the errors stays.
    private static string ReadErrors(string page)
    {
        var old = File.Exists(page) ? File.ReadAllText(page) : "";
        var at = old.IndexOf("\n## Errors, read", StringComparison.Ordinal);
        return at < 0 ? "" : old[at..];
    }

    private static void Section(StringBuilder report, string title, string table) =>
        report.Append("\n## ").Append(title).Append("\n```\n").Append(table.TrimEnd()).Append("\n```\n");

    private static double Write(string articles, string found)
    {
        foreach (var line in Analyze(articles))
        {
            _ = line.Length;
        }

        // Processor time: the machine may be busy with other work.
        var analyses = Documents(articles).ToArray();
        Extract(analyses, WarmingRounds);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        Extract(analyses, Rounds);

        process.Refresh();
        var spent = process.TotalProcessorTime - before;
        File.WriteAllLines(found, Analyze(articles));
        return Rounds * analyses.Sum(analysis => (long)analysis.Document.Source.Length) / 1e6 / spent.TotalSeconds;
    }

    private static void Extract(DocumentAnalysis[] analyses, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var analysis in analyses)
            {
                QuotationExtractor.Extract(analysis.Document, analysis.Turns);
            }
        }
    }

    private static IEnumerable<string> Analyze(string path)
    {
        foreach (var analysis in Documents(path))
        {
            var offsets = new CodePointOffsets(analysis.Document.Source.Value);
            yield return JsonSerializer.Serialize(
                new
                {
                    id = analysis.Document.Id,
                    turns = analysis.Turns.Select(turn => new
                    {
                        role = turn.Role.ToString().ToLowerInvariant(),
                        speaker = turn.Speaker,
                        start = offsets.FromUtf16(turn.Span.Start),
                        end = offsets.FromUtf16(turn.Span.End),
                    }),
                    quotations = analysis.Quotations.Select(quotation => new
                    {
                        type = quotation.Type.ToString().ToLowerInvariant(),
                        content = Pairs(offsets, quotation.Content),
                        cue = Pairs(offsets, quotation.Cue),
                        speaker = quotation.Speaker.IsEmpty ? null : Pairs(offsets, quotation.Speaker),
                        speakerName = quotation.SpeakerName,
                    }),
                }
            );
        }
    }

    private static IEnumerable<DocumentAnalysis> Documents(string path) =>
        new DocumentAnalyzer().Analyze(path, File.ReadAllBytes(path));

    private static int[][] Pairs(CodePointOffsets offsets, IEnumerable<TextSpan> spans) =>
        [.. spans.Select(offsets.FromUtf16).Select(span => new[] { span.Start, span.End })];

    private static void Show(string path)
    {
        foreach (var analysis in Documents(path))
        {
            Console.WriteLine($"# {analysis.Document.Id}");
            Show(analysis.Document.View, analysis.Quotations, "");
        }
    }

    /// <summary>A line a quotation, those inside it below.</summary>
    private static void Show(RepairedText view, IEnumerable<Quotation> quotations, string level)
    {
        foreach (var quotation in quotations)
        {
            Console.WriteLine((level.Length > 0 ? level + " " : "") + Describe(view, quotation));
            Show(view, quotation.Inner, level + ">");
        }
    }

    private static string Describe(RepairedText view, Quotation quotation)
    {
        string Join(IEnumerable<TextSpan> spans) => string.Join(" + ", spans.Select(view.ToString));
        var fields = new List<string>
        {
            quotation.Type.ToString().ToLowerInvariant(),
            quotation.SpeakerName ?? "unknown",
            Join(quotation.Speaker),
            Join(quotation.Cue),
            Join(quotation.Content),
        };
        if (quotation.Addressee is { } addressee)
        {
            fields.Add("to " + addressee);
        }

        if (quotation.Occasion is { } occasion)
        {
            fields.Add(view.ToString(occasion));
        }

        fields.AddRange(quotation.IsSpeakerDoubtful ? ["doubtful"] : []);
        fields.AddRange(quotation.IsSelfQuotation ? ["self"] : []);
        fields.AddRange(quotation.IsImagined ? ["imagined"] : []);
        return string.Join(" | ", fields);
    }

    private static string Score(string script, params string[] args)
    {
        using var python = Process.Start(
            new ProcessStartInfo("python3", [script, .. args])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return output;
    }

    private static string FindRoot([CallerFilePath] string file = "")
    {
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Chancery.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("Chancery.slnx stands in no folder above the sources.");
    }
}
