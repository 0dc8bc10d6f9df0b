using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading.Formats;

/// <summary>Bytes that say too little of their character set are decoded as a server, an archive or a mail names it.</summary>
public sealed class NamedCharsetTests
{
    private const string Words = "The town of Ľupča keeps the treaty, said Minister Orla Venn on Sunday.";
    private const string Header =
        "From: Coast Desk <desk@coast.example>\r\nTo: editors@coast.example\r\nSubject: The ferry\r\nMIME-Version: 1.0\r\n";

    static NamedCharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Read_NothingNamed_IsAGuess() =>
        Assert.DoesNotContain("Ľupča", Text(Member(Latin2(Words))), StringComparison.Ordinal);

    [Fact]
    public void Read_NamedByTheTransport_IsBelieved()
    {
        var document = Read(Member(Latin2(Words), "iso-8859-2"));

        Assert.Equal((Words, "iso-8859-2"), (document.Source.Value, document.Charset));
    }

    [Theory]
    // What is valid UTF-8 is UTF-8; servers name one set for all their pages.
    [InlineData("utf-8", "iso-8859-2", "")]
    // A server that names utf-8 for bytes that are none, or a set that nobody knows, leaves the word to the page.
    [InlineData("iso-8859-2", "utf-8", "<meta charset='iso-8859-2'>")]
    [InlineData("iso-8859-2", "x-nobody", "<meta charset='iso-8859-2'>")]
    // A set that the server names goes before the page's own.
    [InlineData("iso-8859-2", "iso-8859-2", "<meta charset='windows-1252'>")]
    public void Read_WronglyNamed_IsReadAsWhatItIs(string written, string named, string head)
    {
        var page = $"<!doctype html><html><head>{head}</head><body><p>{Words}</p></body></html>";

        Assert.Contains(
            "Ľupča",
            Text(Member(Encoding.GetEncoding(written).GetBytes(page), named)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_RecordOfAWebArchive_IsDecodedAsItsHeaderSays()
    {
        byte[] block =
        [
            .. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=ISO-8859-2\r\n\r\n"),
            .. Latin2(Words),
        ];
        byte[] archive =
        [
            .. Encoding.ASCII.GetBytes(
                $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/one\r\nWARC-Date: 2031-03-14T09:00:00Z\r\nContent-Type: application/http\r\nContent-Length: {block.Length}\r\n\r\n"
            ),
            .. block,
            .. "\r\n\r\n"u8,
        ];

        Assert.Equal(Words, DocumentReader.Read("a.warc", archive, new ReadingOptions()).Single().Source.Value);
    }

    [Theory]
    [InlineData("iso-8859-2", Words)]
    [InlineData("iso-2022-jp", "大臣は日曜日に、条約は守られると述べた。")]
    [InlineData("koi8-r", "Да.")]
    public void Read_PartsOfAMail_AreDecodedAsTheyName(string charset, string words)
    {
        byte[] mail =
        [
            .. Encoding.ASCII.GetBytes(
                Header
                    + $"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            ),
            .. Encoding.GetEncoding(charset).GetBytes(words),
            .. Encoding.ASCII.GetBytes(
                $"\r\n--b\r\nContent-Type: text/plain; charset={charset}; name=talk.txt\r\nContent-Disposition: attachment; filename=talk.txt\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            ),
            .. Encoding.GetEncoding(charset).GetBytes(words),
            .. "\r\n--b--\r\n"u8,
        ];

        var documents = DocumentReader.Read("a.eml", mail, new ReadingOptions()).ToList();

        Assert.Equal(["a.eml", "a.eml/talk.txt"], documents.Select(document => document.Id));
        Assert.All(documents, document => Assert.Contains(words, document.Source.Value, StringComparison.Ordinal));
    }

    private static byte[] Latin2(string words) => Encoding.GetEncoding("iso-8859-2").GetBytes(words);

    private static Member Member(byte[] bytes, string? charset = null) => new("page", bytes) { Charset = charset };

    private static Document Read(Member member) => DocumentReader.Read(member, new ReadingOptions()).Single();

    private static string Text(Member member) => Read(member).Source.Value;
}
