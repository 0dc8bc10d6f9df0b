using System.Diagnostics;
using System.Text.Json;

namespace Chancery.Evaluation;

/// <summary>The stored pages of <c>../shared/data/articles</c>, unpacked into a folder of their own until disposed.</summary>
internal sealed class ArticlePages : IDisposable
{
    private ArticlePages(string folder) => Folder = folder;

    /// <summary>Where the data and its scorer are.</summary>
    public static string Data { get; } = Path.Combine(Checkout.Shared, "data", "articles");

    /// <summary>Where the pages are.</summary>
    public string Folder { get; }

    public static ArticlePages Unpack()
    {
        var pages = new ArticlePages(Directory.CreateTempSubdirectory("chancery-articles-").FullName);
        Score("--unpack", "--into", pages.Folder);
        return pages;
    }

    /// <summary>What the scorer prints.</summary>
    public static string Score(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", ["score.py", .. arguments])
        {
            WorkingDirectory = Data,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    /// <summary>The lines of a file of cases.</summary>
    public static List<JsonElement> Cases(string file) =>
        [.. File.ReadLines(Path.Combine(Data, file)).Select(line => JsonElement.Parse(line))];

    /// <summary>The files of the main cases and their languages.</summary>
    public static IEnumerable<(string File, string Language)> WithLanguages() =>
        from item in Cases("cases.jsonl")
        select (item.GetProperty("file").GetString()!, item.GetProperty("language").GetString() ?? "?");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
