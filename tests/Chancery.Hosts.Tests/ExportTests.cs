using System.Text.Json;
using System.Xml.Linq;

namespace Chancery.Hosts.Tests;

/// <summary><c>chancery export</c>: documents of a record in the formats of the field.</summary>
public sealed class ExportTests
{
    [Fact]
    public void Export_ReportAsAnnotations_SaysEachVerdictInWordsAndPointsToItsPassage()
    {
        using var cli = Record();

        var page = Json(cli.Run("export", "report.html", "--format", "webannotation", "--record", "r.db"));

        var items = page.GetProperty("first").GetProperty("items").EnumerateArray().ToList();
        string[] verdicts = ["verbatim", "altered: ", "truncated: ", "spliced: ", "misattributed: ", "not found: "];
        Assert.All(
            verdicts,
            verdict =>
                Assert.Contains(
                    items,
                    item =>
                        item.GetProperty("body")[0]
                            .GetProperty("value")
                            .GetString()!
                            .StartsWith(verdict, StringComparison.Ordinal)
                )
        );
        Assert.All(
            items.Where(item =>
                item.GetProperty("body")[0]
                    .GetProperty("value")
                    .GetString()!
                    .StartsWith("not found", StringComparison.Ordinal)
            ),
            item => Assert.Equal(1, item.GetProperty("body").GetArrayLength())
        );
        Assert.All(
            items.SelectMany(item => item.GetProperty("body").EnumerateArray().Skip(1)).Take(3),
            passage =>
            {
                var address = passage.GetProperty("id").GetString()!;
                var citation = cli.Run("export", address, "--format", "chicago", "--record", "r.db");
                Assert.Equal((0, ""), (citation.ExitCode, citation.Error));
            }
        );
        Assert.DoesNotContain("score", page.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_WholeRecordIntoAFolder_WritesAFileADocument()
    {
        using var cli = Record();

        Assert.Equal(0, cli.Run("export", "--format", "tei", "--output", "debates", "--record", "r.db").ExitCode);
        Assert.Equal(0, cli.Run("export", "--format", "akn", "--output", "debates", "--record", "r.db").ExitCode);

        var files = Directory.GetFiles(cli.PathOf("debates"));
        Assert.Equal(10, files.Length);
        Assert.All(files, file => Assert.NotNull(XDocument.Load(file).Root));
    }

    [Fact]
    public void Export_TablesAndCitations_HoldEveryDocument()
    {
        using var cli = Record();

        var lines = cli.Run("export", "--format", "jsonl", "--record", "r.db")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var hashes = lines
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("hash").GetString()!)
            .ToList();
        var csv = cli.Run("export", "--format", "csv", "--record", "r.db").Output;
        var csl = Json(cli.Run("export", "--format", "csl", "--record", "r.db"));
        var bibTex = cli.Run("export", "--format", "bibtex", "--record", "r.db").Output;

        Assert.Equal(5, hashes.Count);
        Assert.Equal(5, csl.GetArrayLength());
        Assert.All(hashes, hash => Assert.Contains(hash, csv, StringComparison.Ordinal));
        Assert.All(hashes, hash => Assert.Contains(hash, bibTex, StringComparison.Ordinal));
    }

    [Fact]
    public void Export_CalendarOfOneDocument_HoldsItsDatesOnly()
    {
        using var cli = Record();

        var all = cli.Run("export", "--format", "ics", "--record", "r.db").Output;
        var one = cli.Run("export", "courier-interview.txt", "--format", "ics", "--record", "r.db").Output;

        Assert.StartsWith("BEGIN:VCALENDAR", one, StringComparison.Ordinal);
        Assert.InRange(Count(one, "BEGIN:VEVENT"), 1, Count(all, "BEGIN:VEVENT") - 1);
    }

    [Fact]
    public void Search_AsCsv_HasALineATurn()
    {
        using var cli = Record();

        var csv = cli.Run("search", "ferry", "--format", "csv", "--record", "r.db").Output;

        Assert.StartsWith(
            "document,hash,title,published,turn,role,speaker,text,alsoIn\r\n",
            csv,
            StringComparison.Ordinal
        );
        Assert.Contains(",answer,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_WrongUsage_IsOneLine()
    {
        using var cli = Record();
        var hash = Json(cli.Run("export", "report.html", "--format", "jsonl", "--record", "r.db"))
            .GetProperty("hash")
            .GetString()!;
        (string Expected, string[] Arguments)[] cases =
        [
            ("name one of the 5, or add --output FOLDER", ["--format", "tei"]),
            ("holds no document 'nowhere'", ["nowhere", "--format", "tei"]),
            ("export needs a path", [" "]),
            ("'--bogus' is no option", ["--bogus"]),
            ("--format expects tei, akn,", ["--format", "docx"]),
            ("reaches beyond the text", [$"{hash}#char=0,99999999", "--format", "chicago"]),
            ("tei holds whole documents", [$"{hash}#char=0,10", "--format", "tei"]),
        ];

        foreach (var (expected, arguments) in cases)
        {
            var result = cli.Run(["export", .. arguments, "--record", "r.db"]);

            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        }
    }

    private static CliProcess Record()
    {
        var cli = new CliProcess();
        var read = cli.Run(
            "read",
            Repository.Folder("samples", "record"),
            Repository.Folder("samples", "report.html"),
            "--record",
            "r.db"
        );
        Assert.Equal(0, read.ExitCode);
        return cli;
    }

    private static JsonElement Json(CliResult result)
    {
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return JsonDocument.Parse(result.Output).RootElement;
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
