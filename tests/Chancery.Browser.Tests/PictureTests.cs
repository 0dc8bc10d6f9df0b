using Chancery.Hosts.Tests;
using Microsoft.Playwright;

namespace Chancery.Browser.Tests;

/// <summary>Takes the pictures of the README, from samples; docs/pictures puts them there.</summary>
public sealed class PictureTests(Browser browser, Samples samples)
{
    private const int MostBytes = 300_000;

    [Fact]
    public async Task Pictures_OfTheReadme_AreTakenAndSmall()
    {
        await using var context = await browser.OpenAsync(samples.Room);
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(1280, 860);

        await new Visitor(page).CheckAsync(
            await File.ReadAllTextAsync(Samples.Report, TestContext.Current.CancellationToken)
        );
        await TakeAsync(page, "check");

        await page.GotoAsync("/compare?issue=sanctions&from=2028&to=2030");
        await TakeAsync(page, "compare");
    }

    private static async Task TakeAsync(IPage page, string name)
    {
        var path = Repository.Folder("artifacts", "pictures", $"{name}.png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
        Assert.InRange(new FileInfo(path).Length, 1, MostBytes);
    }
}
