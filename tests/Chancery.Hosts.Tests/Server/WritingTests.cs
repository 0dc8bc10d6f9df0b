using System.Net;
using System.Text;
using System.Text.Json;

namespace Chancery.Hosts.Tests.Server;

public sealed class WritingTests
{
    private const string Api = "/api/v1";

    [Theory]
    [InlineData("POST", "/reads")]
    [InlineData("GET", "/reads")]
    [InlineData("GET", "/reads/x")]
    [InlineData("GET", "/reads/x/events")]
    [InlineData("DELETE", "/reads/x")]
    [InlineData("POST", "/decisions")]
    [InlineData("DELETE", "/documents/0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Writing_WithoutToken_IsRefusedOnThisMachineToo(string method, string path)
    {
        await using var server = await TestServer.StartAsync();

        await ProblemReply.ExpectAsync(
            HttpStatusCode.Unauthorized,
            "CH4008",
            await server.SendAsync(new HttpMethod(method), Api + path, method == "GET" ? null : Json("{}"))
        );
    }

    [Fact]
    public async Task Read_FilesOfAForm_AreFoundWhenTheJobIsDone()
    {
        await using var server = await TestServer.StartAsync();
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Texts.Interview), "file", "../../talk.txt" },
            { new ByteArrayContent([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]), "file", "old.doc" },
        };

        using var accepted = await server.SendAsync(HttpMethod.Post, $"{Api}/reads", form, token);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var state = await EndOfAsync(server, accepted.Headers.Location!.OriginalString, token);

        Assert.Equal("done", state.GetProperty("state").GetString());
        var document = Assert.Single(state.GetProperty("documents").EnumerateArray());
        Assert.Equal(
            ("talk.txt", "added"),
            (document.GetProperty("id").GetString(), document.GetProperty("outcome").GetString())
        );
        Assert.Equal(
            "old.doc",
            Assert.Single(state.GetProperty("problems").EnumerateArray()).GetProperty("input").GetString()
        );
        Assert.Equal("verbatim", await VerdictAsync(server, "We do not close lighthouses in the middle of winter"));
    }

    [Fact]
    public async Task Read_Watched_TellsProgressUntilItIsDone()
    {
        await using var server = await TestServer.StartAsync();
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Texts.Lines(200)), "file", "lines.jsonl" },
        };
        using var accepted = await server.SendAsync(HttpMethod.Post, $"{Api}/reads", form, token);

        using var events = await server.GetAsync($"{accepted.Headers.Location!.OriginalString}/events", token);

        var text = await events.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", events.Content.Headers.ContentType?.MediaType);
        var states = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(states, state => Assert.StartsWith("event: progress\ndata: {", state, StringComparison.Ordinal));
        Assert.Contains("\"state\":\"done\"", states[^1], StringComparison.Ordinal);
        using var last = JsonDocument.Parse(states[^1][(states[^1].IndexOf("data: ", StringComparison.Ordinal) + 6)..]);
        Assert.Equal(200, last.RootElement.GetProperty("documents").GetArrayLength());
    }

    [Fact]
    public async Task Read_Cancelled_StopsAndKeepsWhatIsWritten()
    {
        await using var server = await TestServer.StartAsync();
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Texts.Lines(3000)), "file", "lines.jsonl" },
        };
        using var accepted = await server.SendAsync(HttpMethod.Post, $"{Api}/reads", form, token);
        var job = accepted.Headers.Location!.OriginalString;

        using var cancelled = await server.SendAsync(HttpMethod.Delete, job, null, token);

        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        var state = await EndOfAsync(server, job, token);
        Assert.Equal("cancelled", state.GetProperty("state").GetString());
        Assert.InRange(state.GetProperty("documents").GetArrayLength(), 0, 2999);
        Assert.Equal("altered", await VerdictAsync(server, "We do not close the customs house at Grell"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/secret")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://[::1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    public async Task Read_AddressOfThisMachine_IsRefused(string address)
    {
        await using var server = await TestServer.StartAsync();
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");

        using var accepted = await server.SendAsync(
            HttpMethod.Post,
            $"{Api}/reads",
            Json(JsonSerializer.Serialize(new { addresses = new[] { address } })),
            token
        );

        var state = await EndOfAsync(server, accepted.Headers.Location!.OriginalString, token);
        Assert.Empty(state.GetProperty("documents").EnumerateArray());
        Assert.Contains(
            Assert.Single(state.GetProperty("problems").EnumerateArray()).GetProperty("id").GetString(),
            new[] { "CH2021", "CH2023" }
        );
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"addresses\":[]}")]
    [InlineData("{\"addresses\":[\"\"]}")]
    [InlineData("{\"addresses\":\"x\"}")]
    public async Task Read_NothingToRead_IsRefused(string body)
    {
        await using var server = await TestServer.StartAsync();
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");

        await ProblemReply.ExpectAsync(
            HttpStatusCode.BadRequest,
            "CH4001",
            await server.SendAsync(HttpMethod.Post, $"{Api}/reads", Json(body), token)
        );
    }

    [Fact]
    public async Task Removed_Document_IsNotAnsweredFromAnyMore()
    {
        await using var server = await TestServer.StartAsync();
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");
        const string Words = "We will not close the customs house at Grell this year";
        Assert.Equal("verbatim", await VerdictAsync(server, Words));
        using var list = await JsonAsync(server, $"{Api}/search?q=%22close%20the%20customs%20house%22", token);
        foreach (var item in list.RootElement.GetProperty("items").EnumerateArray())
        {
            using var removed = await server.SendAsync(
                HttpMethod.Delete,
                $"{Api}/documents/{item.GetProperty("hash").GetString()}",
                Json("{\"reason\":\"asked for by its author\"}"),
                token
            );
            Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        }

        await Task.Delay(1200, TestContext.Current.CancellationToken);
        using var check = await server.SendAsync(
            HttpMethod.Post,
            $"{Api}/verify/quotation",
            Json(JsonSerializer.Serialize(new { quotation = Words }))
        );
        var text = await check.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("customs house at Grell this year, and", text, StringComparison.Ordinal);
        using var after = await JsonAsync(server, $"{Api}/search?q=%22close%20the%20customs%20house%22", token);
        Assert.Empty(after.RootElement.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Decision_OnARow_IsSignedKeptAndUndone()
    {
        await using var server = await TestServer.StartAsync();
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");
        var key = await KeyOfFirstAsync(server, token);

        using var rejected = await DecideAsync(
            server,
            token,
            new
            {
                action = "reject",
                key,
                why = "a joke",
            }
        );
        var kept = await KeysAsync(server, token);
        using var undone = await DecideAsync(
            server,
            token,
            new
            {
                action = "undo",
                key,
                by = "Vesna Tarr",
                why = "it was meant",
            }
        );
        var restored = await KeysAsync(server, token);

        Assert.Equal(HttpStatusCode.OK, rejected.StatusCode);
        Assert.DoesNotContain(key, kept);
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Contains(key, restored);
        using var history = await JsonAsync(server, $"{Api}/decisions?subject={key}", token);
        Assert.Equal(
            ["ilse reject", "Vesna Tarr undo"],
            history
                .RootElement.GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("decision"))
                .Select(decision =>
                    $"{decision.GetProperty("by").GetString()} {decision.GetProperty("kind").GetString()}"
                )
        );
    }

    [Theory]
    [InlineData(400, "CH4001", "{\"action\":\"burn\",\"why\":\"x\"}")]
    [InlineData(400, "CH4001", "{\"action\":\"accept\",\"why\":\"x\"}")]
    [InlineData(400, "CH4001", "{\"action\":\"accept\",\"key\":\"k\"}")]
    [InlineData(400, "CH4001", "{\"action\":\"accept\",\"key\":\"k\",\"why\":\" \"}")]
    [InlineData(404, "CH4002", "{\"action\":\"accept\",\"key\":\"k\",\"why\":\"x\"}")]
    [InlineData(409, "CH4013", "{\"action\":\"undo\",\"key\":\"k\",\"why\":\"x\"}")]
    [InlineData(409, "CH4013", "{\"action\":\"merge\",\"alias\":\"A\",\"name\":\"A\",\"why\":\"x\"}")]
    [InlineData(
        404,
        "CH4002",
        "{\"action\":\"overrule\",\"document\":\"x\",\"quotation\":0,\"verdict\":\"altered\",\"why\":\"x\"}"
    )]
    public async Task Decision_ThatIsWrong_IsAProblemWithItsId(int status, string id, string body)
    {
        await using var server = await TestServer.StartAsync();
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");

        await ProblemReply.ExpectAsync(
            (HttpStatusCode)status,
            id,
            await server.SendAsync(HttpMethod.Post, $"{Api}/decisions", Json(body), token)
        );
    }

    [Fact]
    public async Task Names_BroughtTogether_AreAndCanBeUndone()
    {
        await using var server = await TestServer.StartAsync();
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");

        using var merged = await DecideAsync(
            server,
            token,
            new
            {
                action = "merge",
                alias = "I. Maren",
                name = "Ilse Maren",
                why = "one person",
            }
        );
        using var undone = await DecideAsync(
            server,
            token,
            new
            {
                action = "undo-names",
                alias = "I. Maren",
                name = "Ilse Maren",
                why = "not sure",
            }
        );
        using var again = await DecideAsync(
            server,
            token,
            new
            {
                action = "undo-names",
                alias = "I. Maren",
                name = "Ilse Maren",
                why = "not sure",
            }
        );

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict),
            (merged.StatusCode, undone.StatusCode, again.StatusCode)
        );
    }

    private static Task<HttpResponseMessage> DecideAsync(TestServer server, (string, string) token, object decision) =>
        server.SendAsync(HttpMethod.Post, $"{Api}/decisions", Json(JsonSerializer.Serialize(decision)), token);

    private static async Task<string> KeyOfFirstAsync(TestServer server, (string, string) token)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await KeysAsync(server, token) is [var key, ..])
            {
                return key;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The registers were not read in 20 seconds.");
        return "";
    }

    // A reader may be a second old.
    private static async Task<string[]> KeysAsync(TestServer server, (string, string) token)
    {
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        using var json = await JsonAsync(server, $"{Api}/registers/commitments?limit=500", token);
        return
        [
            .. json
                .RootElement.GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("key").GetString()!),
        ];
    }

    private static async Task<string?> VerdictAsync(TestServer server, string words)
    {
        using var response = await server.SendAsync(
            HttpMethod.Post,
            $"{Api}/verify/quotation",
            Json(JsonSerializer.Serialize(new { quotation = words }))
        );
        using var json = JsonDocument.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        return json.RootElement.GetProperty("verdict").GetString();
    }

    private static async Task<JsonElement> EndOfAsync(TestServer server, string job, (string, string) token)
    {
        for (var i = 0; i < 300; i++)
        {
            using var json = await JsonAsync(server, job, token);
            if (json.RootElement.GetProperty("state").GetString() is "done" or "failed" or "cancelled")
            {
                return json.RootElement.Clone();
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The job was not over in 30 seconds.");
        return default;
    }

    private static async Task<JsonDocument> JsonAsync(TestServer server, string path, (string, string) token)
    {
        using var response = await server.GetAsync(path, token);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
