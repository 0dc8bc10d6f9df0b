using System.Globalization;
using System.IO.Compression;
using System.Text;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Tests.Reading.Formats;

public sealed class HostilePdfTests
{
    private const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    private const string Words =
        "BT /F1 12 Tf 72 700 Td (We shall keep the ferry running all winter, said the minister.) Tj ET";

    [Fact]
    public void Read_Page_GivesItsWords()
    {
        var document = Read(Pdf("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", Page(4), Stream(Words)));

        Assert.Equal("We shall keep the ferry running all winter, said the minister.\n", document.Source.Value);
    }

    [Theory]
    [InlineData("[2 0 R]")]
    [InlineData("[3 0 R 2 0 R]")]
    [InlineData("[2 0 R 2 0 R 2 0 R 3 0 R]")]
    public void Read_LoopInThePageTree_Ends(string kids)
    {
        var document = Read(Pdf($"<< /Type /Pages /Kids {kids} /Count 3 >>", Page(4), Stream(Words)));

        Assert.True(document.Source.Value.Contains("ferry", StringComparison.Ordinal) || HasError(document));
    }

    [Fact]
    public void Read_FormThatDrawsItself_Ends()
    {
        const string form =
            "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 4 0 R >> >> ";

        var document = Read(Pdf("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", Page(4), Stream("/X Do", form)));

        Assert.Empty(document.Blocks);
        Assert.True(HasError(document));
    }

    [Fact]
    public void Read_ObjectsNestedDeep_End()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);

        var document = Read(Pdf("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", Page(4, $"/Deep {deep}"), Stream(Words)));

        Assert.True(document.Source.Value.Contains("ferry", StringComparison.Ordinal) || HasError(document));
    }

    [Fact]
    public void Read_StreamThatUnpacksToTooMuch_IsNotUnpacked()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(new byte[16 * 1024 * 1024]);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = Read(
            Pdf(
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                Page(4),
                Stream(Encoding.Latin1.GetString(packed.ToArray()), "/Filter /FlateDecode ")
            ),
            new ReadingOptions { MaxDocumentBytes = 1024 * 1024 }
        );

        Assert.True(HasError(document));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8 * 1024 * 1024);
    }

    [Theory]
    [InlineData("1 beginbfrange\n<00000000> <FFFFFFFF> <0041>\nendbfrange")]
    [InlineData("1 begincidrange\n<0000> <FFFFFF> 1\nendcidrange")]
    [InlineData("2 beginbfrange\n<01> <02> [<0041> <0042>]\n<0000> <FF FF FF> <0041>\nendbfrange")]
    public void Read_TableOfMoreCharactersThanAnyFontHas_IsRefused(string table)
    {
        var document = Read(Pdf("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", Page(4), Stream(Words), Stream(table)));

        Assert.Contains(document.Diagnostics, diagnostic => diagnostic is { Id: "CH1021", Severity: Severity.Error });
    }

    [Fact]
    public void Read_TableOfAllCharactersOfAFont_IsRead()
    {
        var document = Read(
            Pdf(
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                Page(4),
                Stream(Words),
                Stream("2 beginbfrange\n<0000> <FFFF> <0000>\n<01> <02> [<0041> <0042>]\nendbfrange")
            )
        );

        Assert.False(HasError(document));
    }

    [Fact]
    public void Read_ImagesOnly_SaysThatTheyAre()
    {
        const string image =
            "/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray ";
        var page =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>";

        var document = Read(
            Pdf(
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                page,
                Stream("q 600 0 0 700 0 0 cm /I Do Q"),
                Stream("abcd", image)
            )
        );

        var error = document.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal("CH1024", error.Id);
        Assert.StartsWith("images only: 1 scanned page", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Encrypted_SaysSo()
    {
        var file = File.ReadAllBytes(Repository.Folder("tests", "data", "formats", "encrypted.pdf"));

        var error = Assert.Single(DocumentInvariants.Check("encrypted.pdf", file)).Diagnostics[0];

        Assert.Equal(("CH1023", "encrypted; expected a PDF that opens without a password"), (error.Id, error.Message));
    }

    [Fact]
    public void Read_MorePagesThanAllowed_ReadsTheFirst()
    {
        var kids = string.Concat(Enumerable.Repeat("3 0 R ", 40));

        var document = Read(
            Pdf($"<< /Type /Pages /Kids [{kids}] /Count 40 >>", Page(4), Stream(Words)),
            new ReadingOptions { MaxPages = 3 }
        );

        Assert.Contains(document.Diagnostics, diagnostic => diagnostic is { Id: "CH1025", Severity: Severity.Warning });
        Assert.True(document.Locations.Length <= 3);
    }

    [Fact]
    public void Read_LongerThanAllowed_EndsThereAndKeepsWhatWasRead()
    {
        var kids = string.Concat(Enumerable.Repeat("3 0 R ", 40));

        var document = Read(
            Pdf($"<< /Type /Pages /Kids [{kids}] /Count 40 >>", Page(4), Stream(Words)),
            new ReadingOptions { MaxTime = TimeSpan.FromSeconds(100), Clock = new SlowMachine() }
        );

        var warning = Assert.Single(
            document.Diagnostics,
            diagnostic => diagnostic.Message.Contains("took longer", StringComparison.Ordinal)
        );
        Assert.Equal(Severity.Warning, warning.Severity);
        Assert.Contains("ferry", document.Source.Value, StringComparison.Ordinal);
        Assert.InRange(document.Locations.Length, 1, 5);
    }

    /// <summary>Half a minute goes by from one look at the clock to the next.</summary>
    private sealed class SlowMachine : TimeProvider
    {
        private long _now;

        public override long GetTimestamp() => _now += 30 * TimestampFrequency;
    }

    private static bool HasError(Document document) =>
        document.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    private static Document Read(byte[] pdf, ReadingOptions? options = null) =>
        Assert.Single(DocumentInvariants.Check("a.pdf", pdf, options));

    private static string Page(int content, string more = "") =>
        $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {content} 0 R /Resources << /Font << /F1 {Font} >> /XObject << /X {content} 0 R >> >> {more} >>";

    private static string Stream(string content, string more = "") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<< {more}/Length {content.Length} >>\nstream\n{content}\nendstream"
        );

    /// <summary>A file of a catalog and these objects, numbered from 2.</summary>
    private static byte[] Pdf(params string[] objects)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (i, body) in objects.Prepend("<< /Type /Catalog /Pages 2 0 R >>").Index())
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            text.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
