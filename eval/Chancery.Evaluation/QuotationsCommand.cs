using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Evaluation;

/// <summary>Measures quotations on labelled articles and the annotated seeds, or shows what is found in files.</summary>
internal static class QuotationsCommand
{
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
            $"Extraction on one core, reading and turns included: {speed:F1} MB/s.\n"
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
        File.WriteAllText(page, report.ToString());
        Console.Write(report);
        Console.WriteLine($"predictions: {work}");
    }

    private static void Section(StringBuilder report, string title, string table) =>
        report.Append("\n## ").Append(title).Append("\n```\n").Append(table.TrimEnd()).Append("\n```\n");

    private static double Write(string articles, string found)
    {
        var bytes = File.ReadAllBytes(articles);
        foreach (var line in Analyze(articles))
        {
            _ = line.Length;
        }

        var watch = Stopwatch.StartNew();
        var lines = Analyze(articles).ToArray();
        watch.Stop();
        File.WriteAllLines(found, lines);
        return bytes.Length / 1e6 / watch.Elapsed.TotalSeconds;
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

    private static IEnumerable<DocumentAnalysis> Documents(string path)
    {
        if (!path.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            return new DocumentAnalyzer().Analyze(path, File.ReadAllBytes(path));
        }

        return File.ReadLines(path)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(article => DocumentAnalyzer.Analyze(Article(article)));
    }

    private static Document Article(JsonElement article)
    {
        var source = new SourceText(article.GetProperty("text").GetString()!);
        return new Document
        {
            Id = article.GetProperty("id").GetString()!,
            Hash = "",
            Bytes = default,
            View = new RepairedText(source, []),
            DecodedFrom = "utf-8",
            Blocks = [new TextBlock(source.Whole, BlockKind.Paragraph)],
            Kind = DocumentKind.Report,
        };
    }

    private static int[][] Pairs(CodePointOffsets offsets, IEnumerable<TextSpan> spans) =>
        [.. spans.Select(offsets.FromUtf16).Select(span => new[] { span.Start, span.End })];

    private static void Show(string path)
    {
        foreach (var analysis in Documents(path))
        {
            Console.WriteLine($"# {analysis.Document.Id}");
            foreach (var quotation in analysis.Quotations)
            {
                Console.WriteLine(Describe(analysis.Document.View, quotation));
            }
        }
    }

    private static string Describe(RepairedText view, Quotation quotation)
    {
        string Join(IEnumerable<TextSpan> spans) => string.Join(" | ", spans.Select(view.ToString));
        return $"{quotation.Type, -8} {quotation.SpeakerName ?? "?"} [{Join(quotation.Speaker)}] <{Join(quotation.Cue)}> to {quotation.Addressee ?? "-"} @ {(quotation.Occasion is { } occasion ? view.ToString(occasion) : "-")}\n    {Join(quotation.Content)}";
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
