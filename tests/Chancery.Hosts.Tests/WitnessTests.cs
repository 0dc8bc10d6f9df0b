using System.Text.Json;
using Chancery.Faces.Reports;

namespace Chancery.Hosts.Tests;

/// <summary>An interview, two copies of it that are read before it, an excerpt, and a report: one work.</summary>
public sealed class WitnessTests
{
    private const string Talk = """
        Question: Minister, will the harbour of Selm stay open through the winter?

        Ada Lindqvist: The harbour of Selm will stay open through the winter, as it has in every winter since the old pier was built. We have
        hired four more pilots, and the ice boats of both coasts answer to one office now.

        Question: Who pays for the pilots?

        Ada Lindqvist: The two coasts pay in equal parts. Nobody has asked the fishermen for a single crown, and nobody will ask them as long as
        I hold this office.

        Question: And the quarrel about the lighthouse at Orn?

        Ada Lindqvist: There is no quarrel about the lighthouse at Orn. There is a letter that waits for an answer, and it will have one
        before the first snow falls.

        """;

    private const string Words = "Nobody has asked the fishermen for a single crown, and nobody will ask them";

    [Fact]
    public void Verify_PassageInCopies_IsShownInTheOriginalWithTheOthersAsWitnesses()
    {
        using var cli = Record();

        var line = Line(cli.Run("verify", "--quote", Words, "--speaker", "Ada Lindqvist", "--format", "jsonl"));

        Assert.Equal("verbatim", line.GetProperty("verdict").GetString());
        Assert.EndsWith("original.txt", line.GetProperty("doc").GetString(), StringComparison.Ordinal);
        Assert.Equal(["copy", "copy", "excerpt", "report"], Kinds(line));
        Assert.False(line.TryGetProperty("alt", out _));
    }

    [Fact]
    public void Verify_AlteredWordsOfAPassageInCopies_AreHeldAgainstTheOriginal()
    {
        using var cli = Record();
        var quotation = Words.Replace("a single crown", "a single shilling", StringComparison.Ordinal);

        var line = Line(cli.Run("verify", "--quote", quotation, "--speaker", "Ada Lindqvist", "--format", "jsonl"));

        Assert.Equal("altered", line.GetProperty("verdict").GetString());
        Assert.EndsWith("original.txt", line.GetProperty("doc").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Verify_ReportOfAWork_CountsItsWitnesses(string format)
    {
        using var cli = Record();

        var output = cli.Run("verify", cli.PathOf(Path.Combine("texts", "report.txt")), "--format", format).Output;

        Assert.Contains("also in 2 copies and 1 excerpt", output, StringComparison.Ordinal);
        Assert.DoesNotContain("1 report", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_FilesGivenForTheOccasion_HaveWitnessesAsWell()
    {
        using var cli = Record();
        var folder = Path.GetDirectoryName(cli.PathOf(Path.Combine("texts", "report.txt")))!;

        var line = Line(cli.Run("verify", "--quote", Words, "--against", folder, "--format", "jsonl"));

        Assert.EndsWith("original.txt", line.GetProperty("doc").GetString(), StringComparison.Ordinal);
        Assert.Equal(["copy", "copy", "excerpt", "report"], Kinds(line));
    }

    [Fact]
    public void Search_WordsInCopies_ShowsTheTurnOnce()
    {
        using var cli = Record();

        var line = Line(cli.Run("search", "fishermen", "\"single crown\"", "--by", "Lindqvist", "--format", "jsonl"));

        Assert.EndsWith("original.txt", line.GetProperty("doc").GetString(), StringComparison.Ordinal);
        Assert.Equal(["copy", "copy", "excerpt"], Kinds(line));
    }

    [Fact]
    public void Search_MoreCopiesThanTurnsAskedFor_StillGivesAsManyTurns()
    {
        using var cli = Record();

        var output = cli.Run("search", "will", "--by", "Lindqvist", "--limit", "3", "--format", "jsonl").Output;

        Assert.Equal(3, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static CliProcess Record()
    {
        var cli = new CliProcess();
        Directory.CreateDirectory(cli.PathOf("texts"));
        Write(cli, "a-copy.txt", Head("7") + Talk + "Source: The Norhaven Gazette, May 4, 2030\n");
        Write(cli, "b-copy.txt", Head("9") + Talk + "Source: The Norhaven Gazette, May 4, 2030\n");
        Write(cli, "c-excerpt.txt", Head("10") + Talk[Talk.IndexOf("Question: Who", StringComparison.Ordinal)..]);
        Write(cli, "original.txt", Head("4") + Talk);
        Write(
            cli,
            "report.txt",
            $"""
            Fishermen will not pay for pilots, minister says

            NORHAVEN, May 12, 2030 - The fishermen of both coasts will not pay for the new pilots, the government of Norhaven said on Sunday.

            "{Words}," Foreign Minister Ada Lindqvist told The Norhaven Gazette.

            The pilots were hired in the spring, after two boats had run aground off the old pier.

            """
        );
        var read = cli.Run("read", cli.PathOf("texts"));
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        return cli;
    }

    private static string Head(string day) =>
        $"Foreign Minister Ada Lindqvist's interview with The Norhaven Gazette, Norhaven, May {day}, 2030\n\n";

    private static void Write(CliProcess cli, string name, string text) => cli.Write(Path.Combine("texts", name), text);

    private static JsonElement Line(CliResult result) =>
        JsonElement.Parse(Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));

    private static List<string?> Kinds(JsonElement line) =>
        [
            .. line.GetProperty("witnesses")
                .EnumerateArray()
                .Select(witness => witness.GetProperty("kind").GetString())
                .Order(StringComparer.Ordinal),
        ];
}
