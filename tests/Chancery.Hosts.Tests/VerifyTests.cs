using System.Text.Json;
using Chancery.Faces.Reports;

namespace Chancery.Hosts.Tests;

public sealed class VerifyTests
{
    private static readonly string[] Sample =
    [
        "verify",
        Repository.Folder("samples", "report.html"),
        "--against",
        Repository.Folder("samples", "record"),
    ];

    [Theory]
    [InlineData("text", 80)]
    [InlineData("text", 120)]
    [InlineData("markdown", 80)]
    [InlineData("html", 80)]
    [InlineData("jsonl", 80)]
    public void Verify_Sample_IsAsApproved(string format, int columns)
    {
        using var cli = new CliProcess { WorkingFolder = Repository.Root };
        cli.Environment["COLUMNS"] = columns.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var result = cli.Run("verify", "samples/report.html", "--against", "samples/record", "--format", format);

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Approved.Equal(format == "text" ? $"verify-sample-{columns}" : $"verify-sample-{format}", result.Output);
    }

    [Fact]
    public void Verify_SampleAgainstTheRecord_GivesTheVerdictsOfTheFilesAndKeepsThem()
    {
        using var cli = new CliProcess();
        cli.Run("read", Repository.Folder("samples", "record"), Sample[1]);

        var result = cli.Run("verify", Sample[1], "--format", "jsonl");
        var again = cli.Run("verify", Sample[1], "--format", "jsonl");

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Equal(result, again);
        Assert.Equal(
            ["verbatim", "altered", "truncated", "spliced", "misattributed", "not_found", null],
            Lines(result).Select(line => line.GetProperty("verdict").GetString())
        );
    }

    [Fact]
    public void Verify_IndexLost_IsMadeAgainFromTheRecord()
    {
        using var cli = new CliProcess();
        cli.Run("read", Repository.Folder("samples", "record"));
        var before = cli.Run("verify", "--quote", "turned the Sound from a border into a street", "--format", "jsonl");
        Directory.Delete(cli.PathOf("chancery.db.index"), recursive: true);

        var after = cli.Run("verify", "--quote", "turned the Sound from a border into a street", "--format", "jsonl");

        Assert.Equal(0, before.ExitCode);
        Assert.Equal(before, after);
        Assert.True(Directory.Exists(cli.PathOf("chancery.db.index")));
    }

    [Theory]
    [InlineData("We will not close the customs house at Grell this year", "Maren", 0, "verbatim")]
    [InlineData("We will not close the customs house at Grell this year", "Oto Brandt", 1, "misattributed")]
    [InlineData("We will close the customs house at Grell this year", null, 1, "altered")]
    [InlineData("Nothing of this kind was ever uttered by anybody", null, 1, "not_found")]
    public void Verify_OneQuotation_HasItsVerdictAndExitCode(
        string words,
        string? speaker,
        int exitCode,
        string verdict
    )
    {
        using var cli = new CliProcess();

        var result = cli.Run([
            "verify",
            "--quote",
            words,
            .. speaker is null ? [] : (string[])["--speaker", speaker],
            .. Sample[2..],
            "--format",
            "jsonl",
        ]);

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Error));
        Assert.Equal(verdict, Assert.Single(Lines(result)).GetProperty("verdict").GetString());
    }

    [Fact]
    public void Verify_Queries_AnswersALineEachAndNamesTheBadOnes()
    {
        using var cli = new CliProcess();
        cli.Write(
            "queries.jsonl",
            """
            {"id":"one","quotation":"It will sail on the first of May","speaker":"Ilse Maren"}
            {"id":2,"quotation":"It will sail on the first of June","speaker":null}
            not a query
            {"id":"four"}

            """
        );

        var result = cli.Run(["verify", "--queries", "queries.jsonl", .. Sample[2..], "--format", "jsonl", "--timing"]);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            ["one verbatim", "2 altered"],
            Lines(result).Select(line => $"{line.GetProperty("id")} {line.GetProperty("verdict")}")
        );
        Assert.All(Lines(result), line => Assert.True(line.GetProperty("ms").GetDouble() > 0));
        Assert.Equal(
            ["queries.jsonl:3: error CH2005", "queries.jsonl:4: error CH2005"],
            result.ErrorLines.Select(line => line[..29])
        );
    }

    [Fact]
    public void Verify_Queries_CountCodePointsOfTheTurn()
    {
        using var cli = new CliProcess();
        cli.Write(
            "talk.jsonl",
            """{"id":"t","title":"T","turns":[{"speaker":"Ada Lindqvist","text":"😀😀 The harbour is open to all ships."}]}"""
                + "\n"
        );
        cli.Write("queries.jsonl", """{"id":"q","quotation":"“😀 harbour is open to all”","speaker":null}""" + "\n");

        var line = Assert.Single(
            Lines(cli.Run("verify", "--queries", "queries.jsonl", "--against", "talk.jsonl", "--format", "jsonl"))
        );

        Assert.Equal(
            ("t", 0, 7, 29),
            (
                line.GetProperty("doc").GetString(),
                line.GetProperty("turn").GetInt32(),
                line.GetProperty("start").GetInt32(),
                line.GetProperty("end").GetInt32()
            )
        );
    }

    [Fact]
    public void Verify_ReportFromStandardInput_IsChecked()
    {
        using var cli = new CliProcess();

        var result = cli.RunWithInput(
            File.ReadAllText(Sample[1]),
            ["verify", "-", .. Sample[2..], "--format", "jsonl"]
        );

        Assert.Equal((1, 7), (result.ExitCode, Lines(result).Length));
    }

    [Fact]
    public void Verify_ReportAmongTheFilesItIsHeldAgainst_NeverVerifiesItself()
    {
        using var cli = new CliProcess();

        var result = cli.Run("verify", Sample[1], "--against", Repository.Folder("samples"), "--format", "jsonl");

        Assert.Equal("not_found", Lines(result)[5].GetProperty("verdict").GetString());
    }

    [Fact]
    public void Verify_TurkishCulture_GivesTheSameBytes()
    {
        using var cli = new CliProcess();
        var invariant = cli.Run(Sample);
        cli.Environment["LANG"] = cli.Environment["LC_ALL"] = "tr_TR.UTF-8";

        Assert.Equal(invariant, cli.Run([.. Sample, "--threads", "5"]));
    }

    [Fact]
    public void Verify_MarkupInAReport_IsEncodedInThePage()
    {
        using var cli = new CliProcess();
        cli.Write("report.txt", "“<script>alert(1)</script> The harbour & the 'street' are open,” Ilse Maren said.\n");

        var page = cli.Run(["verify", "report.txt", .. Sample[2..], "--format", "html"]).Output;

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    private static JsonElement[] Lines(CliResult result) =>
        [
            .. result
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
}
