using Chancery.Faces.Reports;
using Microsoft.Data.Sqlite;

namespace Chancery.Hosts.Tests.Fetching;

/// <summary>Addresses read and feeds watched from the command line, with a server that changes meanwhile.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly WebServer _server = new();
    private readonly CliProcess _cli = new();

    public void Dispose()
    {
        _server.Dispose();
        _cli.Dispose();
    }

    [Fact]
    public void Read_PageThatChangesAndGoes_IsKeptInVersions()
    {
        _server.Set("/talk", Page(Texts.Interview));

        Assert.Contains("added", Read("/talk").Output, StringComparison.Ordinal);
        Assert.Contains("unchanged", Read("/talk").Output, StringComparison.Ordinal);
        Assert.NotNull(_server.Requests.Last().IfNoneMatch);
        _server.Set("/talk", Page(Texts.Interview.Replace("12 million", "14 million", StringComparison.Ordinal)));
        Assert.Contains("new version", Read("/talk").Output, StringComparison.Ordinal);
        _server.SetStatus("/talk", 410);
        var gone = Read("/talk");

        Assert.Equal(0, gone.ExitCode);
        Assert.Contains("gone", gone.Output, StringComparison.Ordinal);
        var versions = _cli.Run("show", $"{_server.Root}/talk", "--versions", "--record", "r.db").Output;
        Assert.Contains("1 change", versions, StringComparison.Ordinal);
        Assert.Contains("not there", versions, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PageWhoseCharsetStandsInItsHeader_IsReadByIt()
    {
        _server.Pages["/talk"] = async context =>
        {
            context.Response.ContentType = "text/html; charset=iso-8859-2";
            var page = Page(Texts.Interview.Replace("letter", "letter in \u00A5up\u00E8a", StringComparison.Ordinal));
            await context.Response.OutputStream.WriteAsync(System.Text.Encoding.Latin1.GetBytes(page));
        };

        Assert.Contains("added", Read("/talk").Output, StringComparison.Ordinal);

        Assert.Contains(
            "Ľupča",
            _cli.Run("show", $"{_server.Root}/talk", "--record", "r.db").Output,
            StringComparison.Ordinal
        );
        Assert.Contains("1 turn", _cli.Run("search", "Ľupča", "--record", "r.db").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BadAddressesAmongGoodOnes_OneLineEach()
    {
        _server.Set("/talk", Page(Texts.Interview));
        _cli.Write("other.txt", Texts.Other);

        var result = _cli.Run(
            "read",
            "other.txt",
            $"{_server.Root}/missing",
            "ftp://news.example/x",
            "http://",
            $"{_server.Root}/talk",
            "--allow-private",
            "--record",
            "r.db"
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(3, result.ErrorLines.Length);
        Assert.Contains("2 documents: 2 added", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PrivateAddress_IsRefusedUnlessAllowed()
    {
        _server.Set("/talk", Page(Texts.Interview));

        var result = _cli.Run("read", $"{_server.Root}/talk", "--record", "r.db");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("--allow-private", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public void Watch_FeedOfPages_SaysWhatIsNewChangedAndGone()
    {
        _server.Set("/one", Page(Texts.Interview));
        _server.Set("/two", Page(Texts.Other));
        SetFeed("/one", "/two");
        Assert.Contains("2 documents: 2 added", Watch().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("/one", Watch().Output, StringComparison.Ordinal);

        _server.Set("/one", Page(Texts.Interview.Replace("12 million", "14 million", StringComparison.Ordinal)));
        _server.SetStatus("/two", 404);
        _server.Set("/three", Page(Texts.Other.Replace("quiet", "loud", StringComparison.Ordinal)));
        SetFeed("/three");
        LetTimePass();
        var result = Watch();

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"added +\S*/three", result.Output);
        Assert.Matches(@"new version +\S*/one", result.Output);
        Assert.Matches(@"gone +\S*/two", result.Output);
    }

    [Fact]
    public void Watch_SiteThatAsksNotToBeRead_EndsWithOne()
    {
        _server.Set("/robots.txt", "User-agent: *\nDisallow: /closed", "text/plain");
        _server.Set("/one", Page(Texts.Interview));
        SetFeed("/one", "/closed");

        var result = Watch();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("CH2025", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Matches(@"added +\S*/one", result.Output);
        Assert.Equal(2, Read("/closed").ExitCode);
    }

    [Fact]
    public void Watch_ServerThatFails_IsLeftAloneUntilItsTime()
    {
        _server.SetStatus("/feed", 503, ("Retry-After", "7200"));

        Assert.Equal(2, Watch().ExitCode);
        var asked = _server.Requests.Count(request => request.Path == "/feed");
        Watch();

        Assert.Equal((1, 1), (asked, _server.Requests.Count(request => request.Path == "/feed")));
    }

    private CliResult Read(string path) => _cli.Run("read", _server.Root + path, "--allow-private", "--record", "r.db");

    private CliResult Watch() =>
        _cli.Run("watch", $"{_server.Root}/feed", "--once", "--allow-private", "--record", "r.db");

    private void SetFeed(params string[] pages) =>
        _server.Set(
            "/feed",
            $"<rss><channel>{string.Concat(pages.Select(page => $"<item><link>{_server.Root}{page}</link></item>"))}</channel></rss>",
            "application/rss+xml"
        );

    private void LetTimePass()
    {
        using var connection = new SqliteConnection($"Data Source={_cli.PathOf("r.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE address SET next_at = '2000-01-01T00:00:00Z'";
        command.ExecuteNonQuery();
    }

    private static string Page(string text)
    {
        var blocks = text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return $"<!doctype html><html lang=\"en\"><head><title>{blocks[0]}</title></head><body><article>{string.Concat(blocks.Select(block => $"<p>{block}</p>"))}</article></body></html>";
    }
}
