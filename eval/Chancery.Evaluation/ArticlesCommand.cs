using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chancery.Reading;

namespace Chancery.Evaluation;

/// <summary>Measures main text, title, author and date on real pages, by halves: rules are tuned on one and reported on the other.</summary>
internal static class ArticlesCommand
{
    /// <summary>Writes what is read from each page of <paramref name="list"/> in the unpacked <paramref name="folder"/>, to read errors with <c>score.py</c>.</summary>
    public static int WriteAnswers(string folder, string list, string answers)
    {
        var times = new List<double>();
        File.WriteAllLines(answers, File.ReadLines(list).Select(name => Answer(folder, name, times)));
        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{times.Count} pages, median {times[times.Count / 2]:F1} ms, 99th percentile {times[times.Count * 99 / 100]:F1} ms"
            )
        );
        return 0;
    }

    public static int Run()
    {
        var data = Path.Combine(Path.GetDirectoryName(Root())!, "shared", "data", "articles");
        var work = Directory.CreateTempSubdirectory("chancery-articles-").FullName;
        Score(data, ["--unpack", "--into", work]);

        var times = new List<double>();
        var answers = Path.Combine(work, "answers.jsonl");
        var files = Files(Path.Combine(data, "cases.jsonl"));
        File.WriteAllLines(answers, files.Select(file => Answer(work, file.Name, times)));
        var dateAnswers = Path.Combine(work, "dates.jsonl");
        File.WriteAllLines(
            dateAnswers,
            Files(Path.Combine(data, "dates.jsonl")).Select(file => Answer(work, file.Name, times))
        );

        times.Sort();
        var report = new StringBuilder(
            "# Reading web pages\n\n`dotnet run --project eval/Chancery.Evaluation -c Release -- articles` writes this page. Pages are split by a hash of their host.\n\n"
        );
        report.Append(
            CultureInfo.InvariantCulture,
            $"Time a page: median {times[times.Count / 2]:F1} ms, 99th percentile {times[times.Count * 99 / 100]:F0} ms, one core of {Environment.ProcessorCount}.\n"
        );
        foreach (
            var (title, half) in new[] { ("The half that rules are tuned on", 0), ("The half that is reported", 1) }
        )
        {
            var list = Path.Combine(work, $"half{half}.txt");
            File.WriteAllLines(list, files.Where(file => file.Half == half).Select(file => file.Name));
            Section(report, title, Score(data, ["cases.jsonl", answers, "--files", list]));
        }

        Section(report, "All 990 pages", Score(data, ["cases.jsonl", answers]));
        Section(report, "Dates, 1,000 pages", Score(data, ["dates.jsonl", dateAnswers]));
        File.WriteAllText(Path.Combine(Root(), "eval", "results", "reading.md"), report.ToString());
        Directory.Delete(work, recursive: true);
        return 0;
    }

    private static List<(string Name, int Half)> Files(string cases)
    {
        var files = new List<(string, int)>();
        foreach (var line in File.ReadLines(cases))
        {
            using var json = JsonDocument.Parse(line);
            var name = json.RootElement.GetProperty("file").GetString()!;
            var url = json.RootElement.TryGetProperty("url", out var address) ? address.GetString() : null;
            var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : name;
            files.Add((name, SHA256.HashData(Encoding.UTF8.GetBytes(host))[0] & 1));
        }

        return files;
    }

    private static string Answer(string folder, string file, List<double> times)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, file));
        var start = Stopwatch.GetTimestamp();
        var document = DocumentReader.Read(file, bytes, new ReadingOptions()).First();
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        var content = string.Join('\n', document.Blocks.Select(block => document.View.ToString(block.Span)));
        return JsonSerializer.Serialize(
            new
            {
                file,
                content,
                title = document.Title,
                author = document.Author,
                date = document.Published?.Date.ToString(),
            }
        );
    }

    private static void Section(StringBuilder report, string title, string scores) =>
        report.Append(CultureInfo.InvariantCulture, $"\n## {title}\n```\n{scores.TrimEnd()}\n```\n");

    private static string Score(string data, string[] arguments)
    {
        var start = new ProcessStartInfo("python3", ["score.py", .. arguments])
        {
            WorkingDirectory = data,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return string.Join(
            '\n',
            output
                .Split('\n')
                .Where(line =>
                    line.StartsWith("main text", StringComparison.Ordinal)
                    || line.StartsWith("title", StringComparison.Ordinal)
                    || line.StartsWith("author", StringComparison.Ordinal)
                    || line.StartsWith("date", StringComparison.Ordinal)
                    || line.Contains("perfect", StringComparison.Ordinal)
                    || arguments[0] == "dates.jsonl"
                )
        );
    }

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
