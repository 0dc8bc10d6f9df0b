using Chancery.Hosts.Tests.Fetching;
using Microsoft.Data.Sqlite;

namespace Chancery.Hosts.Tests;

/// <summary>What the commands that keep a record print, word by word.</summary>
public sealed class KeepingOutputTests
{
    private const string Report =
        "Lighthouses stay lit, minister says\n\nNorhaven, May 5, 2030. The treaty stands. “We do not close lighthouses in the middle of winter, and nobody has asked us to,” Lindqvist told the Gazette on Saturday.\n";

    [Fact]
    public void Remove_IsAsApproved()
    {
        using var cli = Record();

        Approved.Equal(
            "keeping-remove",
            new Session(cli)
                .Run("remove", "talk.txt")
                .Run("remove", "talk.txt", "--reason", "asked by the court")
                .Run("remove", "--list")
                .Run("remove", "--list", "--format", "jsonl")
                .Run("read", "talk.txt")
                .Run("search", "crowns")
                .Run("remove", "talk.txt", "--undo")
                .Run("remove", "talk.txt", "--reason", "private", "--purge")
                .Run("remove", "talk.txt", "--undo")
                .Run("audit")
                .ToString()
        );
    }

    [Fact]
    public void BackupAndMerge_AreAsApproved()
    {
        using var cli = Record();
        cli.Write("third.txt", Texts.Other.Replace("quiet", "loud", StringComparison.Ordinal));
        cli.Run("read", "talk.txt", "third.txt", "--record", "other.db");
        cli.Run("remove", "third.txt", "--reason", "a draft", "--record", "other.db");
        cli.Run("read", "third.txt", "--record", "r.db");

        Approved.Equal(
            "keeping-merge",
            new Session(cli)
                .Run("backup", "copy.db")
                .Run("backup", "copy.db")
                .Run("merge", "other.db", "--dry-run")
                .Run("merge", "other.db")
                .Run("merge", "other.db", "--remove")
                .Run("merge", "other.db", "--format", "jsonl")
                .Run("merge", "nothing.db")
                .ToString()
        );
    }

    [Fact]
    public void Audit_IsAsApproved()
    {
        using var cli = Record();

        Approved.Equal(
            "keeping-audit",
            new Session(cli)
                .Run("audit")
                .Then(
                    "a turn is taken out by hand",
                    () => Execute(cli, "DELETE FROM turn WHERE ordinal = 1 AND document_id = 1")
                )
                .Run("audit")
                .Run("audit", "--format", "jsonl")
                .Run("audit", "--repair")
                .Then("another build analyzed the documents", () => Execute(cli, "UPDATE document SET analyzer = 'x'"))
                .Run("audit")
                .Run("audit", "--reanalyze")
                .ToString()
        );
    }

    [Fact]
    public void Lineage_IsAsApproved()
    {
        using var cli = Record();
        cli.Write(
            "copy.txt",
            "Notes of a reader\n\nSource: The Norhaven Gazette, 4 May 2030\n\n"
                + Texts.Interview.Replace("letter", "last letter", StringComparison.Ordinal)
        );
        cli.Write("report.txt", Report);

        Approved.Equal(
            "keeping-lineage",
            new Session(cli)
                .Run("read", "copy.txt", "report.txt")
                .Run("lineage")
                .Run("lineage", "talk.txt")
                .Run("lineage", "--format", "jsonl")
                .Run("search", "lighthouses")
                .ToString()
        );
    }

    [Fact]
    public void Versions_AreAsApproved()
    {
        using var cli = new CliProcess();
        cli.Write("texts/talk.txt", Texts.Interview);

        Approved.Equal(
            "keeping-versions",
            new Session(cli)
                .Run("read", "texts")
                .Then(
                    "the ministry corrects itself",
                    () =>
                        cli.Write(
                            "texts/talk.txt",
                            Texts
                                .Interview.Replace("12 million", "14 million", StringComparison.Ordinal)
                                .Replace("We do not close", "We close", StringComparison.Ordinal)
                        )
                )
                .Run("read", "texts")
                .Then("the file is gone", () => File.Delete(cli.PathOf("texts/talk.txt")))
                .Run("read", "texts")
                .Run("show", "talk.txt", "--versions")
                .Run("show", "talk.txt", "--versions", "--format", "jsonl")
                .Run("show", "talk.txt", "--diff")
                .Run("show", "talk.txt", "--diff", "2", "1")
                .Run("show", "talk.txt", "--diff", "--format", "jsonl")
                .ToString()
        );
    }

    [Fact]
    public void Watch_IsAsApproved()
    {
        using var server = new WebServer();
        using var cli = new CliProcess();
        server.Set("/robots.txt", "User-agent: *\nDisallow: /secret", "text/plain");
        server.Set("/one", Page(Texts.Interview));
        server.Set("/two", Page(Texts.Other));
        server.Set("/secret", Page(Texts.Other.Replace("quiet", "secret", StringComparison.Ordinal)));
        SetFeed(server, "/one", "/two", "/secret");
        string[] watch = ["watch", $"{server.Root}/feed", "--once", "--allow-private"];

        Approved.Equal(
            "keeping-watch",
            new Session(cli, server.Root)
                .Run(watch)
                .Run(watch)
                .Then(
                    "one page changes, one goes, a third comes, one fails, and time passes",
                    () =>
                    {
                        server.Set(
                            "/one",
                            Page(Texts.Interview.Replace("12 million", "14 million", StringComparison.Ordinal))
                        );
                        server.SetStatus("/two", 410);
                        server.Set("/three", Page(Texts.Other.Replace("quiet", "loud", StringComparison.Ordinal)));
                        server.SetStatus("/four", 503);
                        SetFeed(server, "/three", "/four");
                        Execute(cli, "UPDATE address SET next_at = '2000-01-01T00:00:00Z'");
                    }
                )
                .Run([.. watch, "--format", "jsonl"])
                .Run("show", $"{server.Root}/two", "--versions")
                .Then("the feed fails", () => server.SetStatus("/feed", 500))
                .Run(watch)
                .ToString()
        );
    }

    private static void SetFeed(WebServer server, params string[] pages) =>
        server.Set(
            "/feed",
            $"<rss><channel>{string.Concat(pages.Select(page => $"<item><link>{server.Root}{page}</link></item>"))}</channel></rss>",
            "application/rss+xml"
        );

    private static string Page(string text)
    {
        var blocks = text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return $"<!doctype html><html lang=\"en\"><head><title>{blocks[0]}</title></head><body><article>{string.Concat(blocks.Select(block => $"<p>{block}</p>"))}</article></body></html>";
    }

    private static CliProcess Record()
    {
        var cli = new CliProcess();
        cli.Write("talk.txt", Texts.Interview);
        cli.Write("other.txt", Texts.Other);
        Assert.Equal(0, cli.Run("read", "talk.txt", "other.txt", "--record", "r.db").ExitCode);
        return cli;
    }

    private static void Execute(CliProcess cli, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={cli.PathOf("r.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
