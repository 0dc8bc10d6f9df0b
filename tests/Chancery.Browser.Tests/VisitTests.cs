using Chancery.Hosts.Tests;
using Microsoft.Playwright;

namespace Chancery.Browser.Tests;

/// <summary>What a person does with the reading room, with scripts and without them.</summary>
public sealed class VisitTests(Browser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Seeds_AReportIsCheckedReadSearchedComparedAndKept(bool runsScripts)
    {
        var seeds = Repository.Shared("seeds");
        await using var room = await ReadingRoom.OpenAsync(seeds);
        await using var context = await browser.OpenAsync(room, runsScripts: runsScripts);
        var page = await context.NewPageAsync();
        var visitor = new Visitor(page);

        var report = Directory.EnumerateFiles(seeds, "002_*").Single();
        await visitor.CheckAsync(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        Assert.NotEmpty(await page.Locator(".card .verdict").AllInnerTextsAsync());
        Assert.All(
            await page.Locator(".card .verdict").AllInnerTextsAsync(),
            verdict => Assert.False(string.IsNullOrWhiteSpace(verdict))
        );

        await page.Locator(".card .passage figcaption a").First.ClickAsync();
        Assert.Matches("/doc/[0-9a-f]{64}/[0-9]+-[0-9]+$", page.Url);
        Assert.NotEmpty(await page.Locator("main mark").First.InnerTextAsync());

        await page.Locator("#site-search").FillAsync("sanctions");
        await page.Locator("#site-search").PressAsync("Enter");
        // Where the page is, and what it shows; a wait for its load event that begins behind that event never ends.
        await page.WaitForURLAsync("**/search?**", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("main a[href^='/doc/']").First.WaitForAsync();
        Assert.NotEqual(0, await page.Locator("main a[href^='/doc/']").CountAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "Compare", Exact = true }).ClickAsync();
        await page.Locator("#issue").FillAsync("sanctions");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        Assert.NotEqual(0, await page.Locator(".column .witness").CountAsync());
        Assert.NotEqual(0, await page.GetByText("No statement found").CountAsync());

        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync()
        );
        var file = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("entry,key,holder,issue,", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Names_TwoAreBroughtTogetherAndTakenApartAgain(bool runsScripts)
    {
        await using var room = await ReadingRoom.OpenAsync(Samples.Documents);
        await using var context = await browser.OpenAsync(room, runsScripts: runsScripts);
        var page = await context.NewPageAsync();
        var visitor = new Visitor(page);
        var before = await visitor.NamesAsync();
        Assert.Contains("Ilse Maren-Holt", before);

        await visitor.OpenActorAsync("Oto Brandt");
        Assert.Equal(0, await page.GetByLabel("Another name").CountAsync());
        await visitor.EnterTokenAsync(room.Token);
        await visitor.MergeAsync("Ilse Maren-Holt", "a mistake that is taken back");

        Assert.Contains(
            "One with Ilse Maren-Holt",
            await page.Locator("#names").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Ilse Maren-Holt", await visitor.NamesAsync());
        await page.GotoAsync("/actor/Ilse%20Maren-Holt");
        Assert.Equal("Oto Brandt", await page.Locator("h1").InnerTextAsync());

        await visitor.UndoAsync("they are two");
        Assert.Equal(before, await visitor.NamesAsync());
        await page.GotoAsync("/review/history");
        Assert.Equal(
            ["taken back", "brought together"],
            (await page.Locator(".decision h3").AllInnerTextsAsync()).Select(text => text.Split(" Ilse")[0])
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Review_ARowIsCorrectedRejectedAndTakenBack(bool runsScripts)
    {
        await using var room = await ReadingRoom.OpenAsync(Samples.Documents);
        await using var context = await browser.OpenAsync(room, runsScripts: runsScripts);
        var page = await context.NewPageAsync();
        var visitor = new Visitor(page);
        await page.GotoAsync("/review?about=scientists");
        await page.Locator("article.row h3 a").First.ClickAsync();
        var address = page.Url;
        await visitor.EnterTokenAsync(room.Token);
        Assert.Equal(address, page.Url);

        await page.GetByText("Correct its fields").ClickAsync();
        await page.Locator("#field-place").FillAsync("Lund");
        await page.Locator("#why-fields").FillAsync("the invitation says so");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct it" }).ClickAsync();
        Assert.Contains("place: Lund", await page.Locator(".decision").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/meetings?about=scientists");
        Assert.Contains("in Lund", await page.Locator("article.row").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync(address);
        await page.Locator("#why-row").FillAsync("it is no meeting");
        await page.GetByRole(AriaRole.Button, new() { Name = "It is wrong" }).ClickAsync();
        await page.GotoAsync("/meetings?about=scientists");
        Assert.Equal(0, await page.Locator("article.row").CountAsync());

        await page.GotoAsync(address);
        await visitor.UndoAsync("it is one");
        await page.GotoAsync("/meetings?about=scientists");
        Assert.Equal(1, await page.Locator("article.row").CountAsync());
    }
}
