using Chancery.Faces.Reports;
using Microsoft.Data.Sqlite;

namespace Chancery.Hosts.Tests;

/// <summary>Removing, backing up, merging and auditing a record, as its keeper does.</summary>
public sealed class KeepingTests
{
    [Fact]
    public void Remove_AndUndo_TakesTheWordsOutAndBack()
    {
        using var cli = Record();

        var removed = cli.Run("remove", "talk.txt", "--reason", "asked by the court", "--record", "r.db");
        Assert.Equal((0, ""), (removed.ExitCode, removed.Error));
        Assert.Contains(
            "asked by the court",
            cli.Run("remove", "--list", "--record", "r.db").Output,
            StringComparison.Ordinal
        );
        Assert.StartsWith("0 turns", cli.Run("search", "crowns", "--record", "r.db").Output, StringComparison.Ordinal);
        Assert.Contains(
            "--restore takes that back",
            Flat(cli.Run("read", "talk.txt", "--record", "r.db").Output),
            StringComparison.Ordinal
        );
        Assert.Equal(0, cli.Run("audit", "--record", "r.db").ExitCode);

        Assert.Contains(
            "restored",
            cli.Run("remove", "talk.txt", "--undo", "--record", "r.db").Output,
            StringComparison.Ordinal
        );
        Assert.StartsWith("  1", cli.Run("search", "crowns", "--record", "r.db").Output, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("audit", "--record", "r.db").ExitCode);
    }

    [Fact]
    public void Remove_AndPurge_LeavesNoWordInTheFiles()
    {
        using var cli = Record();

        cli.Run("remove", "talk.txt", "--reason", "private", "--purge", "--record", "r.db");

        Assert.Contains(
            "purged",
            cli.Run("remove", "talk.txt", "--undo", "--record", "r.db").Error,
            StringComparison.Ordinal
        );
        foreach (var file in Directory.EnumerateFiles(cli.Folder, "r.db*"))
        {
            Assert.DoesNotContain(
                "in the middle of winter",
                File.ReadAllText(file, System.Text.Encoding.Latin1),
                StringComparison.Ordinal
            );
        }

        Assert.Contains(
            "added",
            cli.Run("read", "talk.txt", "--restore", "--record", "r.db").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Backup_OfARecordInUse_IsTheSameRecord()
    {
        using var cli = Record();
        using var reader = new SqliteConnection($"Data Source={cli.PathOf("r.db")};Pooling=false");
        reader.Open();
        using var transaction = reader.BeginTransaction(deferred: true);

        var result = cli.Run("backup", "copy.db", "--record", "r.db");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            cli.Run("search", "lighthouse*", "--record", "r.db").Output,
            cli.Run("search", "lighthouse*", "--record", "copy.db").Output
        );
        Assert.Contains(
            "never writes over",
            cli.Run("backup", "copy.db", "--record", "r.db").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Merge_TwoRecords_HasTheDocumentsOfBothOnce()
    {
        using var cli = Record();
        cli.Write("third.txt", Texts.Other.Replace("quiet", "loud", StringComparison.Ordinal));
        cli.Run("read", "talk.txt", "third.txt", "--record", "other.db");

        var dry = cli.Run("merge", "other.db", "--dry-run", "--record", "r.db");
        Assert.Contains("would bring  1 new document · 1 known", Flat(dry.Output), StringComparison.Ordinal);
        Assert.Contains("2 documents", cli.Run("search", "x", "--record", "r.db").Output, StringComparison.Ordinal);

        Assert.Contains(
            "brought  1 new document",
            Flat(cli.Run("merge", "other.db", "--record", "r.db").Output),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "would bring  1 new document · 2 known",
            Flat(cli.Run("merge", "r.db", "--record", "other.db", "--dry-run").Output),
            StringComparison.Ordinal
        );
        Assert.Equal(0, cli.Run("audit", "--record", "r.db").ExitCode);
    }

    [Fact]
    public void Merge_RemovedHere_StaysRemoved()
    {
        using var cli = Record();
        cli.Run("backup", "other.db", "--record", "r.db");
        cli.Run("remove", "talk.txt", "--reason", "asked", "--record", "r.db");

        var result = cli.Run("merge", "other.db", "--record", "r.db");

        Assert.Contains("removed here", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "removed there",
            cli.Run("merge", "r.db", "--record", "other.db").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("CH3003", "UPDATE document SET hash = replace(hash, substr(hash, 1, 4), '0000') WHERE id = 1", false)]
    [InlineData("CH3004", "UPDATE turn SET span_end = 900000 WHERE id = 2", true)]
    [InlineData("CH3004", "DELETE FROM turn WHERE id = 2", true)]
    [InlineData("CH3004", "UPDATE document SET layout = '{' WHERE id = 1", true)]
    [InlineData("CH3005", "UPDATE version SET number = 7 WHERE id = 1", true)]
    [InlineData("CH3006", "DELETE FROM turn_words WHERE rowid = 2", true)]
    [InlineData("CH3009", "UPDATE document SET speech_words = 0 WHERE id = 1", true)]
    public void Audit_SomethingWrong_IsOneLineAndRepairedWhereItCanBe(string id, string sql, bool isRepairable)
    {
        using var cli = Record();
        Execute(cli.PathOf("r.db"), sql);

        var found = cli.Run("audit", "--record", "r.db");
        Assert.Equal(1, found.ExitCode);
        Assert.Contains($"{id}: ", found.Output, StringComparison.Ordinal);

        cli.Run("audit", "--repair", "--record", "r.db");
        Assert.Equal(isRepairable ? 0 : 1, cli.Run("audit", "--record", "r.db").ExitCode);
    }

    [Fact]
    public void Audit_DamagedIndex_IsMadeAgain()
    {
        using var cli = Record();
        foreach (var file in Directory.GetFiles(cli.PathOf("r.db.index")).Where(file => new FileInfo(file).Length > 0))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 0x5A;
            File.WriteAllBytes(file, bytes);
        }

        Assert.Equal(1, cli.Run("audit", "--record", "r.db").ExitCode);
        Assert.Equal(0, cli.Run("audit", "--repair", "--record", "r.db").ExitCode);
        Assert.Equal(0, cli.Run("audit", "--record", "r.db").ExitCode);
    }

    [Fact]
    public void Lineage_CopyAndReport_AreWitnessesOfOneWork()
    {
        using var cli = Record();
        cli.Write(
            "copy.txt",
            "Notes of a reader\n\n" + Texts.Interview.Replace("letter", "last letter", StringComparison.Ordinal)
        );
        cli.Write(
            "report.txt",
            "Lighthouses stay lit, minister says\n\nNorhaven, May 5, 2030. The treaty stands. “We do not close lighthouses in the middle of winter, and nobody has asked us to,” Lindqvist told the Gazette on Saturday.\n"
        );
        cli.Run("read", "copy.txt", "report.txt", "--record", "r.db");

        var result = cli.Run("lineage", "talk.txt", "--record", "r.db");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("2 witnesses", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"copy +\S*copy\.txt", Flat(result.Output));
        Assert.Matches(@"report +\S*report\.txt", Flat(result.Output));
        Assert.Contains(
            "\"kind\":\"copy\"",
            cli.Run("lineage", "--format", "jsonl", "--record", "r.db").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("needs --reason", "remove", "talk.txt")]
    [InlineData("needs a DOCUMENT, or --list", "remove")]
    [InlineData("neither --reason nor --purge", "remove", "talk.txt", "--undo", "--reason", "x")]
    [InlineData("no removed document", "remove", "talk.txt", "--undo")]
    [InlineData("is this record", "merge", "r.db")]
    [InlineData("no such record", "merge", "nothing.db")]
    [InlineData("holds no document", "lineage", "nothing")]
    public void Keeping_WrongUse_IsOneLine(string expected, params string[] arguments)
    {
        using var cli = Record();

        var result = cli.Run([.. arguments, "--record", "r.db"]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    private static CliProcess Record()
    {
        var cli = new CliProcess();
        cli.Write("talk.txt", Texts.Interview);
        cli.Write("other.txt", Texts.Other);
        Assert.Equal(0, cli.Run("read", "talk.txt", "other.txt", "--record", "r.db").ExitCode);
        return cli;
    }

    private static string Flat(string output) =>
        string.Join(' ', output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false;Foreign Keys=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
