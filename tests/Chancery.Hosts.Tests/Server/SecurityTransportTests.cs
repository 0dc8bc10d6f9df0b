using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Chancery.Faces;
using static Chancery.Hosts.Tests.Server.RestReply;

namespace Chancery.Hosts.Tests.Server;

/// <summary>HTTPS of the server itself, and of a proxy in front of it.</summary>
public sealed class SecurityTransportTests
{
    private const string Name = "record.example";

    private static readonly (string, string) ToName = ("Host", Name);
    private static readonly (string, string) OverTls = ("X-Forwarded-Proto", "https");

    [Fact]
    public async Task Certificate_OfAFile_IsTheOneThatIsShown()
    {
        await using var server = await TestServer.StartAsync(options =>
            options with
            {
                Certificate = CertificateIn(options.RecordPath),
            }
        );
        Assert.Equal("https", server.Address.Scheme);
        var (cookie, field) = await TokenForm.OpenAsync(server);
        var token = await server.AddTokenAsync();

        using var checkedQuotation = await JsonOfAsync(
            await server.SendAsync(
                HttpMethod.Post,
                $"{Api}/verify/quotation",
                Json("{\"quotation\":\"We will not close the customs house at Grell this year\"}")
            )
        );
        using var entered = await TokenForm.SendAsync(server, cookie, field, token);

        Assert.Equal("verbatim", checkedQuotation.RootElement.GetProperty("verdict").GetString());
        Assert.Contains("secure", Assert.Single(entered.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_SpokenToInPlainHttp_AnswersNothing()
    {
        await using var server = await TestServer.StartAsync(options =>
            options with
            {
                Certificate = CertificateIn(options.RecordPath),
            }
        );
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"GET {Api}/record HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            TestContext.Current.CancellationToken
        );

        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("documents", Encoding.Latin1.GetString(answer.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_ThatTheClientDoesNotKnow_IsNotTrustedByIt()
    {
        await using var server = await TestServer.StartAsync(options =>
            options with
            {
                Certificate = CertificateIn(options.RecordPath),
            }
        );
        using var stranger = new HttpClient();

        var refusal = await Assert.ThrowsAsync<HttpRequestException>(() =>
            stranger.GetAsync(new Uri(server.Address, "/token"), TestContext.Current.CancellationToken)
        );

        Assert.IsType<AuthenticationException>(refusal.InnerException);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public async Task Certificate_ThatIsNone_IsToldInOneLine(string text)
    {
        var refusal = await Assert.ThrowsAsync<UsageException>(() =>
            TestServer.StartAsync(options =>
            {
                var path = Path.Combine(Path.GetDirectoryName(options.RecordPath)!, "bad.pem");
                File.WriteAllText(path, text);
                return options with { Certificate = path };
            })
        );

        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Contains("expects a PEM file of a certificate and its key", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proxy_ThatSpeaksTls_IsBelievedOfItsClient()
    {
        await using var server = await BehindTlsAsync();
        // What the client made up stands before what the proxy saw.
        var client = ("X-Forwarded-For", "198.51.100.7, 203.0.113.9");
        var (cookie, field) = await TokenForm.OpenAsync(server, ToName, OverTls);

        using var entered = await TokenForm.SendAsync(
            server,
            cookie,
            field,
            await server.AddTokenAsync(),
            ToName,
            OverTls,
            client,
            ("Origin", $"https://{Name}")
        );
        using var overHttp = await server.SendAsync(
            HttpMethod.Post,
            $"{Api}/verify/quotation",
            Json("{\"quotation\":\"ferry\"}"),
            ToName,
            OverTls,
            ("Origin", $"http://{Name}")
        );
        await server.StopAsync();

        Assert.Equal(HttpStatusCode.Found, entered.StatusCode);
        Assert.Contains("secure", Assert.Single(entered.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        await ProblemReply.ExpectAsync(HttpStatusCode.Forbidden, "CH4007", overHttp);
        Assert.Contains(" 203.0.113.9 POST /token 302 ", server.AccessLog.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proxy_WithoutTheOption_IsNotBelieved()
    {
        await using var server = await TestServer.StartAsync(options => options with { Hosts = [Name] });

        using var page = await server.GetAsync("/token", ToName, OverTls, ("X-Forwarded-For", "203.0.113.9"));
        await server.StopAsync();

        Assert.DoesNotContain("secure", Assert.Single(page.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Contains(" 127.0.0.1 GET /token 200 ", server.AccessLog.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_GuessedThroughAProxy_AreLimitedByTheClient()
    {
        await using var server = await BehindTlsAsync(rate: 1);
        var statuses = new List<HttpStatusCode>();
        // Five at once, and one a second behind them.
        for (var i = 0; i < 60 && !statuses.Contains(HttpStatusCode.TooManyRequests); i++)
        {
            using var answer = await server.GetAsync(
                $"{Api}/record",
                ToName,
                OverTls,
                ("X-Forwarded-For", "203.0.113.9"),
                ("Authorization", $"Bearer chy_guess{i}")
            );
            statuses.Add(answer.StatusCode);
        }

        using var other = await server.GetAsync($"{Api}/record", ToName, OverTls, ("X-Forwarded-For", "203.0.113.10"));

        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.DoesNotContain(HttpStatusCode.OK, statuses);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    private static Task<TestServer> BehindTlsAsync(int? rate = null) =>
        TestServer.StartAsync(options => options with { IsBehindTls = true, Hosts = [Name], Rate = rate });

    /// <summary>Makes a certificate for this machine, signed by itself, in a file beside the record.</summary>
    private static string CertificateIn(string recordPath)
    {
        var path = Path.Combine(Path.GetDirectoryName(recordPath)!, "server.pem");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return path;
    }
}
