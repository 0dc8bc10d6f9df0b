using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Chancery.Hosts.Tests.Server;

/// <summary>Pages of a record in which something was removed, read again or decided.</summary>
public sealed class ChangedRecordPageTests
{
    [Fact]
    public async Task Document_Removed_SaysWhenAndWhyAndIsInNoList()
    {
        await using var server = await StartAsync(cli =>
        {
            cli.Write("talk.txt", Texts.Interview);
            Run(cli, "read", "talk.txt");
        });
        var address = await AddressOfAsync(server, "Gazette");
        using var cli = new CliProcess();
        var removed = cli.Run(
            "remove",
            "talk.txt",
            "--reason",
            "the paper took it back",
            "--record",
            server.RecordPath
        );
        Assert.Equal((0, ""), (removed.ExitCode, removed.Error));
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);

        var page = await GetAsync(server, address, HttpStatusCode.NotFound);

        Assert.Matches(@"removed on \d+ \w+ \d{4}: the paper took it back", page.QuerySelector("main")!.TextContent);
        Assert.Empty((await GetAsync(server, "/documents?named=Gazette")).QuerySelectorAll("ul.documents li"));
        var span = await GetAsync(server, address + "/0-10", HttpStatusCode.NotFound);
        Assert.Contains("the paper took it back", span.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_ReadAgainWithOtherWords_ShowsWhatChanged()
    {
        await using var server = await StartAsync(cli =>
        {
            cli.Write("talk.txt", Texts.Interview);
            Run(cli, "read", "talk.txt");
            cli.Write(
                "talk.txt",
                Texts.Interview.Replace("in the middle of winter", "in winter", StringComparison.Ordinal)
            );
            Run(cli, "read", "talk.txt");
        });
        var address = await AddressOfAsync(server, "Gazette");

        var page = await GetAsync(server, address + "?diff=1-2");

        var changes = page.QuerySelector("section.changes")!;
        Assert.Contains("From version 1 to version 2", changes.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "the middle of",
            changes.QuerySelector("blockquote del")!.TextContent,
            StringComparison.Ordinal
        );
        foreach (var asked in new[] { "2", "x-y", "1-9", "0-1" })
        {
            var wrong = await GetAsync(server, $"{address}?diff={asked}", HttpStatusCode.BadRequest);
            Assert.Contains("version", wrong.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Document_VerdictOverruled_ShowsThePersonsVerdictInReportAndRecord()
    {
        await using var server = await StartAsync(cli =>
        {
            cli.Write("talk.txt", Texts.Interview);
            cli.Write("report.txt", Report);
            Run(cli, "read", "talk.txt", "report.txt");
            cli.Run("verify", "report.txt", "--record", cli.PathOf("desk.db"));
            Run(
                cli,
                ["review", "overrule", "report.txt", "1", "spliced", "--by", "Ilse Maren", "--why", "two answers"]
            );
        });

        var record = await GetAsync(server, await AddressOfAsync(server, "Gazette"));
        Assert.Contains(
            record.QuerySelectorAll("a.ref.spliced"),
            mark => mark.TextContent.Contains("spliced, decided by Ilse Maren", StringComparison.Ordinal)
        );
        var report = await GetAsync(server, await AddressOfAsync(server, "Lights"));
        Assert.Contains(
            report.QuerySelectorAll("a.ref.spliced"),
            mark => mark.TextContent.Contains("spliced, decided by Ilse Maren", StringComparison.Ordinal)
        );
        var check = await GetAsync(
            server,
            ((IHtmlAnchorElement)report.QuerySelector("a[href^='/check?document=']")!).GetAttribute("href")!
        );
        Assert.Contains("The report is in the record", check.Body!.TextContent, StringComparison.Ordinal);
    }

    private const string Report = """
        Lights of the coast

        NORHAVEN, May 5, 2030. "We do not close lighthouses in the middle of winter, and nobody has asked us to," Foreign Minister Ada Lindqvist said in an interview with The Norhaven Gazette on May 4, 2030.

        "It will be kept to the letter," Lindqvist said of the lighthouse treaty. "About 12 million crowns a year, of which our neighbours pay a half," the minister said of its cost.

        """;

    private static Task<TestServer> StartAsync(Action<CliProcess> prepare) =>
        TestServer.StartAsync(prepare: server =>
        {
            using var cli = new CliProcess();
            prepare(cli);
            File.Copy(cli.PathOf("desk.db"), server.RecordPath, overwrite: true);
        });

    private static void Run(CliProcess cli, params string[] command)
    {
        var result = cli.Run([.. command, "--record", "desk.db"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    private static async Task<string> AddressOfAsync(TestServer server, string named)
    {
        var page = await GetAsync(server, $"/documents?named={named}");
        return page.QuerySelector("ul.documents a")!.GetAttribute("href")!;
    }

    private static async Task<IHtmlDocument> GetAsync(
        TestServer server,
        string path,
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        using var response = await server.GetAsync(path, ("Accept", "text/html"));
        Assert.Equal(expected, response.StatusCode);
        return new HtmlParser().ParseDocument(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }
}
