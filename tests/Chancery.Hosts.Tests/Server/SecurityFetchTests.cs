using System.Net;
using Chancery.Fetching;
using Chancery.Hosts.Tests.Fetching;
using static Chancery.Hosts.Tests.Server.RestReply;

namespace Chancery.Hosts.Tests.Server;

/// <summary>The address of a report, which the server fetches for whoever asks: from the web, and from nowhere behind it.</summary>
public sealed class SecurityFetchTests
{
    private const string Report = """
        <!doctype html><title>Customs house stays, says minister</title><article><h1>Customs house stays, says minister</h1>
        <p>Port Ansel, 15 March 2031. "We will not close the customs house at Grell this year," Foreign Minister Ilse Maren told the Courier.</p></article>
        """;

    [Fact]
    public async Task Address_OfALocalReport_IsFetchedWhereThatIsAllowed()
    {
        using var web = new WebServer();
        web.Set("/report.html", Report);
        await using var server = await TestServer.StartAsync(options =>
            options with
            {
                Fetching = new FetchOptions { AllowPrivate = true, Pause = TimeSpan.Zero },
            }
        );

        using var answer = await CheckAsync(server, $"{web.Root}/report.html");

        var text = await TextOfAsync(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Customs house stays, says minister", text, StringComparison.Ordinal);
        Assert.Contains("verbatim", text, StringComparison.Ordinal);
        Assert.Contains(web.Requests, request => request.Path == "/report.html");
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/report.html")]
    [InlineData("http://localhost:{0}/report.html")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/report.html")]
    [InlineData("http://2130706433:{0}/report.html")]
    [InlineData("http://0.0.0.0:{0}/report.html")]
    public async Task Address_BehindTheServer_IsNotAskedAtAll(string address)
    {
        using var web = new WebServer();
        web.Set("/report.html", Report);
        await using var server = await TestServer.StartAsync();

        using var answer = await CheckAsync(
            server,
            string.Format(System.Globalization.CultureInfo.InvariantCulture, address, web.Port)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("is not fetched", await TextOfAsync(answer), StringComparison.Ordinal);
        Assert.Empty(web.Requests);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("/etc/passwd")]
    [InlineData("javascript:alert(1)")]
    public async Task Address_OfNoPage_IsRefused(string address)
    {
        await using var server = await TestServer.StartAsync();

        using var answer = await CheckAsync(server, address);

        var text = await TextOfAsync(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> CheckAsync(TestServer server, string address)
    {
        using var page = await server.GetAsync("/check");
        var text = await TextOfAsync(page);
        var start = text.IndexOf("name=\"form-token\" value=\"", StringComparison.Ordinal) + 25;
        return await server.SendAsync(
            HttpMethod.Post,
            "/check",
            TokenForm.FieldsOf(("form-token", text[start..text.IndexOf('"', start)]), ("address", address)),
            ("Cookie", page.Headers.GetValues("Set-Cookie").First().Split(';')[0])
        );
    }
}
