using System.Net;
using System.Text.Json;
using static Chancery.Hosts.Tests.Server.RestReply;

namespace Chancery.Hosts.Tests.Server;

public sealed class RestTests
{
    [Fact]
    public async Task Quotation_OfTheRecord_GetsItsVerdictAndAnAddressThatHoldsTheWords()
    {
        await using var server = await TestServer.StartAsync();

        using var json = await JsonOfAsync(
            await server.SendAsync(
                HttpMethod.Post,
                $"{Api}/verify/quotation",
                Json(
                    "{\"id\":\"q1\",\"quotation\":\"We do not close the customs house at Grell\",\"speaker\":\"Ilse Maren\"}"
                )
            )
        );

        Assert.Equal("q1", json.RootElement.GetProperty("id").GetString());
        Assert.Equal("altered", json.RootElement.GetProperty("verdict").GetString());
        var hash = json.RootElement.GetProperty("hash").GetString();
        using var turns = await JsonAsync(server, $"{Api}/documents/{hash}/turns?limit=500");
        var turn = turns.RootElement.GetProperty("items")[json.RootElement.GetProperty("turn").GetInt32()];
        var start = turn.GetProperty("start").GetInt32() + json.RootElement.GetProperty("start").GetInt32();
        var end = turn.GetProperty("start").GetInt32() + json.RootElement.GetProperty("end").GetInt32();
        using var passage = await JsonAsync(server, $"{Api}/passages/{hash}/{start}-{end}");
        Assert.Equal(
            json.RootElement.GetProperty("passage").GetString(),
            passage.RootElement.GetProperty("text").GetString()
        );
        Assert.Equal("Ilse Maren", passage.RootElement.GetProperty("speaker").GetString());
        Assert.Contains("rumours", passage.RootElement.GetProperty("question").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotations_InOneGo_AreAnsweredInTheirOrder()
    {
        await using var server = await TestServer.StartAsync();

        using var json = await JsonOfAsync(
            await server.SendAsync(
                HttpMethod.Post,
                $"{Api}/verify/quotations",
                Json(
                    "{\"queries\":[{\"id\":\"a\",\"quotation\":\"We will not close the customs house at Grell this year\"},{\"id\":\"b\",\"quotation\":\"purple submarines sing at noon\"}]}"
                )
            )
        );

        Assert.Equal(
            ["a verbatim", "b not_found"],
            json.RootElement.GetProperty("items")
                .EnumerateArray()
                .Select(item => $"{item.GetProperty("id").GetString()} {item.GetProperty("verdict").GetString()}")
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Report_AsFileOrText_GetsTheAnswersOfTheCommandLine(bool asFile)
    {
        await using var server = await TestServer.StartAsync();
        var bytes = await File.ReadAllBytesAsync(
            Repository.Folder("samples", "report.html"),
            TestContext.Current.CancellationToken
        );
        HttpContent content = new ByteArrayContent(bytes);
        if (asFile)
        {
            content = new MultipartFormDataContent { { content, "file", "report.html" } };
        }
        else
        {
            content.Headers.ContentType = new("text/html");
        }

        using var json = await JsonOfAsync(await server.SendAsync(HttpMethod.Post, $"{Api}/verify/report", content));

        using var cli = new CliProcess();
        var lines = cli.Run(
                "verify",
                Repository.Folder("samples", "report.html"),
                "--record",
                server.RecordPath,
                "--format",
                "jsonl"
            )
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            lines.Select(line => VerdictOf(JsonDocument.Parse(line).RootElement)),
            json.RootElement.GetProperty("quotations").EnumerateArray().Select(VerdictOf)
        );
        Assert.Equal(4, json.RootElement.GetProperty("searched").GetProperty("evidence").GetInt32());
    }

    [Theory]
    [InlineData("/documents?limit=1")]
    [InlineData("/search?q=the&limit=3")]
    [InlineData("/registers/commitments?limit=2")]
    [InlineData("/review?limit=3")]
    [InlineData("/calendar?limit=1")]
    [InlineData("/speakers?limit=1")]
    [InlineData("/actors?limit=3")]
    [InlineData("/actors/Ilse%20Maren/statements?limit=2")]
    public async Task List_PartByPart_IsTheWholeListOnce(string address)
    {
        await using var server = await TestServer.StartAsync();
        await ReadyAsync(server);
        using var whole = await JsonAsync(
            server,
            Api + address[..address.IndexOf("limit", StringComparison.Ordinal)] + "limit=500"
        );
        var expected = whole
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Select(item => item.ToString())
            .ToArray();
        Assert.True(expected.Length > 1);

        var found = await ItemsAsync(server, address);

        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task List_WhileDocumentsAreAdded_GivesNothingTwice()
    {
        await using var server = await TestServer.StartAsync();
        using var first = await JsonAsync(server, $"{Api}/documents?limit=4");
        using var cli = new CliProcess();
        cli.Write("late.txt", Texts.Interview);
        cli.Run("read", "late.txt", "--record", server.RecordPath);
        await Task.Delay(1200, TestContext.Current.CancellationToken);

        using var second = await JsonAsync(
            server,
            $"{Api}/documents?limit=4&cursor={first.RootElement.GetProperty("next").GetString()}"
        );

        var hashes = new[] { first, second }
            .SelectMany(part => part.RootElement.GetProperty("items").EnumerateArray())
            .Select(item => item.GetProperty("hash").GetString())
            .ToArray();
        Assert.Equal(7, hashes.Length);
        Assert.Equal(7, hashes.Distinct().Count());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("!!")]
    [InlineData("ZG9jdW1lbnRz")]
    public async Task Cursor_ThatIsNone_IsRefused(string cursor)
    {
        await using var server = await TestServer.StartAsync();

        await ProblemReply.ExpectAsync(
            HttpStatusCode.BadRequest,
            "CH4012",
            await server.GetAsync($"{Api}/documents?cursor={Uri.EscapeDataString(cursor)}")
        );
    }

    [Fact]
    public async Task Cursor_OfAnotherList_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        using var json = await JsonAsync(server, $"{Api}/search?q=the&limit=1");

        await ProblemReply.ExpectAsync(
            HttpStatusCode.BadRequest,
            "CH4012",
            await server.GetAsync($"{Api}/documents?cursor={json.RootElement.GetProperty("next").GetString()}")
        );
    }

    [Theory]
    [InlineData(404, "CH4002", "/documents/abc")]
    [InlineData(404, "CH4002", "/documents/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData(404, "CH4002", "/documents/..%2f..%2fetc%2fpasswd/text")]
    [InlineData(404, "CH4002", "/passages/0000000000000000000000000000000000000000000000000000000000000000/0-1")]
    [InlineData(404, "CH4002", "/registers/secrets")]
    [InlineData(404, "CH4002", "/actors/Nobody%20At%20All")]
    [InlineData(404, "CH4002", "/actors/%20")]
    [InlineData(404, "CH4002", "/actors/Nobody%20At%20All/statements")]
    [InlineData(404, "CH4002", "/documents/abc/export/tei")]
    [InlineData(
        404,
        "CH4002",
        "/documents/0000000000000000000000000000000000000000000000000000000000000000/export/tei"
    )]
    [InlineData(
        404,
        "CH4002",
        "/documents/0000000000000000000000000000000000000000000000000000000000000000/export/exe"
    )]
    [InlineData(
        404,
        "CH4002",
        "/documents/0000000000000000000000000000000000000000000000000000000000000000/versions/1-2"
    )]
    [InlineData(400, "CH4001", "/actors?kind=vessel")]
    [InlineData(400, "CH4001", "/actors/Ilse%20Maren/statements?from=soon")]
    [InlineData(400, "CH4001", "/registers/commitments?on=2031")]
    [InlineData(400, "CH4001", "/registers/meetings?on=2031-05-14")]
    [InlineData(400, "CH4001", "/search?q=said:Maren")]
    [InlineData(400, "CH4001", "/search?q=by:")]
    [InlineData(400, "CH4001", "/search?q=ferry&facets=maybe")]
    [InlineData(400, "CH4001", "/search")]
    [InlineData(400, "CH4001", "/search?q=%22")]
    [InlineData(400, "CH4001", "/search?q=a&limit=0")]
    [InlineData(400, "CH4001", "/search?q=a&limit=501")]
    [InlineData(400, "CH4001", "/search?q=a&limit=many")]
    [InlineData(400, "CH4001", "/calendar?from=yesterday")]
    [InlineData(400, "CH4001", "/calendar?from=2031&to=2030")]
    [InlineData(400, "CH4001", "/compare?issue=%20")]
    public async Task Question_ThatIsWrong_IsAProblemWithItsId(int status, string id, string address)
    {
        await using var server = await TestServer.StartAsync();

        await ProblemReply.ExpectAsync((HttpStatusCode)status, id, await server.GetAsync(Api + address));
    }

    [Theory]
    [InlineData("0-0")]
    [InlineData("5-2")]
    [InlineData("0-99999999")]
    [InlineData("0-99999999999999999999")]
    [InlineData("-1-5")]
    [InlineData("a-b")]
    public async Task Passage_ThatTheDocumentDoesNotHave_IsNotFound(string span)
    {
        await using var server = await TestServer.StartAsync();
        using var list = await JsonAsync(server, $"{Api}/documents?limit=1");
        var hash = list.RootElement.GetProperty("items")[0].GetProperty("hash").GetString();

        await ProblemReply.ExpectAsync(
            HttpStatusCode.NotFound,
            "CH4002",
            await server.GetAsync($"{Api}/passages/{hash}/{span}")
        );
    }

    [Fact]
    public async Task Answer_AskedForAgain_IsNotSentAgain()
    {
        await using var server = await TestServer.StartAsync();
        using var first = await server.GetAsync($"{Api}/documents");
        var tag = first.Headers.ETag!;

        using var same = await server.GetAsync($"{Api}/documents", ("If-None-Match", tag.ToString()));
        using var other = await server.GetAsync($"{Api}/documents", ("If-None-Match", "\"other\""));

        Assert.False(tag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(tag, same.Headers.ETag);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task NoAnswer_OfAnyKind_TellsAPathOfTheServer()
    {
        // Read by absolute paths, as a folder of the server's.
        using var cli = new CliProcess();
        cli.Write("papers/talk.txt", Texts.Interview);
        cli.Write("papers/lines.jsonl", Texts.Lines(3));
        await using var server = await TestServer.StartAsync();
        cli.Run("read", cli.PathOf("papers"), "--record", server.RecordPath);
        using var documents = await JsonAsync(server, $"{Api}/documents");
        var addresses = documents
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Select(item => item.GetProperty("hash").GetString())
            .SelectMany(hash =>
                new[] { "", "/text", "/turns", "/quotations", "/versions", "/lineage" }.Select(part =>
                    $"/documents/{hash}{part}"
                )
            )
            .Concat([
                "/documents",
                "/search?q=lighthouse",
                "/registers/meetings",
                "/registers/commitments",
                "/registers/figures",
                "/registers/positions",
                "/calendar",
                "/calendar.ics",
                "/review",
                "/decisions",
                "/compare?issue=lighthouse",
                "/documents/nothing",
                "/openapi.json",
            ])
            .ToArray();

        foreach (var address in addresses)
        {
            using var response = await server.GetAsync(Api + address);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(cli.Folder, text, StringComparison.Ordinal);
            Assert.DoesNotContain(server.Folder, text, StringComparison.Ordinal);
        }

        using var check = await JsonOfAsync(
            await server.SendAsync(
                HttpMethod.Post,
                $"{Api}/verify/quotation",
                Json("{\"quotation\":\"We do not close lighthouses in the middle of winter\"}")
            )
        );
        Assert.Equal("talk.txt", check.RootElement.GetProperty("doc").GetString());
    }

    [Fact]
    public async Task Description_OfTheInterface_IsAsApproved()
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.GetAsync($"{Api}/openapi.json");

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(text);
        Assert.StartsWith("3.1", json.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Approved.Equal("openapi", text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Page_OfTheInterface_LoadsNothingFromElsewhere()
    {
        await using var server = await TestServer.StartAsync();

        using var page = await server.GetAsync("/api/");
        using var other = await server.GetAsync("/token");

        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("src=\"http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", html, StringComparison.Ordinal);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "unsafe",
            Assert.Single(other.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
    }

    private static string VerdictOf(JsonElement line) =>
        $"{line.GetProperty("verdict")} {line.GetProperty("quotation").GetProperty("text")} {line.GetProperty("passage")}";
}
