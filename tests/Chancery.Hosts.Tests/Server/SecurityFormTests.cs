using System.Net;
using System.Net.Sockets;
using System.Text;
using static Chancery.Hosts.Tests.Server.RestReply;

namespace Chancery.Hosts.Tests.Server;

/// <summary>Forms, bodies and methods that no honest client sends: each is told in a refusal, and none is a failure of the server.</summary>
public sealed class SecurityFormTests
{
    private const string Part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";

    public static TheoryData<string, string, string> Malformed =>
        new()
        {
            { "without a boundary", "multipart/form-data", "x" },
            { "with an empty boundary", "multipart/form-data; boundary=", "x" },
            { "with an endless boundary", $"multipart/form-data; boundary={new string('a', 500)}", "x" },
            { "with quotes in the boundary", "multipart/form-data; boundary=\"a\\\"b\"", "x" },
            { "cut off in a file", "multipart/form-data; boundary=b", $"{Part}Hello there" },
            { "cut off in a head", "multipart/form-data; boundary=b", Part[..^2] },
            {
                "with an endless file name",
                "multipart/form-data; boundary=b",
                $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{new string('a', 40_000)}\"\r\n\r\nHi\r\n--b--\r\n"
            },
            {
                "with many heads of a part",
                "multipart/form-data; boundary=b",
                $"--b\r\n{string.Concat(Enumerable.Range(0, 100).Select(i => $"X{i}: a\r\n"))}\r\nHi\r\n--b--\r\n"
            },
            {
                "with too many fields",
                "multipart/form-data; boundary=b",
                string.Concat(
                    Enumerable
                        .Range(0, 1100)
                        .Select(i => $"--b\r\nContent-Disposition: form-data; name=\"f{i}\"\r\n\r\nx\r\n")
                ) + "--b--\r\n"
            },
            { "without a name of a part", "multipart/form-data; boundary=b", "--b\r\n\r\nHello\r\n--b--\r\n" },
            {
                "with nonsense for a name",
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: ;;;=\r\n\r\nHello\r\n--b--\r\n"
            },
            {
                "with a line end in a file name",
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\r\nSet-Cookie: x=1\"\r\n\r\nHi\r\n--b--\r\n"
            },
        };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Form_ThatIsMalformed_IsRefusedAndNoFailure(string how, string contentType, string body)
    {
        await using var server = await TestServer.StartAsync();
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");

        foreach (var path in new[] { "/verify/report", "/reads" })
        {
            using var answer = await server.SendAsync(HttpMethod.Post, Api + path, Body(contentType, body), token);

            await ProblemReply.ExpectAsync(HttpStatusCode.BadRequest, "CH4001", answer);
            Assert.False(answer.Headers.Contains("Set-Cookie"), how);
        }

        Assert.Equal("", server.ErrorLog.ToString());
    }

    [Theory]
    [InlineData("/api/v1/verify/report")]
    [InlineData("/api/v1/reads")]
    public async Task Form_BeyondTheLimit_IsTooLarge(string path)
    {
        await using var server = await TestServer.StartAsync(options => options with { MaxBodyBytes = 50_000 });
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[100_000]), "file", "a.txt" } };

        using var answer = await server.SendAsync(HttpMethod.Post, path, form, token);

        await ProblemReply.ExpectAsync(HttpStatusCode.RequestEntityTooLarge, "CH4003", answer);
        Assert.Equal("", server.ErrorLog.ToString());
    }

    [Fact]
    public async Task Form_WithManyFiles_IsTaken()
    {
        await using var server = await TestServer.StartAsync();
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");
        using var form = new MultipartFormDataContent();
        for (var i = 0; i < 400; i++)
        {
            form.Add(new StringContent("x"), "file", $"{i}.txt");
        }

        using var answer = await server.SendAsync(HttpMethod.Post, $"{Api}/reads", form, token);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Theory]
    [InlineData("../../../../tmp/chancery-was-here.txt")]
    [InlineData("..\\..\\chancery-was-here.txt")]
    [InlineData("/etc/chancery-was-here.txt")]
    [InlineData("C:chancery-was-here.txt")]
    [InlineData("https://evil.example/chancery-was-here.txt")]
    public async Task File_WithAPathForAName_IsCalledByItsLastPart(string name)
    {
        await using var server = await TestServer.StartAsync();
        var token = ("Authorization", $"Bearer {await server.AddTokenAsync()}");
        var body =
            $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{Texts.Interview}\r\n--b--\r\n";

        using var accepted = await JsonOfAsync(
            await server.SendAsync(
                HttpMethod.Post,
                $"{Api}/reads",
                Body("multipart/form-data; boundary=b", body),
                token
            )
        );
        using var events = await server.GetAsync(
            $"{Api}/reads/{accepted.RootElement.GetProperty("id").GetString()}/events",
            token
        );

        Assert.Contains("\"state\":\"done\"", await TextOfAsync(events), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", await HashOfAsync(server, "chancery-was-here.txt"));
        Assert.False(File.Exists("/tmp/chancery-was-here.txt"));
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("nonsense")]
    public async Task Json_OfAnotherCharset_IsRefused(string charset)
    {
        await using var server = await TestServer.StartAsync();

        using var answer = await server.SendAsync(
            HttpMethod.Post,
            $"{Api}/verify/quotation",
            Body($"application/json; charset={charset}", "{\"quotation\":\"ferry\"}")
        );

        await ProblemReply.ExpectAsync(HttpStatusCode.UnsupportedMediaType, "CH4015", answer);
        Assert.Equal("", server.ErrorLog.ToString());
    }

    [Theory]
    [InlineData("/api/v1/verify/quotation", "POST")]
    [InlineData("/api/v1/record", "GET")]
    [InlineData("/check", "POST")]
    [InlineData("/mcp", "POST")]
    public async Task Options_AskedByAnotherSite_AllowItNothing(string path, string method)
    {
        await using var server = await TestServer.StartAsync();

        using var answer = await server.SendAsync(
            HttpMethod.Options,
            path,
            null,
            ("Origin", "https://evil.example"),
            ("Access-Control-Request-Method", method)
        );

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.DoesNotContain(
            answer.Headers,
            header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task Answer_ToAnotherSite_HasNoHeaderThatLetsItReadIt()
    {
        await using var server = await TestServer.StartAsync();

        using var answer = await server.GetAsync($"{Api}/record", ("Origin", "https://evil.example"));

        Assert.DoesNotContain(
            answer.Headers,
            header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("ODD")]
    public async Task Method_ThatIsNotThere_EchoesNothing(string method)
    {
        await using var server = await TestServer.StartAsync();

        using var answer = await server.SendAsync(new HttpMethod(method), $"{Api}/record", null, ("X-Echo", "lantern"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.DoesNotContain("lantern", await TextOfAsync(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/search?q=ferry")]
    [InlineData("/token")]
    [InlineData("/nothing/here")]
    [InlineData("/api/v1/record")]
    [InlineData("/api/v1/documents?limit=2")]
    [InlineData("/api/v1/search?q=ferry&facets=true")]
    [InlineData("/api/v1/actors")]
    [InlineData("/api/v1/calendar.ics")]
    [InlineData("/api/v1/documents/abc")]
    [InlineData("/api/v1/openapi.json")]
    public async Task Head_OfWhatIsAskedByGet_IsItsHeadAlone(string path)
    {
        await using var server = await TestServer.StartAsync();
        await ReadyAsync(server);

        using var whole = await server.GetAsync(path);
        var answer = await RawAsync(server, $"HEAD {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {(int)whole.StatusCode} ", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.Equal(answer.Length - 4, answer.IndexOf("\r\n\r\n", StringComparison.Ordinal));
        if (whole.Headers.ETag is { } tag)
        {
            Assert.Contains($"\r\nETag: {tag}\r\n", answer, StringComparison.Ordinal);
        }

        Assert.Contains(
            $"\r\nContent-Type: {whole.Content.Headers.ContentType?.MediaType}",
            answer,
            StringComparison.Ordinal
        );
    }

    private static ByteArrayContent Body(string contentType, string text)
    {
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    private static async Task<string> RawAsync(TestServer server, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);
        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
