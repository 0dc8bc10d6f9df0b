using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class HtmlReaderTests
{
    private const string Page = """
        <!doctype html>
        <html lang="en"><head><title>Interview with Minister Ana Torvald | Ministry of Veland</title>
        <meta property="article:published_time" content="2023-05-04T10:00:00Z"><meta property="og:site_name" content="Ministry of Veland">
        <script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Pia Lund"},"headline":"Interview with Minister Ana Torvald"}</script></head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
        <main><h1>Interview with Minister Ana Torvald</h1>
        <p><strong>Question:</strong> Minister, Ostria says that the treaty of the lakes is dead. Do you agree with what your colleague said last week?</p>
        <p><strong>Ana Torvald:</strong> No. The treaty is alive, and we met eleven times under it last year. I am going to Ostria in June to sign the new annex.</p>
        <blockquote>The parties meet at least once a year, and as often as either of them asks for it in writing.</blockquote>
        <p>That is Article 9, and it holds.<br>So we shall meet.</p></main>
        <aside><h3>Related</h3><a href="/x">Veland and Ostria meet</a></aside><footer><p>© 2023 Ministry of Veland</p></footer></body></html>
        """;

    [Fact]
    public void Read_Page_KeepsAllVisibleTextInOrder()
    {
        var document = Read(Page);

        Assert.Equal(
            """
            Home
            News
            Interview with Minister Ana Torvald
            Question: Minister, Ostria says that the treaty of the lakes is dead. Do you agree with what your colleague said last week?
            Ana Torvald: No. The treaty is alive, and we met eleven times under it last year. I am going to Ostria in June to sign the new annex.
            The parties meet at least once a year, and as often as either of them asks for it in writing.
            That is Article 9, and it holds.
            So we shall meet.
            Related
            Veland and Ostria meet
            © 2023 Ministry of Veland

            """,
            document.Source.Value
        );
    }

    [Fact]
    public void Read_Page_TellsContentFromFurniture()
    {
        var document = Read(Page);

        Assert.Equal(6, document.Blocks.Length);
        Assert.Equal(
            [
                BlockKind.Heading,
                BlockKind.Paragraph,
                BlockKind.Paragraph,
                BlockKind.BlockQuotation,
                BlockKind.Paragraph,
                BlockKind.Paragraph,
            ],
            document.Blocks.Select(block => block.Kind)
        );
        Assert.Equal(["Question:"], document.Blocks[1].Bold.Select(document.Source.ToString));
        Assert.Equal(
            ["Home", "News", "Related", "Veland and Ostria meet", "© 2023 Ministry of Veland"],
            document.Boilerplate.Select(document.Source.ToString)
        );
    }

    [Fact]
    public void Read_Page_TakesMetadataFromItsHead()
    {
        var document = Read(Page);

        Assert.Equal("Interview with Minister Ana Torvald", document.Title);
        Assert.Equal("Pia Lund", document.Author);
        Assert.Equal("Ministry of Veland", document.Site);
        Assert.Equal("en", document.Language);
        Assert.Equal(
            ("2023-05-04", "meta article:published_time"),
            (document.Published!.Date.ToString(), document.Published.Found)
        );
        Assert.Equal(DocumentKind.Interview, document.Kind);
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "")]
    [InlineData("<table><tr><td>", "")]
    [InlineData("<blockquote>", "</blockquote>")]
    public void Read_DeepNesting_IsReadWithAWarning(string open, string close)
    {
        var page = new StringBuilder("<html><body>");
        page.Insert(page.Length, open, 50_000).Append("Veland agrees to the annex.").Insert(page.Length, close, 50_000);

        var document = Read(page.ToString());

        Assert.Contains("Veland agrees to the annex.", document.Source.Value, StringComparison.Ordinal);
        Assert.Contains(document.Diagnostics, diagnostic => diagnostic.Id == "CH1008");
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("<html><body><p>")]
    [InlineData("<html><body><div><a href=")]
    [InlineData("<!doctype html><html><head></head><body></body></html>")]
    public void Read_PageWithoutText_IsAnErrorNotAnException(string page)
    {
        var document = Read(page);

        Assert.Contains(document.Diagnostics, diagnostic => diagnostic.Id == "CH1007");
    }

    [Fact]
    public void Read_PageOfOneLine_KeepsIt()
    {
        var document = Read("<html><body><p>Veland agrees.</p></body></html>");

        Assert.Equal("Veland agrees.", document.Source.ToString(Assert.Single(document.Blocks).Span));
    }

    [Theory]
    [InlineData("Plain text with <b>a tag</b> in it", false)]
    [InlineData("<3 Selm", false)]
    [InlineData("\n <!-- note --> <!DOCTYPE html><html>", true)]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"x\">", true)]
    public void IsHtml_BeginningOfText_Decides(string text, bool expected) =>
        Assert.Equal(expected, HtmlReader.IsHtml(text));

    private static Document Read(string page) =>
        DocumentReader.Read("page.html", Encoding.UTF8.GetBytes(page), new ReadingOptions()).Single();
}
