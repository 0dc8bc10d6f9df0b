using System.Net;
using System.Text.Json;

namespace Chancery.Hosts.Tests.Server;

/// <summary>Registers, comparison, calendar, names and review over HTTP.</summary>
public sealed class RegisterPageTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Theory]
    [InlineData("/meetings", "Meetings")]
    [InlineData("/instruments", "Instruments")]
    [InlineData("/commitments", "Commitments")]
    [InlineData("/figures", "Figures")]
    [InlineData("/positions", "Positions")]
    [InlineData("/calendar", "Calendar")]
    [InlineData("/review", "Review")]
    public async Task List_EachRow_IsOneStepFromItsSentenceAndItsSayer(string path, string title)
    {
        var page = await room.GetAsync(path);

        Assert.Equal(title, page.QuerySelector("h1")?.TextContent);
        Assert.All(
            page.QuerySelectorAll("article.row"),
            row =>
            {
                Assert.Matches(
                    "^/doc/[0-9a-f]{64}/[0-9]+-[0-9]+$",
                    row.QuerySelector("figcaption > a")!.GetAttribute("href")!
                );
                Assert.NotEmpty(row.QuerySelector(".sayer")!.TextContent);
            }
        );
        foreach (var field in page.QuerySelectorAll("form input:not([type=hidden])"))
        {
            Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']"));
        }
    }

    [Fact]
    public async Task List_Sentences_StandInTheDocumentAtTheirAddress()
    {
        var page = await room.GetAsync("/figures?about=timber");

        var quote = page.QuerySelector("article.row blockquote")!;
        using var response = await room.Client.GetAsync(new Uri("/figures?about=timber&format=json", UriKind.Relative));
        var entries = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        var witness = entries[0].GetProperty("witnesses")[0];
        var span = witness.GetProperty("evidence")[0];
        Assert.Equal(
            $"/doc/{witness.GetProperty("hash").GetString()}/{span[0].GetInt32()}-{span[1].GetInt32()}",
            quote.GetAttribute("cite")
        );
        Assert.Equal(witness.GetProperty("sentences")[0].GetString(), quote.TextContent.Trim());
    }

    [Theory]
    [InlineData("/meetings?format=csv", "text/csv; charset=utf-8", "entry,key,what,")]
    [InlineData("/calendar?format=ics", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR")]
    [InlineData("/review?format=json", "application/json; charset=utf-8", "[\n{\"key\":")]
    [InlineData("/compare?issue=ferries&format=json", "application/json; charset=utf-8", "[\n{\"issue\":")]
    public async Task File_AskedFor_IsSentAsOne(string path, string type, string beginning)
    {
        using var response = await room.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.StartsWith(beginning, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/meetings?from=soon", HttpStatusCode.BadRequest, "expects a date")]
    [InlineData("/meetings?format=pdf", HttpStatusCode.BadRequest, "csv or json")]
    [InlineData("/names?kind=king", HttpStatusCode.BadRequest, "person, state")]
    [InlineData("/compare?issue=ferries&from=0002&to=9998", HttpStatusCode.BadRequest, "at most 1000 years")]
    [InlineData("/actor/Nobody", HttpStatusCode.NotFound, "No document of this record")]
    [InlineData("/review/m0000000000", HttpStatusCode.NotFound, "No row of the registers")]
    public async Task Question_ThatCannotBeAnswered_SaysWhy(string path, HttpStatusCode status, string words) =>
        Assert.Contains(words, (await room.GetAsync(path, status)).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Compare_HolderWithoutStatements_IsToldWithWhatWasSearched()
    {
        var page = await room.GetAsync("/compare?issue=ferries&holder=Nobody&from=2031&to=2031");

        Assert.Equal("No statement found", page.QuerySelector(".band .none")?.TextContent);
        Assert.Contains("searched", page.QuerySelector(".band h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actor_WhoSpeaks_HasStatementsEachWithItsAddress()
    {
        var page = await room.GetAsync("/actor/Ilse%20Maren");

        Assert.Equal("Ilse Maren", page.QuerySelector("h1")?.TextContent);
        Assert.All(
            page.QuerySelectorAll("#statements blockquote"),
            quote => Assert.Matches("^/doc/[0-9a-f]{64}/[0-9]+-[0-9]+$", quote.GetAttribute("cite")!)
        );
        Assert.Contains("/token?to=", page.QuerySelector("#names a")!.GetAttribute("href")!, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#names form"));
    }

    [Fact]
    public async Task Actor_NameOfAHostileDocument_IsText()
    {
        var page = await room.GetAsync("/actor/Mira%20Tolvane");

        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("main img, main svg[onload], [onerror], [style]"));
        Assert.DoesNotContain(HostileText.Override, page.Body!.TextContent);
    }

    [Theory]
    [InlineData("/names/decide")]
    [InlineData("/review/undo")]
    [InlineData("/review/m0000000000")]
    public async Task Decision_WithoutAToken_IsRefused(string path)
    {
        using var form = new FormUrlEncodedContent([new("by", "I"), new("why", "w")]);
        using var response = await room.Client.PostAsync(new Uri(path, UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
