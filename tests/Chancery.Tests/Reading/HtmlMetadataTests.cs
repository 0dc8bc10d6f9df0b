using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class HtmlMetadataTests
{
    private const string Prose =
        "<p>The ministers of Veland and Ostria met in Selm on Wednesday, and they said that they would meet again in June.</p>";

    [Theory]
    [InlineData(
        """<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-05-03T10:00:00+02:00","dateModified":"2021-06-01"}</script>""",
        "",
        "2021-05-03",
        "json-ld datePublished"
    )]
    [InlineData(
        """<script type="application/ld+json">{"@type":"NewsArticle","headline":"a "broken" one","datePublished":"2021-05-03"}</script>""",
        "",
        "2021-05-03",
        "json-ld datePublished"
    )]
    [InlineData(
        "<meta property='article:modified_time' content='2021-06-01'><meta name='publish-date' content='20210503'>",
        "",
        "2021-05-03",
        "meta publish-date"
    )]
    [InlineData(
        "<meta property='article:published_time' content='2021-05-04T02:10:00Z'>",
        "<p>May 3, 2021</p>",
        "2021-05-03",
        "line beside the title"
    )]
    [InlineData(
        "<meta property='article:published_time' content='2021-05-04T02:10:00+02:00'>",
        "<p>May 3, 2021</p>",
        "2021-05-04",
        "meta article:published_time"
    )]
    [InlineData("<link rel='canonical' href='https://selm.example/2021/05/03/lakes'>", "", "2021-05-03", "url")]
    [InlineData(
        "<link rel='canonical' href='https://selm.example/2021/05/3-questions'>",
        "<p>17. 5. 2021</p>",
        "2021-05-17",
        "line beside the title"
    )]
    [InlineData(
        "",
        "<div class='footer'><time datetime='2021-05-03'>vor zwei Tagen</time></div>",
        "2021-05-03",
        "time element"
    )]
    [InlineData("", "<p>Updated 1 June 2021</p><p>Published 3 May 2021</p>", "2021-05-03", "line beside the title")]
    [InlineData("", "<p>3.5.21</p>", "2021-05-03", "line beside the title")]
    [InlineData("", "<p>22.03.2109:30</p>", "2021-03-22", "line beside the title")]
    [InlineData(
        "<meta property='article:published_time' content='2021-05-03'>",
        "<p>17 May 2021, 9:30</p>",
        "2021-05-17",
        "line beside the title"
    )]
    [InlineData(
        "<meta property='article:published_time' content='2021-05-03'>",
        "<p>Updated 17 May 2021</p>",
        "2021-05-03",
        "meta article:published_time"
    )]
    [InlineData(
        "<meta property='article:published_time' content='2021-05-03'>",
        "<p>The fair will open in the old harbour of Selm on 17 May 2021</p>",
        "2021-05-03",
        "meta article:published_time"
    )]
    [InlineData(
        "<link rel='canonical' href='https://selm.example/2021/05/03/lakes'><meta property='article:published_time' content='2021-05-05'>",
        "<p>17 May 2021</p>",
        "2021-05-03",
        "url"
    )]
    [InlineData("<h1>Lakes</h1>", "<ul class='nav'><li>17 May 2021</li></ul>", "2021-05-17", "line beside the title")]
    [InlineData("", "<ul class='nav'><li>17 May 2021</li><li>18 May 2021</li></ul>", null, null)]
    [InlineData(
        """<script>var item = {"id":7,"published_at":"2021-05-03T06:00:00","title":"x"};</script>""",
        "",
        "2021-05-03",
        "script data"
    )]
    [InlineData(
        """<script>window.data = "{\"datePublished\":\"2021-05-03\"}";</script>""",
        "",
        "2021-05-03",
        "script data"
    )]
    [InlineData("""<script>[{"published_at":"2021-05-03"},{"published_at":"2021-05-04"}]</script>""", "", null, null)]
    [InlineData("""<script>{"published_at":"soon","pubDate":2021}</script>""", "", null, null)]
    [InlineData("", "", null, null)]
    public void Read_Date_IsTheDayOfPublication(string head, string line, string? day, string? found)
    {
        var published = Read(head, line).Published;

        Assert.Equal((day, found), (published?.Date.ToString(), published?.Found));
    }

    [Fact]
    public void Read_DateBelowTheText_IsFound()
    {
        var page =
            $"<html lang='en'><body><article>{Prose}{Prose}{Prose}</article><p>Selm, 3 May 2021</p><p>1 June 2021</p></body></html>";

        var published = DocumentReader
            .Read("page.html", Encoding.UTF8.GetBytes(page), new ReadingOptions())
            .Single()
            .Published;

        Assert.Equal("2021-05-03", published?.Date.ToString());
    }

    [Fact]
    public void Read_DateOfAForumsFirstPost_IsThePagesDate()
    {
        var page =
            $"<html lang='en'><body><h1>Lakes</h1><div class='comments'><p>17 May 2021</p>{Prose}{Prose}</div><div class='comments'><p>18 May 2021</p><p>Yes.</p></div></body></html>";

        var published = DocumentReader
            .Read("page.html", Encoding.UTF8.GetBytes(page), new ReadingOptions())
            .Single()
            .Published;

        Assert.Equal("2021-05-17", published?.Date.ToString());
    }

    [Theory]
    [InlineData("en-US", "2021-03-04")]
    [InlineData("en-GB", "2021-04-03")]
    [InlineData("de", "2021-04-03")]
    [InlineData("en", null)]
    public void Read_DateInFigures_FollowsTheLanguageOfThePage(string language, string? day) =>
        Assert.Equal(day, Read("", "<p>3/4/2021</p>", language).Published?.Date.ToString());

    [Theory]
    [InlineData(
        """<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"x","author":[{"@id":"#a"},{"name":"Tom Reyk"}]},{"@type":"Person","@id":"#a","name":"Pia Lund"}]}</script>""",
        "",
        "Pia Lund, Tom Reyk"
    )]
    [InlineData("<meta name='author' content='Selm Herald'>", "<p>Von Pia Lund</p>", "Pia Lund")]
    [InlineData("<meta name='author' content='admin'>", "", null)]
    [InlineData("<meta name='author' content='Selm Herald'>", "", null)]
    [InlineData(
        "<meta name='twitter:label1' content='Verfasst von'><meta name='twitter:data1' content='Pia Lund'>",
        "",
        "Pia Lund"
    )]
    [InlineData("", "<div class='post-meta'>Posted on May 3, 2021 by Pia Lund</div>", "Pia Lund")]
    [InlineData("", "<p class='article__author'>Por <a href='/x'>Pia Lund</a></p>", "Pia Lund")]
    [InlineData("", "<p>责任编辑：焦山</p>", "焦山")]
    [InlineData("<meta name='author' content='Stiftung der Seen'>", "<p>By Pia Lund | 3 May 2021</p>", "Pia Lund")]
    [InlineData("", "<p class='byline'>Redaktion</p>", "Redaktion")]
    public void Read_Author_IsAPersonBeforeAnythingElse(string head, string line, string? author) =>
        Assert.Equal(author, Read(head, line).Author);

    [Theory]
    [InlineData(
        "The lakes are open again - Selm Herald",
        "<h1>The lakes are open again</h1>",
        "The lakes are open again"
    )]
    [InlineData(
        "Selm Herald | The lakes are open again",
        "<h1><a href='/'>Selm Herald online</a></h1>",
        "The lakes are open again"
    )]
    [InlineData(
        "The lakes are open again - Selm Herald",
        "<h1><span>Ferries</span> <span>The lakes are open again</span></h1>",
        "The lakes are open again"
    )]
    [InlineData("Selm Herald", "<h1>The lakes are open again</h1>", "The lakes are open again")]
    public void Read_Title_IsThePrintedOneWithoutTheSite(string element, string heading, string title) =>
        Assert.Equal(title, Read($"<title>{element}</title>", heading).Title);

    [Theory]
    [InlineData(
        "Selm Herald's Corner | What the lakes were like before the war of the two dams",
        "What the lakes were like before the war of the two dams"
    )]
    [InlineData("selm-herald.example // » Ana Torvald", "Ana Torvald")]
    [InlineData("Selm Herald - News - The lakes are open", "The lakes are open")]
    [InlineData("The lakes are open » Herald e.V.", "The lakes are open")]
    [InlineData("湖泊重新开放：游客回来了！-塞尔姆网", "湖泊重新开放：游客回来了！")]
    [InlineData("The lakes are open | What now?", "The lakes are open | What now?")]
    public void Read_TitleBesideTheNameOfItsHost_IsWithoutIt(string element, string title) =>
        Assert.Equal(
            title,
            Read($"<title>{element}</title><link rel='canonical' href='https://selmherald.example/a/1'>", "").Title
        );

    [Fact]
    public void Read_DateBelowMenusThatStandBelowTheSitesName_IsFound()
    {
        var menus = string.Concat(Enumerable.Range(1, 30).Select(i => $"<li><a href='/{i}'>Section {i}</a></li>"));
        var page =
            $"<!doctype html><html lang='en'><body><h1>Selm Herald</h1><ul>{menus}</ul><span>By Ada Marl | 3 May 2021</span><h2>The lakes are open</h2><p><i>Updated 1 June 2021.</i></p>{Prose}{Prose}{Prose}</body></html>";

        var document = DocumentReader.Read("p.html", Encoding.UTF8.GetBytes(page), new ReadingOptions()).Single();

        Assert.Equal("2021-05-03", document.Published?.Date.ToString());
    }

    [Fact]
    public void Read_SoftHyphens_AreNoPartOfTheWords()
    {
        var document = Read("", "<h1>Die Lan\u00ADdung der Fäh\u00ADre</h1>");

        Assert.Equal("Die Landung der Fähre", document.Title);
        Assert.DoesNotContain('\u00AD', document.Source.Value);
    }

    [Fact]
    public void Read_TooDeepPage_StillHasItsHead()
    {
        var page =
            $"<html><head><title>The lakes</title><meta property='article:published_time' content='2021-05-03'></head><body>{string.Concat(Enumerable.Repeat("<div>", 5_000))}Veland agrees.</body></html>";

        var document = DocumentReader.Read("p.html", Encoding.UTF8.GetBytes(page), new ReadingOptions()).Single();

        Assert.Equal(("The lakes", "2021-05-03"), (document.Title, document.Published?.Date.ToString()));
    }

    private static Document Read(string head, string line, string language = "xx")
    {
        var page =
            $"<!doctype html><html lang='{language}'><head>{head}<meta property='og:site_name' content='Selm Herald'></head><body>{line}<article>{Prose}{Prose}{Prose}</article></body></html>";
        return DocumentReader.Read("page.html", Encoding.UTF8.GetBytes(page), new ReadingOptions()).Single();
    }
}
