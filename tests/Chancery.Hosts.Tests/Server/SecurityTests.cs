using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chancery.Hosts.Tests.Server;

public sealed class SecurityTests
{
    private const string Check = "/api/v1/verify/quotation";

    [Theory]
    [InlineData("/token")]
    [InlineData("/nothing/here")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/%e2%80%ae/<script>")]
    public async Task Answer_OfAnyKind_HasTheHeaders(string path)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.GetAsync(path);

        Assert.Equal(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy"))
        );
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Contains(
            "camera=()",
            Assert.Single(response.Headers.GetValues("Permissions-Policy")),
            StringComparison.Ordinal
        );
        Assert.False(response.Headers.Contains("Server"));
        Assert.NotNull(response.Headers.CacheControl);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("10.0.0.1")]
    [InlineData("0.0.0.0")]
    public async Task Host_OfAnotherName_IsRefused(string host)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.GetAsync("/token", ("Host", host));

        await ProblemReply.ExpectAsync(HttpStatusCode.MisdirectedRequest, "CH4006", response);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:8484")]
    [InlineData("record.example")]
    public async Task Host_OfThisServer_IsAnswered(string host)
    {
        await using var server = await TestServer.StartAsync(options => options with { Hosts = ["record.example"] });

        using var response = await server.GetAsync("/token", ("Host", host));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Post_FromAnotherSite_IsRefused(string name, string value)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.SendAsync(
            HttpMethod.Post,
            Check,
            Json("{\"quotation\":\"a\"}"),
            (name, value)
        );

        await ProblemReply.ExpectAsync(HttpStatusCode.Forbidden, "CH4007", response);
    }

    [Fact]
    public async Task Post_FromAPageOfThisServer_IsAnswered()
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.SendAsync(
            HttpMethod.Post,
            Check,
            Json("{\"quotation\":\"We will not close the customs house\"}"),
            ("Origin", server.Address.GetLeftPart(UriPartial.Authority)),
            ("Sec-Fetch-Site", "same-origin")
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("{bad")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"quotation\":7}")]
    [InlineData("{\"quotation\":\"\\ud800\"}")]
    public async Task Body_ThatIsNotTheJsonAskedFor_IsToldWithoutNamesOfTheProgram(string body)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.SendAsync(HttpMethod.Post, Check, Json(body));

        var reply = await ProblemReply.OfAsync(response);
        Assert.Equal((400, "CH4001"), (reply.Status, reply.Id));
        Assert.DoesNotContain("Request ", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_OfAnotherForm_IsRefused()
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.SendAsync(HttpMethod.Post, Check, new StringContent("quotation=x"));

        await ProblemReply.ExpectAsync(HttpStatusCode.UnsupportedMediaType, "CH4015", response);
    }

    [Fact]
    public async Task Method_ThatIsNotThere_IsRefused()
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.SendAsync(HttpMethod.Delete, Check);

        await ProblemReply.ExpectAsync(HttpStatusCode.MethodNotAllowed, "CH4014", response);
    }

    [Fact]
    public async Task Body_BeyondTheLimit_IsRefused()
    {
        await using var server = await TestServer.StartAsync(options => options with { MaxBodyBytes = 4096 });

        using var response = await server.SendAsync(
            HttpMethod.Post,
            Check,
            Json($"{{\"quotation\":\"{new string('a', 8000)}\"}}")
        );

        await ProblemReply.ExpectAsync(HttpStatusCode.RequestEntityTooLarge, "CH4003", response);
    }

    [Fact]
    public async Task Body_WithoutLengthBeyondTheLimit_IsRefused()
    {
        await using var server = await TestServer.StartAsync(options => options with { MaxBodyBytes = 4096 });
        var content = new StreamContent(new Unsized(new byte[100_000]));
        content.Headers.ContentType = new("application/json");

        using var response = await server.SendAsync(HttpMethod.Post, Check, content, ("Transfer-Encoding", "chunked"));

        await ProblemReply.ExpectAsync(HttpStatusCode.RequestEntityTooLarge, "CH4003", response);
    }

    [Fact]
    public async Task Requests_BeyondTheRate_AreRefusedWithTheTimeToWait()
    {
        await using var server = await TestServer.StartAsync(options => options with { Rate = 1 });
        HttpResponseMessage? refused = null;
        for (var i = 0; i < 40 && refused is null; i++)
        {
            var response = await server.GetAsync("/token");
            refused = response.StatusCode == HttpStatusCode.TooManyRequests ? response : null;
        }

        Assert.NotNull(refused);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 5);
        await ProblemReply.ExpectAsync(HttpStatusCode.TooManyRequests, "CH4004", refused);
    }

    [Fact]
    public async Task Body_ThatComesTooSlowly_IsGivenUp()
    {
        await using var server = await TestServer.StartAsync(options =>
            options with
            {
                Timeout = TimeSpan.FromMilliseconds(400),
            }
        );
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {Check} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{"
            ),
            TestContext.Current.CancellationToken
        );

        var answer = new byte[4096];
        var length = await stream.ReadAsync(answer, TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 408", Encoding.ASCII.GetString(answer, 0, length), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /../../etc/passwd HTTP/1.1")]
    [InlineData("GET /..%2f..%2fetc%2fpasswd HTTP/1.1")]
    [InlineData("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1")]
    [InlineData("GET //etc/passwd HTTP/1.1")]
    [InlineData("GET /..\\..\\etc\\passwd HTTP/1.1")]
    public async Task Path_OutOfTheServer_LeadsNowhere(string line)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await SendRawAsync(server, $"{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 40[04]", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /token HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n")]
    [InlineData("GET /token HTTP/1.1\r\n\r\n")]
    [InlineData("GET /token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n")]
    [InlineData("GET /token HTTP/1.1\r\nHost: localhost\r\nX: a\nY: b\r\n Z\r\n\r\n")]
    [InlineData("GET /token\0 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task Request_ThatIsMalformed_IsRefused(string request)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Matches("^HTTP/1.1 4\\d\\d", await SendRawAsync(server, request));
    }

    [Fact]
    public async Task Redirection_ToAnotherSite_IsNotMade()
    {
        await using var server = await TestServer.StartAsync();
        var token = await server.AddTokenAsync();

        foreach (
            var to in new[] { "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nSet-Cookie: x=1" }
        )
        {
            var (cookie, field) = await TokenForm.OpenAsync(server);
            using var response = await server.SendAsync(
                HttpMethod.Post,
                "/token",
                TokenForm.FieldsOf(("form-token", field), ("token", token), ("to", to)),
                ("Cookie", cookie)
            );

            Assert.Equal("/", response.Headers.Location?.OriginalString);
            Assert.DoesNotContain(response.Headers, header => header.Key == "x");
        }
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        var token = await server.AddTokenAsync();

        using var response = await server.SendAsync(HttpMethod.Post, "/token", TokenForm.FieldsOf(("token", token)));

        await ProblemReply.ExpectAsync(HttpStatusCode.BadRequest, "CH4009", response);
    }

    [Fact]
    public async Task Session_BegunWithAToken_LastsUntilTheTokenIsTakenBack()
    {
        await using var server = await TestServer.StartAsync();
        var token = await server.AddTokenAsync();
        var (cookie, field) = await TokenForm.OpenAsync(server);

        using var wrong = await server.SendAsync(
            HttpMethod.Post,
            "/token",
            TokenForm.FieldsOf(("form-token", field), ("token", "chy_wrong")),
            ("Cookie", cookie)
        );
        using var entered = await server.SendAsync(
            HttpMethod.Post,
            "/token",
            TokenForm.FieldsOf(("form-token", field), ("token", token), ("to", "/review?x=1")),
            ("Cookie", cookie)
        );
        var session = Assert.Single(entered.Headers.GetValues("Set-Cookie"));
        using var known = await server.GetAsync("/token", ("Cookie", session.Split(';')[0]));
        await server.Tokens.RemoveAsync("ilse", TestContext.Current.CancellationToken);
        using var unknown = await server.GetAsync("/token", ("Cookie", session.Split(';')[0]));

        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        Assert.False(wrong.Headers.Contains("Set-Cookie"));
        Assert.Equal("/review?x=1", entered.Headers.Location?.OriginalString);
        Assert.Contains("httponly", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<strong>ilse</strong>", await TextAsync(known), StringComparison.Ordinal);
        Assert.DoesNotContain("ilse", await TextAsync(unknown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer chy_wrong")]
    [InlineData("Basic aWxzZTppbHNl")]
    [InlineData("Bearer")]
    public async Task Authorization_ThatIsWrong_IsRefusedEvenWhereNoneIsNeeded(string header)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.GetAsync("/token", ("Authorization", header));

        Assert.Equal("Bearer realm=\"chancery\"", response.Headers.WwwAuthenticate.ToString());
        await ProblemReply.ExpectAsync(HttpStatusCode.Unauthorized, "CH4008", response);
    }

    [Fact]
    public async Task Reading_OfAServerThatOthersReach_NeedsAToken()
    {
        var secret = "";
        await using var server = await TestServer.StartAsync(
            options => options with { Address = IPAddress.Any },
            self => secret = self.AddTokenAsync().GetAwaiter().GetResult()
        );
        var body = "{\"quotation\":\"We will not close the customs house\"}";

        using var without = await server.SendAsync(HttpMethod.Post, Check, Json(body));
        using var with = await server.SendAsync(
            HttpMethod.Post,
            Check,
            Json(body),
            ("Authorization", $"Bearer {secret}")
        );
        using var page = await server.GetAsync("/token");

        await ProblemReply.ExpectAsync(HttpStatusCode.Unauthorized, "CH4008", without);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task AccessLog_OfRequests_HoldsNoTexts()
    {
        await using var server = await TestServer.StartAsync();
        using var one = await server.SendAsync(HttpMethod.Post, Check, Json("{\"quotation\":\"lighthouse keepers\"}"));
        using var two = await server.GetAsync("/no%0athing?q=lighthouse");
        await server.StopAsync();

        var lines = server.AccessLog.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        Assert.Matches(
            @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z 127\.0\.0\.1 POST /api/v1/verify/quotation 200 \d+\.\d \d+$",
            lines[0]
        );
        Assert.EndsWith(
            $" {(await one.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length}",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.Matches(@" GET /no%0Athing 404 \d+\.\d \d+$", lines[1]);
        Assert.DoesNotContain("lighthouse", server.AccessLog.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_InsideTheServer_TellsNothingOfTheMachine()
    {
        await using var server = await TestServer.StartAsync();
        File.Delete(server.RecordPath);
        Directory.CreateDirectory(server.RecordPath);

        using var response = await server.SendAsync(
            HttpMethod.Post,
            Check,
            Json("{\"quotation\":\"anything at all\"}")
        );

        var reply = await ProblemReply.OfAsync(response);
        Assert.Equal((503, "CH4010"), (reply.Status, reply.Id));
        Assert.DoesNotContain(server.Folder, reply.Text, StringComparison.Ordinal);
        Assert.Contains(server.RecordPath, server.ErrorLog.ToString(), StringComparison.Ordinal);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<string> SendRawAsync(TestServer server, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        var answer = new byte[16384];
        var length = await stream.ReadAsync(answer, TestContext.Current.CancellationToken);
        return Encoding.Latin1.GetString(answer, 0, length);
    }

    private sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
