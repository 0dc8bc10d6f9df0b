using Chancery.Faces.Reports;

namespace Chancery.Hosts.Tests;

/// <summary><c>chancery authority</c> as a process: a name is added to a user's file, used, and taken back.</summary>
public sealed class AuthorityTests
{
    [Fact]
    public void Authority_NameAddedAndTakenBack_StandsAndNoLongerStands()
    {
        using var cli = new CliProcess();

        var added = cli.Run(
            "authority",
            "add",
            "state:norland",
            "name",
            "Norland",
            "--source",
            "x.example",
            "--authority",
            "mine.tsv"
        );
        var known = cli.Run("authority", "why", "Norland", "--authority", "mine.tsv", "--format", "jsonl");
        var removed = cli.Run("authority", "remove", "state:norland", "Norland", "--authority", "mine.tsv");
        var gone = cli.Run("authority", "why", "Norland", "--authority", "mine.tsv");

        Assert.Equal((0, 0, 0), (added.ExitCode, known.ExitCode, removed.ExitCode));
        Assert.Contains("\"id\":\"state:norland\"", known.Output, StringComparison.Ordinal);
        Assert.Contains("\"source\":\"x.example\",\"file\":\"mine.tsv:2\"", known.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (gone.ExitCode, gone.Output));
    }

    [Fact]
    public void Authority_EntryThatIsNoId_IsRefusedInOneLine()
    {
        using var cli = new CliProcess();

        var result = cli.Run("authority", "add", "norland", "name", "Norland", "--authority", "mine.tsv");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "'norland' is no id: expected state:",
            Assert.Single(result.ErrorLines),
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(cli.PathOf("mine.tsv")));
    }

    [Fact]
    public void Analyze_WithTheUsersOffices_NamesTheirHolderOnTheDate()
    {
        using var cli = new CliProcess();
        cli.Write(
            "mine.tsv",
            """
            entry	name	adjective	role	of	source
            state:norland	Norland	Norlandic			x.example
            office:norland-foreign-minister			role:foreign-minister	state:norland	x.example
            person:vesna-tarr	Vesna Tarr				x.example
            """
        );
        cli.Write(
            "times.tsv",
            """
            entry	holder	from	to	source
            office:norland-foreign-minister	person:vesna-tarr	2028	2031	x.example
            """
        );
        cli.Write(
            "report.txt",
            "Ships may pass\n\nSelm, 2 May 2030\n\n“Ships may pass,” said the Norlandic foreign minister on Monday.\n"
        );

        var result = cli.Run(
            "analyze",
            "report.txt",
            "--format",
            "jsonl",
            "--authority",
            "mine.tsv",
            "--authority",
            "times.tsv"
        );

        Assert.Contains(
            "\"speakerName\":\"Vesna Tarr\",\"speakerReason\":\"office-on-date\"",
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Analyze_WithAuthorityThatIsNotThere_SaysSo()
    {
        using var cli = new CliProcess();
        cli.Write("report.txt", "Ships may pass.");

        var result = cli.Run("analyze", "report.txt", "--authority", "none.tsv");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("none.tsv: no such file or folder", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }
}
