using Microsoft.Playwright;

namespace Chancery.Browser.Tests;

/// <summary>What a person does on the pages, one act after the other.</summary>
internal sealed class Visitor(IPage page)
{
    /// <summary>Checks the text of a report.</summary>
    public async Task CheckAsync(string report)
    {
        await page.GotoAsync("/check");
        await page.GetByLabel("Its text").FillAsync(report);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the report" }).ClickAsync();
    }

    /// <summary>Enters the token that the page asks for, and comes back to it.</summary>
    public async Task EnterTokenAsync(string token)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Enter a token" }).First.ClickAsync();
        await page.GetByLabel("Token").FillAsync(token);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync();
    }

    /// <summary>The names of the list of persons and states, in its order.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync()
    {
        await page.GotoAsync("/names");
        return await page.Locator(".names li > a").AllInnerTextsAsync();
    }

    /// <summary>Opens the page of an actor from the list.</summary>
    public async Task OpenActorAsync(string name)
    {
        await page.GotoAsync("/names");
        await page.Locator(".names li > a", new() { HasTextString = name }).First.ClickAsync();
    }

    /// <summary>Brings another name together with that of the open page.</summary>
    public async Task MergeAsync(string other, string why)
    {
        await page.GetByLabel("Another name").FillAsync(other);
        await page.Locator("#why-names").FillAsync(why);
        await page.GetByRole(AriaRole.Button, new() { Name = "It is one with" }).ClickAsync();
    }

    /// <summary>Takes back the only decision on names of the open page.</summary>
    public async Task UndoAsync(string why)
    {
        await page.GetByText("Take it back").ClickAsync();
        await page.Locator("details[open] [name=why]").FillAsync(why);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
    }
}
