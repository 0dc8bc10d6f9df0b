using System.Text.Json;
using Chancery.Hosts.Tests;
using Microsoft.Playwright;

namespace Chancery.Browser.Tests;

/// <summary>Every page, wide and narrow, light and dark: nothing bars a reader, nothing scrolls sideways. Pictures are kept in artifacts/screens.</summary>
public sealed class PageTests(Browser browser, Samples samples)
{
    private static readonly string[] Bars = ["serious", "critical"];

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Pages_Each_BarNobodyAndFitTheWindow(int width, bool isDark)
    {
        await using var context = await browser.OpenAsync(samples.Room, width, isDark, bypassesPolicy: true);
        Assert.SkipUnless(
            File.Exists(Browser.AxePath),
            "axe-core is not installed: npm ci in tests/Chancery.Browser.Tests"
        );
        var page = await context.NewPageAsync();
        var problems = new List<string>();

        await foreach (var name in VisitAsync(page))
        {
            await page.ScreenshotAsync(
                new PageScreenshotOptions
                {
                    Path = Repository.Folder(
                        "artifacts",
                        "screens",
                        $"{name}-{width}-{(isDark ? "dark" : "light")}.png"
                    ),
                    FullPage = true,
                }
            );
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (wide > width)
            {
                problems.Add($"{name}: {wide} pixels wide in a window of {width}");
            }

            problems.AddRange((await ViolationsAsync(page)).Select(violation => $"{name}: {violation}"));
        }

        Assert.Empty(problems);
    }

    /// <summary>Opens every page, and gives its name while it is open.</summary>
    private async IAsyncEnumerable<string> VisitAsync(IPage page)
    {
        var visitor = new Visitor(page);
        (string Name, string Address)[] pages =
        [
            ("check", "/check"),
            ("search", "/search?q=treaty"),
            ("search-none", "/search?q=nowhere"),
            ("documents", "/documents"),
            ("names", "/names"),
            ("actor", "/actor/Oto%20Brandt"),
            ("compare", "/compare"),
            ("compare-issue", "/compare?issue=sanctions"),
            ("calendar", "/calendar"),
            ("meetings", "/meetings"),
            ("instruments", "/instruments"),
            ("commitments", "/commitments"),
            ("figures", "/figures"),
            ("positions", "/positions"),
            ("positions-none", "/positions?about=nowhere"),
            ("review", "/review"),
            ("history", "/review/history"),
            ("token", "/token"),
            ("not-here", "/nowhere"),
            ("wrong-date", "/meetings?from=soon"),
        ];
        foreach (var (name, address) in pages)
        {
            await page.GotoAsync(address);
            yield return name;
        }

        await page.GotoAsync("/review");
        await page.Locator("article.row h3 a").First.ClickAsync();
        await visitor.EnterTokenAsync(samples.Room.Token);
        await page.GetByText("Correct its fields").ClickAsync();
        yield return "review-row";

        await visitor.CheckAsync(await File.ReadAllTextAsync(Samples.Report, TestContext.Current.CancellationToken));
        yield return "checked";

        await page.Locator(".passage figcaption a").First.ClickAsync();
        yield return "passage";

        await page.GotoAsync(page.Url[..page.Url.LastIndexOf('/')]);
        yield return "document";
    }

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Browser.AxePath });
        var found = await page.EvaluateAsync<JsonElement>(
            "axe.run().then(found => found.violations.map(one => ({ impact: one.impact, id: one.id, at: one.nodes.map(node => node.target.join(' ')).join(', ') })))"
        );
        return
        [
            .. found
                .EnumerateArray()
                .Where(violation => Bars.Contains(violation.GetProperty("impact").GetString()))
                .Select(violation => $"{violation.GetProperty("id")} at {violation.GetProperty("at")}"),
        ];
    }
}
