using System.Net;

namespace Chancery.Hosts.Tests.Server;

public sealed class SiteTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task Assets_OfAPage_AreThereAndKeptForGood()
    {
        var page = await room.GetAsync("/");
        string[] paths =
        [
            page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!,
            page.QuerySelector("link[rel=icon]")!.GetAttribute("href")!,
            page.QuerySelector("script")!.GetAttribute("src")!,
        ];

        foreach (var path in paths)
        {
            using var response = await room.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(response.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
            Assert.Matches(@"^/assets/\w+\.[0-9a-f]{12}\.(css|js|svg)$", path);
        }
    }

    [Fact]
    public async Task Page_AnyOfThem_HasNoInlineScriptOrStyle()
    {
        var page = await room.GetAsync("/check");

        Assert.All(page.QuerySelectorAll("script"), script => Assert.NotNull(script.GetAttribute("src")));
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.DoesNotContain(
            page.All.SelectMany(element => element.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task Page_ThatIsNone_SaysSoWithTheStatus()
    {
        var page = await room.GetAsync("/no/such/page", HttpStatusCode.NotFound);

        Assert.Equal("There is no such thing here", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(4, page.QuerySelectorAll("header.site, nav, main, footer.site").Length);
    }
}
