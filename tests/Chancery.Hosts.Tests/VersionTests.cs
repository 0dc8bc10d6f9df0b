using System.Text.Json;
using Chancery.Faces.Reports;

namespace Chancery.Hosts.Tests;

/// <summary>A file that changes, and one that goes: nothing is lost, and what changed is said.</summary>
public sealed class VersionTests
{
    [Fact]
    public void Show_DiffOfTwoReadings_IsAsApproved()
    {
        using var cli = new CliProcess();
        ReadTwice(cli);

        var result = cli.Run("show", "talk.txt", "--diff", "--record", "r.db");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Approved.Equal("show-diff", Steady(result.Output, cli));
    }

    [Fact]
    public void Show_DiffAsJsonAndHtml_NamesTheSameChange()
    {
        using var cli = new CliProcess();
        ReadTwice(cli);

        var json = JsonDocument.Parse(
            cli.Run("show", "talk.txt", "--diff", "1", "2", "--format", "jsonl", "--record", "r.db").Output
        );
        var html = cli.Run("show", "talk.txt", "--diff", "--format", "html", "--record", "r.db").Output;

        var change = json.RootElement.GetProperty("changes").EnumerateArray().First();
        Assert.Equal(
            ("12", "14"),
            (change.GetProperty("oldText").GetString(), change.GetProperty("newText").GetString())
        );
        Assert.Equal(
            ["speech", "number"],
            change.GetProperty("effects").EnumerateArray().Select(effect => effect.GetString())
        );
        Assert.Contains("<del>12</del> <ins>14</ins>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileGone_IsKeptAndSaidOnce()
    {
        using var cli = new CliProcess();
        cli.Write("texts/talk.txt", Texts.Interview);
        cli.Write("texts/other.txt", Texts.Other);
        cli.Run("read", "texts", "--record", "r.db");
        File.Delete(cli.PathOf("texts/talk.txt"));

        var first = cli.Run("read", "texts", "--record", "r.db");
        var second = cli.Run("read", "texts", "--record", "r.db");

        Assert.Contains("gone", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", second.Output, StringComparison.Ordinal);
        Assert.Contains(
            "lighthouse",
            cli.Run("search", "lighthouses", "--record", "r.db").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "not there from",
            cli.Run("show", "talk.txt", "--versions", "--record", "r.db")
                .Output.Replace("not there on", "not there from", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("has no version 9", "show", "talk.txt", "--diff", "9")]
    [InlineData("add --diff", "show", "talk.txt", "--format", "html")]
    [InlineData("has one version only", "show", "other.txt", "--diff")]
    public void Show_WrongVersion_IsOneLine(string expected, params string[] arguments)
    {
        using var cli = new CliProcess();
        ReadTwice(cli);
        cli.Write("other.txt", Texts.Other);
        cli.Run("read", "other.txt", "--record", "r.db");

        var result = cli.Run([.. arguments, "--record", "r.db"]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    private static void ReadTwice(CliProcess cli)
    {
        cli.Write("talk.txt", Texts.Interview);
        Assert.Equal(0, cli.Run("read", "talk.txt", "--record", "r.db").ExitCode);
        cli.Write("talk.txt", Texts.Interview.Replace("12 million", "14 million", StringComparison.Ordinal));
        Assert.Contains(
            "new version",
            cli.Run("read", "talk.txt", "--record", "r.db").Output,
            StringComparison.Ordinal
        );
    }

    private static string Steady(string output, CliProcess cli) =>
        System.Text.RegularExpressions.Regex.Replace(
            output.Replace(cli.Folder, "FOLDER", StringComparison.Ordinal),
            @"\d{4}-\d\d-\d\d \d\d:\d\d UTC",
            "TIME",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
}
