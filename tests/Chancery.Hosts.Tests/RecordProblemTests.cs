using Chancery.Faces.Reports;
using Microsoft.Data.Sqlite;

namespace Chancery.Hosts.Tests;

public sealed class RecordProblemTests
{
    [Theory]
    [InlineData("search", "lighthouse")]
    [InlineData("show", "a.txt")]
    [InlineData("verify", "--quote", "It will be kept")]
    public void AnyCommand_NoRecord_SaysSoAndMakesNone(params string[] arguments)
    {
        using var cli = new CliProcess();

        var result = cli.Run(arguments);

        AssertFailure(result, "chancery.db: there is no such record");
        Assert.False(File.Exists(cli.PathOf("chancery.db")));
    }

    [Fact]
    public void Read_RecordOfANewerVersion_IsLeftAsItIs()
    {
        using var cli = new CliProcess();
        cli.Run("read", cli.Write("a.txt", Texts.Interview));
        Execute(cli, "PRAGMA user_version = 12");
        var before = File.ReadAllBytes(cli.PathOf("chancery.db"));

        AssertFailure(cli.Run("read", cli.Write("b.txt", Texts.Other)), "schema version 12");
        Assert.Equal(before, File.ReadAllBytes(cli.PathOf("chancery.db")));
    }

    [Fact]
    public void Read_FileThatIsNoRecord_IsLeftAsItIs()
    {
        using var cli = new CliProcess();
        cli.Write("chancery.db", "Dear diary");

        AssertFailure(cli.Run("read", cli.Write("a.txt", Texts.Interview)), "not a Chancery record");
        Assert.Equal("Dear diary", File.ReadAllText(cli.PathOf("chancery.db")));
    }

    [Fact]
    public void Search_DamagedRecord_IsSaidAsSuch()
    {
        using var cli = new CliProcess();
        cli.Write("talks.jsonl", Texts.Lines(80));
        cli.Run("read", "talks.jsonl");
        var bytes = File.ReadAllBytes(cli.PathOf("chancery.db"));
        bytes.AsSpan(4096).Fill(0x5A);
        File.WriteAllBytes(cli.PathOf("chancery.db"), bytes);

        AssertFailure(cli.Run("search", "harbour"), "the record is damaged");
        Assert.Equal(bytes, File.ReadAllBytes(cli.PathOf("chancery.db")));
    }

    [Fact]
    public void Read_RecordThatAnotherProgramWrites_IsSaidAsSuch()
    {
        using var cli = new CliProcess();
        cli.Run("read", cli.Write("a.txt", Texts.Interview));
        using var connection = Connect(cli);
        using var transaction = connection.BeginTransaction(deferred: false);

        AssertFailure(cli.Run("read", cli.Write("b.txt", Texts.Other)), "the record is locked");
        Assert.Equal(0, cli.Run("search", "lighthouse").ExitCode);
    }

    private static void AssertFailure(CliResult result, string expected)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    private static SqliteConnection Connect(CliProcess cli)
    {
        var connection = new SqliteConnection($"Data Source={cli.PathOf("chancery.db")};Pooling=false");
        connection.Open();
        return connection;
    }

    private static void Execute(CliProcess cli, string sql)
    {
        using var connection = Connect(cli);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
