using System.Net;

namespace Chancery.Hosts.Tests.Server;

public sealed class SearchPageTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Theory]
    [InlineData("crossings week", 1)]
    [InlineData("\"eleven crossings\"", 1)]
    [InlineData("\"crossings eleven\"", 0)]
    [InlineData("\"crossings eleven\"~3", 1)]
    [InlineData("\"cousins eleven\"~3", 0)]
    [InlineData("cross?ngs", 1)]
    [InlineData("*rossings", 1)]
    [InlineData("crossings -week", 0)]
    [InlineData("crossings by:Maren", 1)]
    [InlineData("crossings by:Brandt", 0)]
    [InlineData("rumours to:Maren", 1)]
    [InlineData("rumours to:Brandt", 0)]
    [InlineData("crossings to:\"Ansel Courier\"", 1)]
    [InlineData("crossings in:courier", 1)]
    [InlineData("crossings in:ministry", 0)]
    [InlineData("crossings from:2031-03 until:2031", 1)]
    [InlineData("crossings until:2031-02", 0)]
    [InlineData("crossings kind:interview", 1)]
    [InlineData("crossings kind:report", 0)]
    [InlineData("crossings language:en", 1)]
    [InlineData("goods about:rumours by:Maren", 1)]
    [InlineData("timber about:rumours", 0)]
    public async Task Search_WordsAndOperators_FindTheTurn(string query, int count)
    {
        var page = await room.GetAsync($"/search?q={Uri.EscapeDataString(query)}");

        Assert.Equal(count, page.QuerySelectorAll("article.hit").Length);
        Assert.StartsWith(
            count == 1 ? "1 turn in" : "0 turns in",
            page.QuerySelector(".found")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("from:soon", "at character 1: from: is given 'soon'; expected a date")]
    [InlineData("ferry kind:rumour", "at character 7: kind: is given 'rumour'; expected other, interview")]
    [InlineData("ferry \"night", "at character 7: the quotation mark is not closed")]
    [InlineData("said:Maren", "'said:' is no operator; expected by:")]
    [InlineData("ferry by:", "by: has no value; expected a name")]
    [InlineData("\"a b\"~x", "at character 6: '~x' is no distance")]
    [InlineData("***", "stands for every word")]
    [InlineData("from:2032 until:2031", "lies behind")]
    [InlineData("in:a in:b", "a second time")]
    public async Task Search_ThatIsNone_SaysWhatWhereAndWhatWasExpected(string query, string expected)
    {
        var page = await room.GetAsync($"/search?q={Uri.EscapeDataString(query)}", HttpStatusCode.BadRequest);

        Assert.Contains(expected, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(query, page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Search_Hits_LeadToTheirPassage()
    {
        var page = await room.GetAsync("/search?q=%22eleven+crossings%22");

        Assert.Equal("eleven crossings", page.QuerySelector("article.hit mark")?.TextContent);
        var passage = await room.GetAsync(page.QuerySelector("article.hit a")!.GetAttribute("href")!);
        Assert.Equal("eleven crossings", passage.QuerySelector("mark.passage")?.TextContent);
    }

    [Fact]
    public async Task Search_SortedByTheLeft_IsAConcordance()
    {
        var page = await room.GetAsync("/search?q=treaty&sort=left");

        var left = page.QuerySelectorAll(".concordance .left").Select(words => LastWord(words.TextContent)).ToArray();
        Assert.True(left.Length > 3);
        Assert.Equal(left.Order(StringComparer.Ordinal), left);
        Assert.All(
            page.QuerySelectorAll(".concordance mark"),
            word => Assert.Equal("treaty", word.TextContent, ignoreCase: true)
        );
    }

    [Fact]
    public async Task Search_Facets_NarrowToWhatTheyCount()
    {
        var page = await room.GetAsync("/search?q=treaty");
        var facet = page.QuerySelectorAll(".facets li")
            .First(item => item.TextContent.StartsWith("interview", StringComparison.Ordinal));

        var narrowed = await room.GetAsync(facet.QuerySelector("a")!.GetAttribute("href")!);

        Assert.Equal("treaty kind:interview", narrowed.QuerySelector("#q")!.GetAttribute("value"));
        Assert.StartsWith(
            facet.QuerySelector(".quiet")!.TextContent.Trim() + " turn",
            narrowed.QuerySelector(".found")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Search_OfANameThatNobodyBears_SaysWhoSpeaks()
    {
        var page = await room.GetAsync("/search?q=ferry+by%3AMaran");

        Assert.Contains(
            "Maran does not speak in this record; it has Ilse Maren",
            page.Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    private static string LastWord(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault("")
            .Trim('"', '“', ',')
            .ToLowerInvariant();
}
