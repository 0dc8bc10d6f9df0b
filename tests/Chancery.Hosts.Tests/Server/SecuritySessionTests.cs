using System.Net;
using static Chancery.Hosts.Tests.Server.RestReply;

namespace Chancery.Hosts.Tests.Server;

public sealed class SecuritySessionTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(719, true)]
    [InlineData(721, false)]
    public async Task Session_AfterTwelveHours_IsOver(int minutes, bool lasts)
    {
        var clock = new ShiftedTime();
        await using var server = await TestServer.StartAsync(time: clock);
        var session = await TokenForm.EnterAsync(server, await server.AddTokenAsync());

        clock.Shift = TimeSpan.FromMinutes(minutes);

        using var page = await server.GetAsync("/token", ("Cookie", session));
        Assert.Equal(
            lasts,
            (await TextOfAsync(page)).Contains("writes as <strong>ilse</strong>", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(719, HttpStatusCode.OK)]
    [InlineData(721, HttpStatusCode.SeeOther)]
    public async Task Page_OfAPrivateServer_IsShownAsLongAsTheSessionLasts(int minutes, HttpStatusCode expected)
    {
        var clock = new ShiftedTime();
        var secret = "";
        await using var server = await TestServer.StartAsync(
            options => options with { IsPrivate = true },
            self => secret = self.AddTokenAsync().GetAwaiter().GetResult(),
            clock
        );
        var session = await TokenForm.EnterAsync(server, secret);

        clock.Shift = TimeSpan.FromMinutes(minutes);

        using var page = await server.GetAsync(
            "/documents?kind=interview",
            ("Cookie", session),
            ("Accept", "text/html")
        );
        Assert.Equal(expected, page.StatusCode);
        Assert.Equal(
            expected == HttpStatusCode.SeeOther ? "/token?to=%2Fdocuments%3Fkind%3Dinterview" : null,
            page.Headers.Location?.OriginalString
        );
    }

    [Fact]
    public async Task Session_OfAnotherRunOfTheServer_IsNotTaken()
    {
        await using var first = await TestServer.StartAsync();
        await using var second = await TestServer.StartAsync();
        var session = await TokenForm.EnterAsync(first, await first.AddTokenAsync());
        _ = await second.AddTokenAsync();

        using var page = await second.GetAsync("/token", ("Cookie", session));

        Assert.DoesNotContain("writes as", await TextOfAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_Forgotten_IsDroppedByTheBrowser()
    {
        await using var server = await TestServer.StartAsync();
        var session = await TokenForm.EnterAsync(server, await server.AddTokenAsync());
        var (cookie, field) = await TokenForm.OpenAsync(server);

        using var answer = await server.SendAsync(
            HttpMethod.Post,
            "/token",
            TokenForm.FieldsOf(("form-token", field), ("forget", "1")),
            ("Cookie", $"{cookie}; {session}")
        );

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.StartsWith(
            "chancery-session=; expires=Thu, 01 Jan 1970",
            Assert.Single(answer.Headers.GetValues("Set-Cookie")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Session_OfABrowser_DoesNotWriteOverTheInterfaceForPrograms()
    {
        await using var server = await TestServer.StartAsync();
        var session = await TokenForm.EnterAsync(server, await server.AddTokenAsync());

        await ProblemReply.ExpectAsync(
            HttpStatusCode.Unauthorized,
            "CH4008",
            await server.SendAsync(
                HttpMethod.Post,
                $"{Api}/decisions",
                Json("{\"action\":\"merge\",\"alias\":\"a\",\"name\":\"b\",\"why\":\"c\"}"),
                ("Cookie", session)
            )
        );
    }

    [Fact]
    public async Task PrivateAnswer_WithoutToken_IsNotConfirmedByItsTag()
    {
        var secret = "";
        await using var server = await TestServer.StartAsync(
            options => options with { IsPrivate = true },
            self => secret = self.AddTokenAsync().GetAwaiter().GetResult()
        );
        using var mine = await server.GetAsync($"{Api}/record", ("Authorization", $"Bearer {secret}"));
        var tag = ("If-None-Match", mine.Headers.ETag!.ToString());

        using var theirs = await server.GetAsync($"{Api}/record", tag);
        using var again = await server.GetAsync($"{Api}/record", tag, ("Authorization", $"Bearer {secret}"));

        await ProblemReply.ExpectAsync(HttpStatusCode.Unauthorized, "CH4008", theirs);
        Assert.Null(theirs.Headers.ETag);
        Assert.Equal("no-store", theirs.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.True(mine.Headers.CacheControl is { Private: true, NoCache: true });
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/search?q=ferry")]
    [InlineData("/api/v1/documents")]
    [InlineData("/api/v1/calendar.ics")]
    [InlineData("/token")]
    public async Task Answer_OfTheRecord_IsKeptByNoCacheBetween(string path)
    {
        await using var server = await TestServer.StartAsync();

        using var answer = await server.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(
            answer.Headers.CacheControl is { Private: true, NoCache: true } or { NoStore: true },
            answer.Headers.CacheControl?.ToString()
        );
        Assert.False(answer.Headers.CacheControl!.Public);
    }

    /// <summary>The machine's clock, put forward.</summary>
    private sealed class ShiftedTime : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
