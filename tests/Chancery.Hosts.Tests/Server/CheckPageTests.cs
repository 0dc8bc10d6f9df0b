using System.Net;

namespace Chancery.Hosts.Tests.Server;

public sealed class CheckPageTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/check")]
    public async Task Check_Asked_IsAFormThatWorksWithoutScript(string path)
    {
        var page = await room.GetAsync(path);

        Assert.Equal("Check a report · Chancery", page.Title);
        Assert.Equal("Check", page.QuerySelector("nav a[aria-current=page]")?.TextContent);
        foreach (var field in page.QuerySelectorAll("form textarea, form input:not([type=hidden])"))
        {
            Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']"));
        }
    }

    [Fact]
    public async Task Check_TextWithAWordOfTwoAlphabets_SaysSo()
    {
        var page = await room.CheckAsync(form =>
            form.Add(new StringContent("\"We will not close the harbour,\" Ilse M\u0430ren said."), "text")
        );

        Assert.Equal("M\u0430ren", page.QuerySelector("mark.mixed")!.TextContent);
        Assert.Contains(
            "looks like “Maren”",
            page.QuerySelector("header.answer")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Check_ReportOfTheSamples_MarksEachQuotationInWordsAndInTheText()
    {
        var page = await room.CheckSampleAsync();

        Assert.Equal(
            ["verbatim", "altered", "truncated", "spliced", "misattributed", "not found", "indirect"],
            page.QuerySelectorAll("article.card h2 strong.verdict").Select(label => label.TextContent)
        );
        Assert.Equal(
            ["1 verbatim", "2 altered", "3 truncated", "4 spliced", "5 misattributed", "6 not found", "7 indirect"],
            page.QuerySelectorAll(".words a.ref").Select(reference => reference.TextContent)
        );
        Assert.All(
            page.QuerySelectorAll(".words a.ref"),
            reference => Assert.NotNull(page.QuerySelector(reference.GetAttribute("href")!))
        );
        Assert.Contains(
            "The treaty turned the Sound",
            page.QuerySelector(".words mark.verbatim")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Check_AlteredQuotation_ShowsTheDroppedWordInItsTurnBehindTheQuestion()
    {
        var page = await room.CheckSampleAsync();

        var card = page.QuerySelector("article.card.altered")!;
        Assert.Equal("not", card.QuerySelector("mark ins")?.TextContent);
        Assert.Contains(
            "rumours that the customs house",
            card.QuerySelector(".asked")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "They are not.",
            card.QuerySelector(".speech")!.TextContent.Replace("Ilse Maren ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Matches(@"^/doc/[0-9a-f]{64}/\d+-\d+$", card.QuerySelector("figcaption a")!.GetAttribute("href")!);
        Assert.Equal("1 difference, changing the meaning: negation", card.QuerySelector(".remark")?.TextContent);
    }

    [Fact]
    public async Task Check_QuotationOfNobody_SaysWhatWasSearched()
    {
        var page = await room.CheckAsync(form =>
        {
            form.Add(new StringContent("The moon belongs to the harbour master and to nobody else"), "quotation");
            form.Add(new StringContent("Ilse Maren"), "speaker");
        });

        Assert.Equal("not found", page.QuerySelector("article.card strong.verdict")?.TextContent);
        Assert.Contains("Searched: 5 documents", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "of Ilse Maren searched",
            page.QuerySelector("dl.beside")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Check_PastedText_KeepsNothingAndMayNotBeCached()
    {
        var before = (await room.GetAsync("/check")).QuerySelector("footer p")!.TextContent;

        await room.CheckAsync(form =>
            form.Add(
                new StringContent("“The treaty turned the Sound from a border into a street,” Ilse Maren said."),
                "text"
            )
        );

        Assert.Equal(before, (await room.GetAsync("/check")).QuerySelector("footer p")!.TextContent);
    }

    [Theory]
    [InlineData("There is nothing to check", "text", " ")]
    [InlineData("The quotation holds no word", "quotation", "?!")]
    [InlineData("only http and https", "address", "ftp://files.example/report.txt")]
    [InlineData("private or local", "address", "http://127.0.0.1/report.html")]
    public async Task Check_InputThatIsNone_SaysWhyAndKeepsTheFields(string expected, string field, string value)
    {
        var page = await room.CheckAsync(
            form => form.Add(new StringContent(value), field),
            HttpStatusCode.UnprocessableEntity
        );

        Assert.Contains(expected, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form textarea[name=text]"));
    }

    [Fact]
    public async Task Check_FormWithoutItsToken_IsRefused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("words"), "quotation" } };
        using var client = new HttpClient { BaseAddress = room.Client.BaseAddress };

        using var response = await client.PostAsync(new Uri("/check", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Check_HostileReport_IsShownAsText()
    {
        var page = await room.CheckAsync(form =>
            form.Add(
                new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(HostileText.Page)),
                "file",
                "<b>x</b>.html"
            )
        );

        Assert.Empty(page.QuerySelectorAll("main script, main svg, main img, [onload], [onerror], [style]"));
        Assert.DoesNotContain(HostileText.Override, page.DocumentElement.OuterHtml);
        Assert.DoesNotContain("javascript:", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
    }
}
