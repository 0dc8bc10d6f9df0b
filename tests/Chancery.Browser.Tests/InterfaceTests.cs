using Microsoft.Playwright;

namespace Chancery.Browser.Tests;

/// <summary>The page of the interface for programs, which is a program of others: it runs under its own policy, and asks nobody else.</summary>
public sealed class InterfaceTests(Browser browser, Samples samples)
{
    [Fact]
    public async Task Page_OfTheInterface_ShowsItAndLeadsNowhereElse()
    {
        await using var context = await browser.OpenAsync(samples.Room);
        var page = await context.NewPageAsync();
        var problems = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                problems.Add(message.Text);
            }
        };
        page.PageError += (_, error) => problems.Add(error);
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(samples.Room.Address, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal)
            )
            {
                problems.Add($"asks {request.Url}");
            }
        };

        await page.GotoAsync("/api/");
        await page.GetByText("How much the record holds, and from when.").First.WaitForAsync();

        // The search of the interface, opened as a reader would: its example can be read.
        await page.GotoAsync("/api/#tag/search/GET/api/v1/search");
        await page.GetByText("Turns that answer a search in its language").First.WaitForAsync();
        await page.ScreenshotAsync(
            new PageScreenshotOptions
            {
                Path = Hosts.Tests.Repository.Folder("artifacts", "screens", "interface-1280-light.png"),
            }
        );
        Assert.Equal(0, await page.GetByText("Ask AI").CountAsync());
        Assert.Empty(problems);
    }
}
