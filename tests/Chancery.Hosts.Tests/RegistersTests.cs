using System.Text.Json;
using Chancery.Faces.Reports;

namespace Chancery.Hosts.Tests;

/// <summary>Registers of a record: listed, compared, put in a calendar, decided on.</summary>
public sealed class RegistersTests
{
    private const string Talk = """
        Foreign Minister Ada Lindqvist's interview with The Norhaven Gazette, Norhaven, May 4, 2031

        Question: Minister, what is planned?

        Ada Lindqvist: In June I will meet with President Anton Dell in Port Ansel. We strongly oppose sanctions that were imposed outside the Council. We will support the lighthouse keepers by the end of the year.

        """;

    private const string Copy = """
        Copied from The Norhaven Gazette

        Foreign Minister Ada Lindqvist's interview with The Norhaven Gazette, Norhaven, May 4, 2031

        Question: Minister, what is planned?

        Ada Lindqvist: In June I will meet with President Anton Dell in Port Ansel. We strongly oppose sanctions that were imposed outside the Council. We will support the lighthouse keepers by the end of the year.

        """;

    [Fact]
    public void Meetings_OfATextAndItsCopy_AreOneEntryOfOneWork()
    {
        using var cli = Record();

        var entry = Assert.Single(Lines(cli.Run("meetings", "--record", "r.db", "--format", "jsonl")));

        Assert.Equal(2, entry.GetProperty("witnesses").GetArrayLength());
        Assert.Equal(1, entry.GetProperty("works").GetInt32());
        Assert.Equal("2031-06", entry.GetProperty("row").GetProperty("date").GetString());
        Assert.StartsWith(
            "In June I will meet",
            entry.GetProperty("witnesses")[0].GetProperty("sentences")[0].GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Csv_OfCommitments_SaysHowEachStands()
    {
        using var cli = Record();

        var lines = cli.Run("commitments", "--record", "r.db", "--format", "csv", "--on", "2032-01-01")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains(",condition,status,reports,assertedBy,", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.Contains(",overdue,", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Programmes_OfARecord_ShowWhatIsPlannedHeldAndOutstanding()
    {
        using var cli = new CliProcess();
        cli.Write(
            "talk.txt",
            """
            Foreign Minister Ada Lindqvist's interview with The Norhaven Gazette, Norhaven, May 4, 2031

            Question: Minister, how are the Years of Lighthouses and Ports going?

            Ada Lindqvist: The Years of Lighthouses and Ports include more than 200 events. So far 150 events have been held. Another 50 events remain.

            """
        );
        Assert.Equal(0, cli.Run("read", "talk.txt", "--record", "r.db").ExitCode);

        var programme = Assert.Single(Lines(cli.Run("programmes", "--record", "r.db", "--format", "jsonl")));

        Assert.Equal("Years of Lighthouses and Ports", programme.GetProperty("name").GetString());
        Assert.Equal(
            ["more than 200 events", "150 events", "50 events"],
            new[] { "planned", "held", "outstanding" }.Select(state =>
                Assert.Single(programme.GetProperty(state).EnumerateArray()).GetProperty("what").GetString()
            )
        );
        Assert.Equal(
            "Another 50 events remain.",
            programme.GetProperty("outstanding")[0].GetProperty("sentence").GetString()
        );
        Assert.Matches(@"held: 1\n +150 events  \S+\n", cli.Run("programmes", "--record", "r.db").Output);
    }

    [Fact]
    public void Filters_HolderPeriodAndWords_LeaveWhatIsAskedFor()
    {
        using var cli = Record();

        Assert.Single(Lines(cli.Run("meetings", "--record", "r.db", "--format", "jsonl", "--holder", "Dell")));
        Assert.Empty(Lines(cli.Run("meetings", "--record", "r.db", "--format", "jsonl", "--holder", "Maren")));
        Assert.Empty(Lines(cli.Run("meetings", "--record", "r.db", "--format", "jsonl", "--from", "2032")));
        Assert.Single(
            Lines(cli.Run("commitments", "--record", "r.db", "--format", "jsonl", "--about", "lighthouse keeper*"))
        );
        var csv = cli.Run("positions", "--record", "r.db", "--format", "csv").Output;
        Assert.StartsWith("entry,key,holder,issue,assertedBy,", csv, StringComparison.Ordinal);
        Assert.Contains("sanctions", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_YearWithoutAStatement_SaysSoWithWhatWasSearched()
    {
        using var cli = Record();

        var output = cli.Run(
            "compare",
            "sanctions",
            "--holder",
            "Ada Lindqvist",
            "--holder",
            "Anton Dell",
            "--from",
            "2030",
            "--to",
            "2031",
            "--record",
            "r.db"
        ).Output;

        Assert.Contains("2030  no document of this year in the record", output, StringComparison.Ordinal);
        Assert.Matches(@"2031  \d documents? searched", output);
        Assert.Contains("Ada Lindqvist  1 statement", output, StringComparison.Ordinal);
        Assert.Contains("Anton Dell  no statement found", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Calendar_AsIcs_HoldsTheDaysAndIsTheSameEachTime()
    {
        using var cli = Record();

        var ics = cli.Run("calendar", "--record", "r.db", "--format", "ics").Output;

        Assert.StartsWith("BEGIN:VCALENDAR", ics, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20310601", ics, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20310701", ics, StringComparison.Ordinal);
        Assert.Equal(ics, cli.Run("calendar", "--record", "r.db", "--format", "ics").Output);
    }

    [Fact]
    public void Review_Decisions_HoldAreSignedSurviveReadingAgainAndAreTakenBack()
    {
        using var cli = Record();
        string[] record = ["--record", "r.db", "--format", "jsonl"];
        string[] signed = ["--by", "Ilse Maren", "--why", "the programme says so", .. record];
        var key = Lines(cli.Run(["positions", .. record]))[0].GetProperty("key").GetString()!;
        var meeting = Lines(cli.Run(["meetings", .. record]))[0].GetProperty("key").GetString()!;

        Assert.Equal(2, cli.Run(["review", "reject", key, .. record]).ExitCode);
        Assert.Equal(0, cli.Run(["review", "correct", meeting, "date=2031-07-01", .. signed]).ExitCode);
        cli.Write("talk.txt", Talk + "\nAda Lindqvist: Thank you.\n");
        Assert.Equal(0, cli.Run("read", "talk.txt", "--record", "r.db").ExitCode);

        Assert.Contains(
            Lines(cli.Run(["meetings", .. record])),
            entry =>
                entry.GetProperty("decision") is { ValueKind: JsonValueKind.Object } decision
                && decision.GetProperty("by").GetString() == "Ilse Maren"
                && entry.GetProperty("row").GetProperty("date").GetString() == "2031-07-01"
        );
        Assert.Equal(0, cli.Run(["review", "undo", meeting, .. signed]).ExitCode);
        Assert.DoesNotContain("2031-07-01", cli.Run(["meetings", .. record]).Output, StringComparison.Ordinal);
        Assert.Equal(
            ["correct", "undo"],
            Lines(cli.Run(["review", "history", .. record]))
                .Select(line => line.GetProperty("decision").GetProperty("kind").GetString())
        );
    }

    [Fact]
    public void Commitments_WithALaterStatement_SayHowTheyStandAndWhoReportsIt()
    {
        using var cli = Record();
        string[] ask = ["commitments", "--about", "lighthouse", "--record", "r.db", "--format", "jsonl"];
        Assert.Equal("open", Status(cli.Run([.. ask, "--on", "2031-05-05"])));
        Assert.Equal("overdue", Status(cli.Run([.. ask, "--on", "2032-01-01"])));

        cli.Write(
            "later.txt",
            """
            Foreign Minister Ada Lindqvist's interview with The Norhaven Gazette, Norhaven, February 4, 2032

            Question: Minister, what was done?

            Ada Lindqvist: We have supported the lighthouse keepers since the summer.

            """
        );
        cli.Run("read", "later.txt", "--record", "r.db");

        var entry = Assert.Single(Lines(cli.Run([.. ask, "--on", "2032-03-01"])));
        Assert.Equal("reported-done", entry.GetProperty("row").GetProperty("status").GetString());
        var report = entry.GetProperty("reports")[0];
        Assert.Equal("done", report.GetProperty("kind").GetString());
        Assert.Equal("Ada Lindqvist", report.GetProperty("statement").GetProperty("assertedBy").GetString());
        Assert.Contains(
            "We have supported the lighthouse keepers",
            cli.Run("commitments", "--about", "lighthouse", "--record", "r.db").Output,
            StringComparison.Ordinal
        );

        static string? Status(CliResult result) =>
            Assert.Single(Lines(result)).GetProperty("row").GetProperty("status").GetString();
    }

    [Fact]
    public void Names_BroughtTogetherAndHeldApart_HoldInRegistersCompareAndSearch()
    {
        using var cli = Record();
        string[] record = ["--record", "r.db", "--format", "jsonl"];
        string[] signed = ["--by", "Ilse Maren", "--why", "the ministry says so", .. record];
        string[] ofMinister = ["meetings", "--holder", "Ms. Norhaven", .. record];
        Assert.Empty(Lines(cli.Run(ofMinister)));

        Assert.Equal(0, cli.Run(["review", "merge", "Ms. Norhaven", "Ada Lindqvist", .. signed]).ExitCode);

        Assert.Single(Lines(cli.Run(ofMinister)));
        Assert.Single(Lines(cli.Run(["search", "sanctions", "--by", "Ms. Norhaven", .. record])));
        Assert.Contains(
            "Ms. Norhaven  1 statement",
            cli.Run("compare", "sanctions", "--holder", "Ms. Norhaven", "--record", "r.db").Output,
            StringComparison.Ordinal
        );
        var name = Assert.Single(Lines(cli.Run(["review", "names", .. record])));
        Assert.Equal("Ilse Maren", name.GetProperty("decision").GetProperty("by").GetString());

        Assert.Equal(0, cli.Run(["review", "undo", name.GetProperty("key").GetString()!, .. signed]).ExitCode);
        Assert.Empty(Lines(cli.Run(ofMinister)));

        Assert.Equal(0, cli.Run(["review", "split", "A. Lindqvist", "Ada Lindqvist", .. signed]).ExitCode);
        Assert.Empty(Lines(cli.Run(["search", "sanctions", "--by", "A. Lindqvist", .. record])));
        Assert.Empty(Lines(cli.Run(["meetings", "--holder", "A. Lindqvist", .. record])));
    }

    [Fact]
    public void Names_MergedUnderAnotherOne_AreShownUnderIt()
    {
        using var cli = Record();
        cli.Run(
            "review",
            "merge",
            "Ada Lindqvist",
            "Ada Lindqvist-Holm",
            "--by",
            "I",
            "--why",
            "w",
            "--record",
            "r.db"
        );

        var meeting = Assert.Single(Lines(cli.Run("meetings", "--record", "r.db", "--format", "jsonl")));

        Assert.Contains(
            "Ada Lindqvist-Holm",
            meeting.GetProperty("row").GetProperty("participants").EnumerateArray().Select(name => name.GetString())
        );
        Assert.Equal("Ada Lindqvist", meeting.GetProperty("witnesses")[0].GetProperty("assertedBy").GetString());
    }

    [Fact]
    public void Verify_OverruledVerdict_StandsBesideTheProgramsAndSurvivesReadingAgain()
    {
        using var cli = Record();
        const string Report = """
            News of the week

            "We strongly oppose sanctions that were imposed far outside the Council," Foreign Minister Ada Lindqvist said on Monday.

            """;
        cli.Write("report.txt", Report);
        cli.Run("read", "report.txt", "--record", "r.db");
        string[] verify = ["verify", "report.txt", "--record", "r.db"];
        Assert.Equal(1, cli.Run(verify).ExitCode);

        string[] overrule = ["review", "overrule", "report.txt", "1", "verbatim", "--record", "r.db"];
        Assert.Equal(0, cli.Run([.. overrule, "--by", "Ilse Maren", "--why", "the tape has it"]).ExitCode);

        var text = cli.Run(verify);
        Assert.Contains("ALTERED", text.Output, StringComparison.Ordinal);
        Assert.Matches(@"overruled +verbatim, says Ilse Maren, \d+ \w+ \d+: the tape has it", text.Output);
        Assert.Contains("1 overruled by a person", text.Output, StringComparison.Ordinal);
        Assert.Equal(0, text.ExitCode);

        cli.Write("report.txt", Report);
        cli.Run("read", "report.txt", "--record", "r.db");
        var line = JsonDocument.Parse(cli.Run([.. verify, "--format", "jsonl"]).Output.Split('\n')[0]).RootElement;
        Assert.Equal("altered", line.GetProperty("verdict").GetString());
        Assert.Equal("verbatim", line.GetProperty("overruled").GetProperty("verdict").GetString());
        Assert.Equal("Ilse Maren", line.GetProperty("overruled").GetProperty("by").GetString());

        var key = Lines(cli.Run("review", "history", "--record", "r.db", "--format", "jsonl"))[0];
        cli.Run("review", "undo", key.GetProperty("key").GetString()!, "--by", "I", "--why", "w", "--record", "r.db");
        Assert.Equal(1, cli.Run(verify).ExitCode);
    }

    [Fact]
    public void WrongUsage_OfRegisters_IsOneLineAndExitCodeTwo()
    {
        using var cli = Record();
        string[] signed = ["--by", "I", "--why", "w"];
        var key = Lines(cli.Run("meetings", "--record", "r.db", "--format", "jsonl"))[0]
            .GetProperty("key")
            .GetString()!;

        (string Expected, string[] Arguments)[] cases =
        [
            ("no field 'day'", ["review", "correct", key, "day=1", .. signed]),
            ("expected two different names", ["review", "merge", "Ada  Lindqvist", "ada lindqvist", .. signed]),
            ("needs --by NAME and --why TEXT", ["review", "accept", key]),
            ("no row of the registers has this key", ["review", "accept", "m0", .. signed]),
            ("expected list, accept", ["review", "praise", key]),
            ("expects a date", ["meetings", "--from", "soon"]),
            ("--on expects a day", ["commitments", "--on", "2031-05"]),
            ("no such list of issues", ["positions", "--issues", "nowhere.tsv"]),
        ];
        Assert.All(
            cases,
            one =>
            {
                var result = cli.Run([.. one.Arguments, "--record", "r.db"]);
                Assert.Equal(2, result.ExitCode);
                Assert.Contains(one.Expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
            }
        );
    }

    private static CliProcess Record()
    {
        var cli = new CliProcess();
        cli.Write("talk.txt", Talk);
        cli.Write("copy.txt", Copy);
        Assert.Equal(0, cli.Run("read", "talk.txt", "copy.txt", "--record", "r.db").ExitCode);
        return cli;
    }

    private static List<JsonElement> Lines(CliResult result)
    {
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return
        [
            .. result
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
    }
}
