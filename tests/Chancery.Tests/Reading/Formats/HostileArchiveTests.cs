using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Chancery.Reading;
using Chancery.Reading.Archives;
using Chancery.Text;

namespace Chancery.Tests.Reading.Formats;

public sealed class HostileArchiveTests
{
    private const string Words = "Minister Orla Venn spoke of the ferry. “We shall keep it,” she said.";

    private static readonly byte[] Text = Encoding.UTF8.GetBytes(Words);

    private static ReadingOptions Small => new() { MaxDocumentBytes = 1024 * 1024 };

    [Fact]
    public void Read_ArchivesInsideEachOther_AreOpenedToTheLimit()
    {
        var bytes = Text;
        for (var i = 0; i < 9; i++)
        {
            bytes = Zip(("inner.zip", bytes));
        }

        var document = Assert.Single(DocumentInvariants.Check("bomb.zip", bytes));

        AssertError("CH1021", "deeper than 5", document);
        Assert.Equal("bomb.zip/inner.zip/inner.zip/inner.zip/inner.zip/inner.zip", document.Id);
    }

    [Fact]
    public void Read_MemberOfHighRatio_IsNotUnpackedAndTheOthersAre()
    {
        var documents = DocumentInvariants.Check(
            "bomb.zip",
            Zip(("zeroes.txt", new byte[4 * 1024 * 1024]), ("a.txt", Text))
        );

        AssertError("CH1021", "200 times", documents[0]);
        Assert.Equal(Words, documents[1].Source.Value);
    }

    [Fact]
    public void Read_MembersThatOverlap_AreNotUnpacked()
    {
        var documents = DocumentInvariants.Check(
            "bomb.zip",
            WithRepeatedEntry(Zip(("a.txt", Noise(50_000))), times: 300)
        );

        AssertError("CH1021", "overlap", Assert.Single(documents));
    }

    [Fact]
    public void Read_MemberLargerThanItsDirectorySays_GivesNoMore()
    {
        var bytes = Zip(("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Words + "\n", 20_000)))));
        var entry = bytes.AsSpan().IndexOf("PK\x01\x02"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(entry + 24), 300);

        var document = Assert.Single(DocumentInvariants.Check("liar.zip", bytes));

        Assert.True(document.Bytes.Length <= 300);
    }

    [Fact]
    public void Read_GzipBomb_EndsAtTheLimit()
    {
        var bytes = Gzip(new byte[8 * 1024 * 1024]);

        var document = Assert.Single(DocumentInvariants.Check("bomb.gz", bytes, Small));

        AssertError("CH1021", "200 times", document);
    }

    [Fact]
    public void Read_MoreMembersThanAllowed_ReadsThoseBefore()
    {
        var bytes = Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.txt", Text))]);

        var documents = DocumentInvariants.Check("many.zip", bytes, new ReadingOptions { MaxMembers = 5 });

        Assert.Equal(6, documents.Count);
        AssertError("CH1021", "more than 5 members", documents[5]);
    }

    [Fact]
    public void Read_DocxThatUnpacksToTooMuch_IsNotUnpacked()
    {
        var bytes = Zip(
            ("[Content_Types].xml", "<Types/>"u8.ToArray()),
            ("word/document.xml", new byte[8 * 1024 * 1024])
        );

        AssertError("CH1021", "200 times", Assert.Single(DocumentInvariants.Check("bomb.docx", bytes, Small)));
    }

    [Fact]
    public void Read_NamesThatLeadOut_StayInside()
    {
        var documents = DocumentInvariants.Check(
            "tape.tar",
            Tar("../../etc/passwd", "/etc/shadow", @"..\..\windows\a.txt", "a/./b/../c.txt")
        );

        Assert.Equal(
            ["tape.tar/etc/passwd", "tape.tar/etc/shadow", "tape.tar/windows/a.txt", "tape.tar/a/b/c.txt"],
            documents.Select(document => document.Id)
        );
        Assert.All(documents, document => Assert.Equal(Words, document.Source.Value));
    }

    [Fact]
    public void Read_NameThatStandsTwice_MeansTwoDocuments()
    {
        var documents = DocumentInvariants.Check("tape.tar", Tar("a.txt", "a.txt", "b/../a.txt"));

        Assert.Equal(
            ["tape.tar/a.txt", "tape.tar/a.txt#2", "tape.tar/b/a.txt"],
            documents.Select(document => document.Id)
        );
    }

    [Theory]
    [InlineData("99999999999")]
    [InlineData("700000")]
    [InlineData("-5")]
    [InlineData("ten")]
    public void Read_WebArchiveWithAFalseLength_ReadsTheRecordsBefore(string length)
    {
        var good = Record("https://a.example/one");
        var bytes = Encoding.UTF8.GetBytes(
            good
                + $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/two\r\nContent-Type: application/http\r\nContent-Length: {length}\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{Words}"
        );

        var documents = DocumentInvariants.Check("a.warc", bytes);

        Assert.Equal("a.warc/https://a.example/one", documents[0].Id);
        AssertError("CH1020", "records before", documents[1]);
    }

    [Fact]
    public void Read_WebArchive_TakesPagesOnly()
    {
        var archive =
            Record("https://a.example/gone", status: "404 Not Found")
            + Record("https://a.example/logo.png", type: "image/png")
            + Record("https://a.example/page");

        var document = Assert.Single(DocumentInvariants.Check("a.warc", Encoding.UTF8.GetBytes(archive)));

        Assert.Equal("https://a.example/page", document.Url);
    }

    [Fact]
    public void Read_LargeArchive_IsReadMemberByMember()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 64; i++)
            {
                using var entry = zip.CreateEntry($"{i}.txt", CompressionLevel.NoCompression).Open();
                entry.Write(Noise(256 * 1024));
            }
        }

        stream.Position = 0;
        var member = MemberReader.Read("large.zip", stream, new ReadingOptions()).First();

        Assert.Equal(256 * 1024, member.Bytes.Length);
        Assert.InRange(stream.Position, 256 * 1024, 512 * 1024);
    }

    private static void AssertError(string id, string words, Document document)
    {
        var error = Assert.Single(document.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(id, error.Id);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in members)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    private static byte[] Tar(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, TarEntryFormat.Ustar))
        {
            foreach (var name in names)
            {
                tar.WriteEntry(
                    new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Text) }
                );
            }
        }

        return stream.ToArray();
    }

    private static string Record(string address, string status = "200 OK", string type = "text/plain")
    {
        var block = $"HTTP/1.1 {status}\r\nContent-Type: {type}; charset=utf-8\r\n\r\n{Words}";
        var length = Encoding.UTF8.GetByteCount(block);
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-03-14T09:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n{block}\r\n\r\n";
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    /// <summary>The directory of an archive with its one entry repeated, as bombs have it whose members share their bytes.</summary>
    private static byte[] WithRepeatedEntry(byte[] zip, int times)
    {
        var directory = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        var end = zip.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var entry = zip[directory..end];
        var repeated = Enumerable.Repeat(entry, times).SelectMany(one => one).ToArray();
        var tail = zip[end..];
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(8), (ushort)times);
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(10), (ushort)times);
        BinaryPrimitives.WriteUInt32LittleEndian(tail.AsSpan(12), (uint)repeated.Length);
        return [.. zip[..directory], .. repeated, .. tail];
    }
}
