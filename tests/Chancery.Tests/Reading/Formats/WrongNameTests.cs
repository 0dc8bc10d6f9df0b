using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Tests.Reading.Formats;

/// <summary>The format is told by the content: a wrong ending changes nothing, and nothing is no file of any format.</summary>
public sealed class WrongNameTests
{
    private static readonly string Folder = Repository.Folder("tests", "data", "formats");

    [Theory]
    [InlineData("interview.office.pdf")]
    [InlineData("interview.pandoc.docx")]
    [InlineData("interview.pandoc.odt")]
    [InlineData("interview.xhtml")]
    [InlineData("interview.eml")]
    [InlineData("interview.tei.xml")]
    [InlineData("interview.akn.xml")]
    [InlineData("interview.srt")]
    [InlineData("interview.vtt")]
    [InlineData("interview.html.gz")]
    [InlineData("feed.rss")]
    [InlineData("feed.atom")]
    [InlineData("box.zip")]
    [InlineData("box.tar.gz")]
    [InlineData("pages.warc.gz")]
    [InlineData("lines.jsonl")]
    public void Read_UnderAWrongEnding_GivesTheSameText(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        var right = Texts(file, bytes);

        foreach (var ending in (string[])["txt", "pdf", "docx", "html", "zip", "bin"])
        {
            Assert.Equal(right, Texts($"wrong.{ending}", bytes));
        }
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("md")]
    [InlineData("html")]
    [InlineData("pdf")]
    [InlineData("docx")]
    [InlineData("odt")]
    [InlineData("eml")]
    [InlineData("rss")]
    [InlineData("xml")]
    [InlineData("srt")]
    [InlineData("zip")]
    [InlineData("warc.gz")]
    public void Read_NoBytes_IsOneErrorThatSaysSo(string ending)
    {
        var error = Assert.Single(Assert.Single(DocumentInvariants.Check($"a.{ending}", [])).Diagnostics);

        Assert.Equal(("CH1001", Severity.Error), (error.Id, error.Severity));
    }

    private static List<string> Texts(string name, byte[] bytes) =>
        [.. DocumentReader.Read(name, bytes, new ReadingOptions()).Select(document => document.Source.Value)];
}
