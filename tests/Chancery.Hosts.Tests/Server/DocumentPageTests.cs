using System.Net;
using AngleSharp.Html.Dom;

namespace Chancery.Hosts.Tests.Server;

public sealed class DocumentPageTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task Documents_All_StandNewestFirstWithKindAndDate()
    {
        var page = await room.GetAsync("/documents");

        var items = page.QuerySelectorAll("ul.documents li").Select(item => item.TextContent).ToArray();
        Assert.Equal(6, items.Length);
        Assert.Contains("15 March 2031", items[0], StringComparison.Ordinal);
        Assert.Contains("report · The Halden Observer · Tilda Rask · English", items[0], StringComparison.Ordinal);
        Assert.Contains("undated", items[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/documents?kind=report", 1)]
    [InlineData("/documents?named=courier", 1)]
    [InlineData("/documents?language=zh", 0)]
    [InlineData("/documents?page=9999999999", 6)]
    public async Task Documents_Narrowed_AreThoseOnly(string path, int count)
    {
        var page = await room.GetAsync(path);

        Assert.Equal(count, page.QuerySelectorAll("ul.documents li").Length);
    }

    [Fact]
    public async Task Document_Interview_ShowsTurnsWithRolesAndSpeakersAndWhoQuotesThem()
    {
        var page = await room.GetAsync(await AddressOfAsync("Ansel Courier"));

        Assert.Equal("question", page.QuerySelector(".turn.question .label span")?.TextContent);
        Assert.Equal("Ilse Maren", page.QuerySelector(".turn.answer .name")?.TextContent);
        var quoted = page.QuerySelectorAll(".turn mark.quoted").Select(mark => mark.TextContent).ToArray();
        Assert.Contains("The treaty turned the Sound from a border into a street", quoted);
        Assert.Contains("quoted: altered", page.QuerySelectorAll("a.ref span").Select(word => word.TextContent));
        Assert.Contains(
            page.QuerySelectorAll("a.ref"),
            reference => reference.GetAttribute("href")!.EndsWith("#q2", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Document_Report_LeadsFromItsQuotationsToTheirPassages()
    {
        var page = await room.GetAsync(await AddressOfAsync("First night ferry"));

        var reference = page.QuerySelector("a.ref.altered")!;
        Assert.Equal("2 altered", reference.TextContent);
        var passage = await room.GetAsync(reference.GetAttribute("href")!);
        Assert.StartsWith(
            "We will not close the customs house at Grell this year",
            passage.QuerySelector("mark.passage")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("rumours", passage.QuerySelector(".turn.question")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_WithLineage_HasAPictureWithItsWords()
    {
        var page = await room.GetAsync(await AddressOfAsync("First night ferry"));

        var picture = page.QuerySelector("svg[role=img]")!;
        Assert.All(
            picture.GetAttribute("aria-labelledby")!.Split(' '),
            id => Assert.NotEqual("", page.GetElementById(id)!.TextContent)
        );
        Assert.Contains("report", picture.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_BoilerplateAskedFor_StandsInItsPlace()
    {
        var address = await AddressOfAsync("First night ferry");

        Assert.Empty((await room.GetAsync(address)).QuerySelectorAll(".turn.boilerplate"));
        Assert.Contains(
            (await room.GetAsync(address + "?show=boilerplate")).QuerySelectorAll(".turn.boilerplate"),
            turn => turn.TextContent.Contains("Storm warning", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Passage_ByItsAddress_IsHighlightedAndCited()
    {
        var page = await room.GetAsync(await AddressOfAsync("Ansel Courier"));
        var turn = page.QuerySelectorAll("a.pin").OfType<IHtmlAnchorElement>().Last();

        var passage = await room.GetAsync(turn.GetAttribute("href")!);

        Assert.StartsWith(
            "If both parliaments agree",
            passage.QuerySelector("mark.passage")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "March 12, 2031",
            passage.QuerySelector("#cite-chicago")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.StartsWith("@", passage.QuerySelector("#cite-bibtex")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("[", passage.QuerySelector("#cite-csl")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/5-4")]
    [InlineData("/0-99999999")]
    [InlineData("/x-y")]
    [InlineData("/1-2-3")]
    public async Task Passage_ThatIsNone_SaysWhatAnAddressIs(string span)
    {
        var page = await room.GetAsync(await AddressOfAsync("Ansel Courier") + span, HttpStatusCode.NotFound);

        Assert.Contains("expected START-END", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_BeginningOfItsHash_LeadsToIt()
    {
        var address = await AddressOfAsync("Ansel Courier");

        using var response = await room.Client.GetAsync(new Uri(address[..15], UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(address, response.Headers.Location?.OriginalString);
        await room.GetAsync("/doc/0000", HttpStatusCode.NotFound);
        await room.GetAsync("/doc/" + new string('0', 64), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Document_Hostile_IsShownAsTextEverywhere()
    {
        var address = await AddressOfAsync("Mira Tolvane");
        string[] paths =
        [
            address,
            address + "/0-30",
            "/documents",
            "/search?q=harbour",
            "/search?q=opened&sort=left",
            $"/check?document={address[5..]}",
        ];

        foreach (var path in paths)
        {
            var page = await room.GetAsync(path);
            Assert.Empty(page.QuerySelectorAll("main script, main img, main iframe, [style]"));
            Assert.Empty(page.QuerySelectorAll("svg:not(.lineage-picture)"));
            Assert.DoesNotContain(
                page.All.SelectMany(element => element.Attributes),
                attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            );
            Assert.DoesNotContain(
                page.QuerySelectorAll("[href]"),
                link => link.GetAttribute("href")!.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            );
            Assert.DoesNotContain(HostileText.Override, page.DocumentElement.OuterHtml);
        }

        // What the document says is still there, letter by letter.
        Assert.Contains(
            "<script src=\"//evil.example/x.js\"></script>",
            (await room.GetAsync(address)).QuerySelector(".turns")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Document_WithAWordOfTwoAlphabets_MarksItAndSaysWhichLetters()
    {
        var page = await room.GetAsync(await AddressOfAsync("Mira Tolvane"));

        Assert.Equal("M\u0430ren", page.QuerySelector("mark.mixed")!.TextContent);
        Assert.Contains(
            "“M\u0430ren” looks like “Maren” but has Cyrillic letters",
            page.QuerySelector("dl.about")!.TextContent,
            StringComparison.Ordinal
        );
    }

    private async Task<string> AddressOfAsync(string title)
    {
        var page = await room.GetAsync("/documents");
        return page.QuerySelectorAll("a.title")
            .First(link => link.TextContent.Contains(title, StringComparison.Ordinal))
            .GetAttribute("href")!;
    }
}
