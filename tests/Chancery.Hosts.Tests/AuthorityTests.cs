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

    [Theory]
    [InlineData("BRICS", "2009-12", 4)]
    [InlineData("BRICS", "2012", 5)]
    [InlineData("BRICS", "2024-03-01", 9)]
    [InlineData("BRICS", "2025-06-01", 10)]
    [InlineData("BRICS", "1999", 0)]
    [InlineData("UN Security Council", "2020-05-01", 15)]
    [InlineData("UNSC", "2024-01-01", 15)]
    [InlineData("WHO", "2024-01-01", 194)]
    public void Authority_MembersOfAFormat_AreThoseOfTheDate(string name, string date, int count)
    {
        using var cli = new CliProcess();

        var members = cli.Run("authority", "members", name, "--date", date, "--format", "jsonl");

        Assert.Equal(count == 0 ? 1 : 0, members.ExitCode);
        Assert.Equal(count, members.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Authority_MemberOfTheUsersOwn_CountsAndIsTakenBack()
    {
        using var cli = new CliProcess();
        cli.Write(
            "mine.tsv",
            "entry\tfield\tvalue\tfrom\tto\tsource\norg:sound-council\tname\tSound Council\nstate:norland\tname\tNorland\n"
        );
        string[] mine = ["--authority", "mine.tsv"];

        var added = cli.Run([
            "authority",
            "add",
            "org:sound-council",
            "member",
            "state:norland",
            "--from",
            "2030",
            .. mine,
        ]);
        var members = cli.Run(["authority", "members", "the Sound Council", .. mine]);
        var removed = cli.Run(["authority", "remove", "org:sound-council", "state:norland", .. mine]);
        var gone = cli.Run(["authority", "members", "the Sound Council", .. mine]);
        cli.Run(["authority", "add", "org:sound-council", "member", "state:nowhere", .. mine]);
        var wrong = cli.Run(["authority", "check", .. mine]);

        Assert.Equal((0, 0, 0, 1), (added.ExitCode, members.ExitCode, removed.ExitCode, gone.ExitCode));
        Assert.Contains("member: org:sound-council state:norland  2030/..", members.Output, StringComparison.Ordinal);
        Assert.Contains(
            "'state:nowhere' is no entry: member of org:sound-council",
            wrong.Error,
            StringComparison.Ordinal
        );
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
