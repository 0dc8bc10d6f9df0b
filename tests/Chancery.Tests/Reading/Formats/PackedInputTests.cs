using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Tests.Reading.Formats;

/// <summary>What is packed and does not come out whole is never taken for whole.</summary>
public sealed class PackedInputTests
{
    private const string Words = "Minister Orla Venn spoke of the ferry. “We shall keep it,” she said.";

    /// <summary>Long enough, and varied enough, for several blocks of packed data.</summary>
    private static readonly string Long = string.Join(
        "\n\n",
        Enumerable
            .Range(1, 3000)
            .Select(i => $"Paragraph {i * 7919 % 9973} of the record of {i * 104729 % 8191} Vesna Tarr.")
    );

    private static byte[] LongBytes => Encoding.UTF8.GetBytes(Long);

    [Fact]
    public void Read_WholeGzip_IsReadWithoutRemark()
    {
        var document = Assert.Single(DocumentInvariants.Check("a.txt.gz", Gzip(LongBytes)));

        Assert.Equal(Long, document.Source.Value);
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData(0.5, "packed data")]
    [InlineData(0.9, "packed data")]
    [InlineData(-9, "packed data")]
    [InlineData(-8, "check sum")]
    [InlineData(-7, "check sum")]
    [InlineData(-4, "check sum")]
    [InlineData(-1, "check sum")]
    public void Read_GzipCutOff_IsReadSoFarAndSaid(double at, string where)
    {
        var whole = Gzip(LongBytes);
        var cut = whole[..(at < 0 ? whole.Length + (int)at : (int)(whole.Length * at))];

        var documents = DocumentInvariants.Check("a.txt.gz", cut);

        Assert.Equal(2, documents.Count);
        var text = documents[0].Source.Value;
        Assert.StartsWith(text, Long, StringComparison.Ordinal);
        Assert.True(text.Length > Long.Length / 3);
        AssertSaid(Severity.Warning, "perhaps not whole: cut off: gzip ends", documents[0]);
        AssertSaid(
            Severity.Error,
            $"cut off: gzip ends at byte {cut.Length}, inside the {where} of its member 1; {Encoding.UTF8.GetByteCount(text)} bytes came out",
            documents[1]
        );
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(11)]
    public void Read_GzipCutOffBeforeAnyText_IsSaid(int length)
    {
        var document = Assert.Single(DocumentInvariants.Check("a.txt.gz", Gzip(LongBytes)[..length]));

        AssertSaid(Severity.Error, $"cut off: gzip ends at byte {length}", document);
    }

    [Theory]
    [InlineData(-8)]
    [InlineData(-5)]
    [InlineData(-4)]
    [InlineData(-1)]
    public void Read_GzipWithAFalseTrailer_IsNotRead(int at)
    {
        var bytes = Gzip(LongBytes);
        bytes[bytes.Length + at] ^= 0x40;

        var document = Assert.Single(DocumentInvariants.Check("a.txt.gz", bytes));

        AssertSaid(Severity.Error, "does not have the check sum or the length that it states", document);
        Assert.Empty(document.Source.Value);
    }

    [Fact]
    public void Read_GzipWithAChangedByte_IsNotRead()
    {
        var whole = Gzip(LongBytes);
        for (var at = 40; at < whole.Length - 8; at += 997)
        {
            var bytes = whole.ToArray();
            bytes[at] ^= 0x10;

            Assert.All(
                DocumentInvariants.Check("a.txt.gz", bytes),
                document => Assert.Contains(document.Diagnostics, found => found.Id == "CH1020")
            );
        }
    }

    [Fact]
    public void Read_GzipOfMembers_IsOneText()
    {
        var bytes = LongBytes;
        byte[] members =
        [
            .. Gzip(bytes[..70_000]),
            .. Gzip([]),
            .. Gzip(bytes[70_000..70_001]),
            .. Gzip(bytes[70_001..]),
        ];

        var document = Assert.Single(DocumentInvariants.Check("a.txt.gz", members));

        Assert.Equal(Long, document.Source.Value);
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(512)]
    [InlineData(10_000)]
    public void Read_GzipWithZerosBehind_IsWhole(int zeros)
    {
        var document = Assert.Single(DocumentInvariants.Check("a.txt.gz", [.. Gzip(LongBytes), .. new byte[zeros]]));

        Assert.Equal(Long, document.Source.Value);
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void Read_GzipWithOtherBytesBehind_IsReadAndSaid()
    {
        var whole = Gzip(LongBytes);

        var documents = DocumentInvariants.Check("a.txt.gz", [.. whole, .. "signed: nobody"u8]);

        Assert.Equal(Long, documents[0].Source.Value);
        AssertSaid(
            Severity.Error,
            $"bytes that are no gzip behind its member 1, at byte {whole.Length}; expected another member",
            documents[1]
        );
    }

    [Fact]
    public void Read_SecondMemberOfGzipCutOff_IsSaid()
    {
        byte[] members = [.. Gzip(LongBytes), .. Gzip(LongBytes)[..5000]];

        var documents = DocumentInvariants.Check("a.txt.gz", members);

        AssertSaid(
            Severity.Error,
            $"cut off: gzip ends at byte {members.Length}, inside the packed data of its member 2",
            documents[1]
        );
    }

    [Fact]
    public void Read_GzipWithAllFieldsOfItsHeader_IsRead()
    {
        var plain = Gzip(LongBytes);
        byte[] bytes =
        [
            .. plain[..3],
            0x1E,
            .. plain[4..10],
            4,
            0,
            1,
            2,
            3,
            4,
            .. "a.txt\0"u8,
            .. "a comment\0"u8,
            0xAA,
            0xBB,
            .. plain[10..],
        ];

        Assert.Equal(Long, Assert.Single(DocumentInvariants.Check("a.txt.gz", bytes)).Source.Value);
    }

    [Fact]
    public void Read_OfficeFileInCutGzip_IsNotReadInPart()
    {
        var docx = Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", LongBytes));
        var packed = Gzip(docx);

        var document = Assert.Single(DocumentInvariants.Check("a.docx.gz", packed[..(packed.Length / 2)]));

        AssertSaid(Severity.Error, "nothing of it was read", document);
    }

    [Fact]
    public void Read_LinesInCutGzip_AreReadUpToIt()
    {
        var lines = string.Concat(
            Enumerable
                .Range(1, 2000)
                .Select(i =>
                    $$"""{"id":"t{{i}}","text":"Vesna Tarr spoke for the {{i * 7919 % 9973}}th time."}""" + "\n"
                )
        );
        var packed = Gzip(Encoding.UTF8.GetBytes(lines));

        var documents = DocumentInvariants.Check("a.jsonl.gz", packed[..(packed.Length / 2)]);

        Assert.True(
            documents.Count(document => document.Diagnostics.All(found => found.Severity != Severity.Error)) > 200
        );
        AssertSaid(Severity.Error, "cut off: gzip ends", documents[^1]);
    }

    [Fact]
    public void Read_PackedTapeCutOff_ReadsTheMembersBefore()
    {
        var packed = Gzip(Tar(("one.txt", Encoding.UTF8.GetBytes(Words)), ("two.txt", LongBytes)));

        var documents = DocumentInvariants.Check("a.tar.gz", packed[..(packed.Length / 2)]);

        Assert.Equal(Words, documents[0].Source.Value);
        AssertSaid(Severity.Error, "that is inside a.tar.gz/two.txt, which was not read", documents[1]);
        Assert.Equal(2, documents.Count);
    }

    [Fact]
    public void Read_TapeCutOff_ReadsTheMembersBefore()
    {
        var tape = Tar(("one.txt", Encoding.UTF8.GetBytes(Words)), ("two.txt", LongBytes));

        var documents = DocumentInvariants.Check("a.tar", tape[..50_000]);

        Assert.Equal(Words, documents[0].Source.Value);
        AssertSaid(Severity.Error, "that is inside a.tar/two.txt, which was not read", documents[1]);
    }

    [Fact]
    public void Read_PackedTapeWithAFalseCheckSum_IsSaid()
    {
        var bytes = Gzip(Tar(("one.txt", Encoding.UTF8.GetBytes(Words))));
        bytes[^6] ^= 1;

        var documents = DocumentInvariants.Check("a.tar.gz", bytes);

        AssertSaid(Severity.Error, "what was read of it before may be damaged as well", documents[^1]);
    }

    [Fact]
    public void Read_WebArchiveCutOff_ReadsTheRecordsBefore()
    {
        byte[] whole =
        [
            .. Gzip(Record("one", "text/plain", Encoding.UTF8.GetBytes(Words))),
            .. Gzip(Record("two", "text/plain", LongBytes)),
        ];

        var documents = DocumentInvariants.Check("a.warc.gz", whole[..(whole.Length / 2)]);

        Assert.Equal("a.warc.gz/https://a.example/one", documents[0].Id);
        Assert.Equal(Words, documents[0].Source.Value);
        AssertSaid(Severity.Error, "inside the packed data of its member 2", documents[1]);
        Assert.Equal(2, documents.Count);
    }

    [Fact]
    public void Read_RecordWithAFalseCheckSum_IsNotRead()
    {
        var one = Gzip(Record("one", "text/plain", Encoding.UTF8.GetBytes(Words)));
        var two = Gzip(Record("two", "text/plain", Encoding.UTF8.GetBytes(Words)));
        two[^6] ^= 1;

        var documents = DocumentInvariants.Check("a.warc.gz", [.. one, .. two, .. one]);

        Assert.Equal("a.warc.gz/https://a.example/one", documents[0].Id);
        AssertSaid(Severity.Error, "member 2 of gzip", documents[1]);
        Assert.Equal(2, documents.Count);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void Read_BodyOfAnAnswerCutOff_IsReadAndSaid(string coding)
    {
        var body = Pack(coding, LongBytes);

        var whole = Assert.Single(
            DocumentInvariants.Check("a.warc", Record("page", "text/plain", body, $"Content-Encoding: {coding}"))
        );
        var cut = Assert.Single(
            DocumentInvariants.Check(
                "a.warc",
                Record("page", "text/plain", body[..(body.Length / 2)], $"Content-Encoding: {coding}")
            )
        );

        Assert.Empty(whole.Diagnostics);
        Assert.Equal(Long, whole.Source.Value);
        Assert.StartsWith(cut.Source.Value, Long, StringComparison.Ordinal);
        AssertSaid(Severity.Warning, "perhaps not whole: cut off", cut);
    }

    [Fact]
    public void Read_BodyOfAnAnswerWithABareDeflate_IsRead()
    {
        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(LongBytes);
        }

        var document = Assert.Single(
            DocumentInvariants.Check(
                "a.warc",
                Record("page", "text/plain", packed.ToArray(), "Content-Encoding: deflate")
            )
        );

        Assert.Equal(Long, document.Source.Value);
    }

    [Fact]
    public void Read_BodyOfAnAnswerWithAFalseCheckSum_IsNotRead()
    {
        var body = Pack("gzip", LongBytes);
        body[^6] ^= 1;

        var document = Assert.Single(
            DocumentInvariants.Check("a.warc", Record("page", "text/plain", body, "Content-Encoding: gzip"))
        );

        AssertSaid(Severity.Error, "the body cannot be unpacked: member 1 of gzip", document);
    }

    [Fact]
    public void Read_ChunksCutOff_AreReadAndSaid()
    {
        var body = Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetByteCount(Words):x}\r\n{Words}\r\n1000\r\nThe rest");

        var document = Assert.Single(
            DocumentInvariants.Check("a.warc", Record("page", "text/plain", body, "Transfer-Encoding: chunked"))
        );

        Assert.Equal(Words + "The rest", document.Source.Value);
        AssertSaid(Severity.Warning, "the body ends in or before its chunk 2", document);
    }

    [Fact]
    public void Read_RecordThatSaysItIsCutOff_IsReadAndSaid()
    {
        var record = Encoding.UTF8.GetString(Record("page", "text/plain", Encoding.UTF8.GetBytes(Words)));
        var truncated = record.Replace(
            "WARC-Date",
            "WARC-Truncated: disconnect\r\nWARC-Date",
            StringComparison.Ordinal
        );

        var document = Assert.Single(DocumentInvariants.Check("a.warc", Encoding.UTF8.GetBytes(truncated)));

        AssertSaid(Severity.Warning, "WARC-Truncated: disconnect", document);
    }

    [Fact]
    public void Read_HalfOfAZip_SaysThatNothingWasRead()
    {
        var bytes = Zip(("one.txt", LongBytes), ("two.txt", LongBytes));

        var document = Assert.Single(DocumentInvariants.Check("a.zip", bytes[..(bytes.Length / 2)]));

        AssertSaid(Severity.Error, "nothing of it was read", document);
    }

    [Fact]
    public void Read_Book_IsItsPages()
    {
        var page = Encoding.UTF8.GetBytes(
            $"<html><head><title>One</title></head><body><h1>One</h1><p>{Words}</p></body></html>"
        );
        var book = Zip(
            ("mimetype", "application/epub+zip"u8.ToArray()),
            ("META-INF/container.xml", "<container/>"u8.ToArray()),
            ("content.opf", "<package><metadata>Ada Marl</metadata></package>"u8.ToArray()),
            ("style.css", "p { color: red }"u8.ToArray()),
            ("text/one.xhtml", page),
            ("text/two.html", page)
        );

        var documents = DocumentInvariants.Check("lakes.epub", book);

        Assert.Equal(
            ["lakes.epub/text/one.xhtml", "lakes.epub/text/two.html"],
            documents.Select(document => document.Id)
        );
        Assert.All(documents, document => Assert.Equal("One", document.Title));
    }

    [Fact]
    public void Read_ZipMemberWithAFalseCheckSum_IsNotReadAndTheOthersAre()
    {
        var bytes = Zip(("one.txt", Encoding.UTF8.GetBytes(Words)), ("two.txt", Encoding.UTF8.GetBytes(Words)));
        var directory = bytes.AsSpan().IndexOf("PK\x01\x02"u8);
        bytes[directory + 16] ^= 1;

        var documents = DocumentInvariants.Check("a.zip", bytes);

        AssertSaid(Severity.Error, "came out of one.txt; expected 72 bytes with", documents[0]);
        Assert.Equal(Words, documents[1].Source.Value);
    }

    [Fact]
    public void Read_OfficeFileWithAFalseCheckSum_IsNotRead()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "tests/data/formats/interview.office.docx"));
        var name = bytes.AsSpan().LastIndexOf("word/document.xml"u8);
        bytes[name - 46 + 16] ^= 1;

        AssertSaid(
            Severity.Error,
            "came out of word/document.xml",
            Assert.Single(DocumentInvariants.Check("a.docx", bytes))
        );
    }

    private static void AssertSaid(Severity severity, string words, Document document)
    {
        var found = Assert.Single(document.Diagnostics, diagnostic => diagnostic.Severity == severity);
        Assert.Equal("CH1020", found.Id);
        Assert.Contains(words, found.Message, StringComparison.Ordinal);
    }

    private static byte[] Gzip(byte[] bytes) => Pack("gzip", bytes);

    private static byte[] Pack(string coding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (
            Stream stream = coding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
                _ => new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            }
        )
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in members)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Tar(params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, TarEntryFormat.Ustar))
        {
            foreach (var (name, bytes) in members)
            {
                tar.WriteEntry(
                    new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) }
                );
            }
        }

        return stream.ToArray();
    }

    private static byte[] Record(string name, string type, byte[] body, string field = "Server: a")
    {
        byte[] block =
        [
            .. Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}; charset=utf-8\r\n{field}\r\n\r\n"),
            .. body,
        ];
        return
        [
            .. Encoding.UTF8.GetBytes(
                $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{name}\r\nWARC-Date: 2031-03-14T09:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n"
            ),
            .. block,
            .. "\r\n\r\n"u8,
        ];
    }
}
