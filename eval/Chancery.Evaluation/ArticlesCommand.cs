using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chancery.Reading;

namespace Chancery.Evaluation;

/// <summary>Measures main text, title, author and date on real pages, by halves: rules are tuned on one and reported on the other.</summary>
internal static class ArticlesCommand
{
    private const string Peers = """
        ## Peers
        As they report it, on all of these pages (`../shared/data/articles/README.md` has the sources; trafilatura and htmldate are developed against them):

        | main text | F1 | | dates, 1,000 pages | accuracy |
        |---|--:|---|---|--:|
        | trafilatura 2.2.0 | .924 | | htmldate 1.10.0, extensive | .903 |
        | magic-html 0.1.8 | .889 | | htmldate 1.10.0, fast | .861 |
        | readability-lxml 0.8.4.1 | .826 | | newspaper4k 0.9.5 | .680 |
        | newspaper4k 0.9.6 | .801 | | | |

        ## What was tried
        The ways of titles stand in `docs/decisions/0024-titles-are-weighed.md`, those of dates in `docs/decisions/0027-pages-are-dated-by-what-they-print.md`, each with its figures on both halves.

        """;

    /// <summary>Writes what is read from each page of <paramref name="list"/> in the unpacked <paramref name="folder"/>, to read errors with <c>score.py</c>.</summary>
    public static int WriteAnswers(string folder, string list, string answers)
    {
        var times = new List<double>();
        File.WriteAllLines(answers, File.ReadLines(list).Select(name => Answer(folder, name, times)));
        Console.WriteLine(Times(times));
        return 0;
    }

    public static int Run()
    {
        using var pages = ArticlePages.Unpack();
        var times = new List<double>();
        var (answers, dates) = (Path.Combine(pages.Folder, "answers.jsonl"), Path.Combine(pages.Folder, "dates.jsonl"));
        var (cases, dated) = (ArticlePages.Cases("cases.jsonl"), ArticlePages.Cases("dates.jsonl"));
        File.WriteAllLines(answers, cases.Select(item => Answer(pages.Folder, NameOf(item), times)));
        File.WriteAllLines(dates, dated.Select(item => Answer(pages.Folder, NameOf(item), times)));

        var report = new StringBuilder(
            "# Reading web pages\n\n`dotnet run --project eval/Chancery.Evaluation -c Release -- articles` writes this page. Pages are split by a hash of their host.\n\n"
        );
        report.Append(CultureInfo.InvariantCulture, $"Time a page: {Times(times)}.\n");
        foreach (
            var (title, half) in new[] { ("The half that rules are tuned on", 0), ("The half that is reported", 1) }
        )
        {
            var own = Write(pages.Folder, cases.Where(item => HalfOf(item) == half));
            Section(report, title, Lines("cases.jsonl", answers, "--files", own) + Quoted(cases, answers, half));
            var ownDates = Write(pages.Folder, dated.Where(item => HalfOf(item) == half));
            Section(report, $"{title}: its dates", Lines("dates.jsonl", dates, "--files", ownDates));
        }

        Section(report, "All 990 pages", Lines("cases.jsonl", answers) + Quoted(cases, answers, null));
        Section(report, "Dates, 1,000 pages", Lines("dates.jsonl", dates));
        report.Append('\n').Append(Peers);
        File.WriteAllText(Path.Combine(Checkout.Root, "eval", "results", "reading.md"), report.ToString());
        return 0;
    }

    private static string NameOf(JsonElement item) => item.GetProperty("file").GetString()!;

    private static int HalfOf(JsonElement item)
    {
        var url = item.TryGetProperty("url", out var address) ? address.GetString() : null;
        var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : NameOf(item);
        return SHA256.HashData(Encoding.UTF8.GetBytes(host))[0] & 1;
    }

    private static string Write(string folder, IEnumerable<JsonElement> items)
    {
        var list = Path.Combine(folder, "files.txt");
        File.WriteAllLines(list, items.Select(NameOf));
        return list;
    }

    private static string Answer(string folder, string file, List<double> times)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, file));
        var start = ThreadClock.Microseconds;
        var document = DocumentReader.Read(file, bytes, new ReadingOptions()).First();
        times.Add((ThreadClock.Microseconds - start) / 1_000);
        var content = string.Join('\n', document.Blocks.Select(block => document.View.ToString(block.Span)));
        return JsonSerializer.Serialize(
            new
            {
                file,
                content,
                title = document.Title,
                author = document.Author,
                date = document.Published?.Date.ToString(),
                by = document.Published?.Found,
                quoted = new DocumentAnalyzer()
                    .Analyze(file, bytes)
                    .First()
                    .Quotations.SelectMany(quotation => quotation.Content.Select(document.View.ToString)),
            }
        );
    }

    /// <summary>Quotations whose words the data marks as not belonging to the text, or as readers' comments.</summary>
    private static string Quoted(List<JsonElement> cases, string answers, int? half)
    {
        var quoted = File.ReadLines(answers)
            .Select(line => JsonElement.Parse(line))
            .ToDictionary(NameOf, Strings("quoted"), StringComparer.Ordinal);
        var (all, outside) = (0, 0);
        foreach (var item in cases.Where(item => half is null || HalfOf(item) == half))
        {
            var others = Strings("without")(item)
                .Concat(Strings("comments")(item))
                .Where(text => text.Length >= 12)
                .ToList();
            all += quoted[NameOf(item)].Count;
            outside += quoted[NameOf(item)].Count(words => others.Exists(text => Holds(words, text)));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"quotations  {all}, of which outside the main text: {outside}\n"
        );
    }

    private static bool Holds(string words, string text) =>
        words.Contains(text, StringComparison.Ordinal)
        || (words.Length >= 12 && text.Contains(words, StringComparison.Ordinal));

    private static Func<JsonElement, List<string>> Strings(string property) =>
        item =>
            item.TryGetProperty(property, out var list) && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray().Select(text => text.GetString()!)]
                : [];

    private static string Times(List<double> times)
    {
        times.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"median {times[times.Count / 2]:F1} ms, 99th percentile {times[times.Count * 99 / 100]:F0} ms, {times.Count} pages, time on the processor"
        );
    }

    private static void Section(StringBuilder report, string title, string scores) =>
        report.Append(CultureInfo.InvariantCulture, $"\n## {title}\n```\n{scores.TrimEnd()}\n```\n");

    private static string Lines(params string[] arguments) =>
        string.Concat(
            ArticlePages
                .Score(arguments)
                .Split('\n')
                .Where(line =>
                    line.StartsWith("main text", StringComparison.Ordinal)
                    || line.StartsWith("title", StringComparison.Ordinal)
                    || line.StartsWith("author", StringComparison.Ordinal)
                    || line.StartsWith("date", StringComparison.Ordinal)
                    || line.Contains("perfect", StringComparison.Ordinal)
                    || line.Contains("no answer", StringComparison.Ordinal)
                )
                .Select(line => line + "\n")
        );
}
