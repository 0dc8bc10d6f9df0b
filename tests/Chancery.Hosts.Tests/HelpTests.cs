using Chancery.Faces.Reports;

namespace Chancery.Hosts.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("chancery")]
    [InlineData("read")]
    [InlineData("analyze")]
    [InlineData("show")]
    [InlineData("search")]
    [InlineData("verify")]
    [InlineData("lineage")]
    [InlineData("remove")]
    [InlineData("backup")]
    [InlineData("merge")]
    [InlineData("audit")]
    [InlineData("authority")]
    [InlineData("watch")]
    [InlineData("meetings")]
    [InlineData("compare")]
    [InlineData("programmes")]
    [InlineData("calendar")]
    [InlineData("review")]
    [InlineData("serve")]
    [InlineData("token")]
    [InlineData("export")]
    [InlineData("mcp")]
    public void Help_OfEachCommand_IsAsApproved(string command)
    {
        using var cli = new CliProcess();

        var result = cli.Run(command == "chancery" ? ["--help"] : [command, "--help"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Approved.Equal($"help-{command}", result.Output);
    }

    [Fact]
    public void Version_Asked_IsANumber()
    {
        using var cli = new CliProcess();

        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", cli.Run("--version").Output);
    }

    [Theory]
    [InlineData("'bogus' is no command", "bogus")]
    [InlineData("'--bogus' is no option", "read", "x", "--bogus")]
    [InlineData("--format expects text, json or jsonl, not 'xml'", "analyze", "x", "--format", "xml")]
    [InlineData("--threads expects a positive number, not '0'", "analyze", "x", "--threads", "0")]
    [InlineData("Required argument", "read")]
    [InlineData("Required command", "--record", "x.db")]
    [InlineData("verify checks one of", "verify")]
    [InlineData("verify checks one of", "verify", "a.txt", "--quote", "words")]
    [InlineData("--quote needs at least one word", "verify", "--quote", "...")]
    [InlineData("there is no option --quiet", "verify", "a.txt", "--against", "b", "--quiet")]
    [InlineData("give --record or --against", "verify", "a.txt", "--against", "b", "--record", "x.db")]
    [InlineData("search needs at least one word", "search", " ")]
    [InlineData("--speaker names", "verify", "a.txt", "--speaker", "Ada")]
    [InlineData("add --format jsonl", "verify", "--queries", "q.jsonl")]
    [InlineData("read needs files", "read", "-")]
    public void WrongUsage_AnyOfThem_IsOneLineAndExitCodeTwo(string expected, params string[] arguments)
    {
        using var cli = new CliProcess();

        var result = cli.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("chancery: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_NothingToCheckAgainst_SaysSoAndGivesNoVerdict()
    {
        using var cli = new CliProcess();

        var result = cli.Run("verify", Repository.Folder("samples", "report.html"), "--against", cli.PathOf("nothing"));

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("holds no interview", result.Error, StringComparison.Ordinal);
    }
}
