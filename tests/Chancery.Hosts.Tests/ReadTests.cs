using Chancery.Faces.Reports;

namespace Chancery.Hosts.Tests;

public sealed class ReadTests
{
    [Fact]
    public void Read_FolderTwice_ChangesNothingTheSecondTime()
    {
        using var cli = new CliProcess();
        cli.Write("texts/a.txt", Texts.Interview);
        cli.Write("texts/deeper/b.txt", Texts.Other);
        cli.Write("texts/.hidden", "not for reading");

        var first = cli.Run("read", "texts");
        var second = cli.Run("read", "texts");

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("2 documents: 2 added", first.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.Contains("2 documents: 2 unchanged", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ChangedFile_IsANewVersion()
    {
        using var cli = new CliProcess();
        cli.Run("read", cli.Write("a.txt", Texts.Interview));

        var result = cli.Run(
            "read",
            cli.Write("a.txt", Texts.Interview + "\n\nQuestion: And then?\n\nAda Lindqvist: Spring.\n")
        );

        Assert.Contains("1 new version", result.Output, StringComparison.Ordinal);
        Assert.Contains("version 2", cli.Run("show", "a.txt").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FolderThatHoldsTheRecord_LeavesTheRecordOut()
    {
        using var cli = new CliProcess();
        cli.Write("a.txt", Texts.Interview);
        cli.Run("read", ".");

        var result = cli.Run("read", ".");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("1 document: 1 unchanged", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RecordFromTheEnvironment_IsUsedUnlessOneIsNamed()
    {
        using var cli = new CliProcess();
        cli.Environment["CHANCERY_RECORD"] = cli.PathOf("of-the-environment.db");
        cli.Write("a.txt", Texts.Interview);

        cli.Run("read", "a.txt");
        cli.Run("read", "a.txt", "--record", "named.db");

        Assert.True(File.Exists(cli.PathOf("of-the-environment.db")));
        Assert.True(File.Exists(cli.PathOf("named.db")));
        Assert.False(File.Exists(cli.PathOf("chancery.db")));
    }

    [Fact]
    public void Read_LinesOfOneIdInOneFile_AreDocumentsOfTheirOwnAndStaySo()
    {
        using var cli = new CliProcess();
        var line = Texts.Lines(1);
        cli.Write("talks.jsonl", line + line.Replace("lamps", "candles", StringComparison.Ordinal));

        var first = cli.Run("read", "talks.jsonl");
        var second = cli.Run("read", "talks.jsonl");

        Assert.Contains("2 documents: 2 added", first.Output, StringComparison.Ordinal);
        Assert.Contains("2 documents: 2 unchanged", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AsJsonLines_IsALineADocument()
    {
        using var cli = new CliProcess();
        cli.Write("talks.jsonl", Texts.Lines(3));

        var result = cli.Run("read", "talks.jsonl", "--format", "jsonl");

        Assert.Equal(3, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("{\"id\":\"talk-0\",\"hash\":\"", result.Output, StringComparison.Ordinal);
    }
}
