using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class CopySourceTests
{
    private const string Prose =
        "The ministers of Veland and Ostria met in Selm on Wednesday, and they said that they would meet again in June.\n";

    [Theory]
    [InlineData("Source: Selm Herald", "Selm Herald", null, null, null)]
    [InlineData("Quelle: Selmer Bote, 3. Mai 2021", "Selmer Bote", null, "2021-05-03", null)]
    [InlineData("Zdroj: https://selm.example/news/7", null, "https://selm.example/news/7", null, null)]
    [InlineData("Източник: Селмски вестник", "Селмски вестник", null, null, null)]
    [InlineData("来源：塞尔姆日报", "塞尔姆日报", null, null, null)]
    [InlineData(
        "Source: By Pia Lund, Selm Herald, May 3, 2021 (https://selm.example/7)",
        "Selm Herald",
        "https://selm.example/7",
        "2021-05-03",
        "Pia Lund"
    )]
    [InlineData("Originally published in the Selm Herald on 3 May 2021.", "Selm Herald", null, "2021-05-03", null)]
    [InlineData("Zuerst erschienen im Selmer Boten.", "Selmer Boten", null, null, null)]
    public void Find_LineAtTheFoot_GivesWhatItNames(
        string line,
        string? name,
        string? address,
        string? published,
        string? author
    )
    {
        var document = Read("The lakes\n\n" + string.Concat(Enumerable.Repeat(Prose, 9)) + line);

        var source = Assert.IsType<CopySource>(document.CopiedFrom);
        Assert.Equal(
            (name, address, published, author, line),
            (
                source.Name,
                source.Address,
                source.Published?.Date.ToString(),
                source.Author,
                document.Source.ToString(source.Line)
            )
        );
    }

    [Fact]
    public void Find_PastedTitleOnAForum_GivesTheSiteAndTheLinesBelow()
    {
        var document = Read(
            "The lakes are open, says Torvald\n\nreyk77\n\nSenior Member\nJoined\nMay 3, 2020\nMessages\n1,204\n\n"
                + "The lakes are open, says minister Torvald - World - Selm Herald\nBy Pia Lund\n4 May 2021\n\n"
                + string.Concat(Enumerable.Repeat(Prose, 9))
        );

        var source = Assert.IsType<CopySource>(document.CopiedFrom);
        Assert.Equal(
            ("Selm Herald", "2021-05-04", "Pia Lund"),
            (source.Name, source.Published?.Date.ToString(), source.Author)
        );
        Assert.Equal(
            "The lakes are open, says minister Torvald - World - Selm Herald",
            document.Source.ToString(source.Line)
        );
    }

    [Theory]
    [InlineData("The sources of the river are in Veland.\n")]
    [InlineData("Photo: Tom Reyk\nSource: Selm Archive\n")]
    [InlineData("Table 1\nSource: Office of Figures\n")]
    public void Find_SourceOfSomethingElse_IsNoSourceOfTheText(string line)
    {
        var prose = string.Concat(Enumerable.Repeat(Prose, 9));

        Assert.Null(Read("The lakes\n\n" + prose + line + prose).CopiedFrom);
    }

    [Fact]
    public void Find_OwnTitleOfAPage_IsNoSource()
    {
        var document = Read(
            "<html><head><title>The lakes are open again - Selm Herald</title><meta property='og:site_name' content='Selm Herald'></head>"
                + "<body><h1>The lakes are open again</h1><p>The lakes are open again - Selm Herald</p>"
                + string.Concat(Enumerable.Repeat($"<p>{Prose}</p>", 9))
                + "</body></html>"
        );

        Assert.Null(document.CopiedFrom);
    }

    private static Document Read(string text) =>
        DocumentReader.Read("copy", Encoding.UTF8.GetBytes(text), new ReadingOptions()).Single();
}
