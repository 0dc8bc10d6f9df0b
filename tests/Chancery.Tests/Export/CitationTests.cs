using System.Text;
using System.Text.Json;
using Chancery.Export;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Tests.Export;

public sealed class CitationTests
{
    private const string Interview = """
        Interview with Vesna Tarr, Minister of Foreign Affairs of Norland

        Question: Will the bridge at Ost be opened again?

        Vesna Tarr: The bridge at Ost will be opened in spring. The engineers need the winter for it, and they shall have it.
        """;

    private static readonly CitedWork Hostile = new()
    {
        Kind = DocumentKind.Interview,
        Address = new PassageAddress(new string('a', 64), (10, 20)),
        Creator = "Vesna Tarr",
        Interviewer = "The {Selm} Herald & Sons",
        Title = @"100% ""sure"" of $5_000 \input{x} # ~ ^ <b> 桥",
        Site = "selm.example",
        Published = new PartialDate(2031, 3, 12),
        Url = "https://selm.example/a_b%20c?d=1&e={f}#g",
        Locator = "turn 3",
        Language = "en",
    };

    [Fact]
    public void Of_CopyWhoseSourceIsItsOwnAddress_SaysTheAddressOnce()
    {
        const string Address = "https://norland.example/talks/7";
        var analysis = Analyze(Interview);
        var document = analysis.Document with
        {
            Url = Address,
            CopiedFrom = new CopySource(null, Address, null, null, new TextSpan(0, 9)),
        };

        var note = Citation.Of(analysis with { Document = document }).Chicago;

        Assert.EndsWith($"interview, n.d., {Address}.", note, StringComparison.Ordinal);
        Assert.DoesNotContain("copied from", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PassageOfAnInterview_NamesSpeakerTurnAndAddress()
    {
        var analysis = Analyze(Interview);
        var source = analysis.Document.Source.Value;
        var at = source.IndexOf("The bridge at Ost will", StringComparison.Ordinal);

        var citation = Citation.Of(analysis, new TextSpan(at, at + 39));

        Assert.Equal(
            "Vesna Tarr, “Interview with Vesna Tarr, Minister of Foreign Affairs of Norland,” interview, n.d., turn 2.",
            citation.Chicago
        );
        Assert.Equal($"chancery://document/{analysis.Document.Hash}#char={at},{at + 39}", citation.Address);
        Assert.Contains(
            $"note = {{turn 2; chancery://document/{analysis.Document.Hash}\\#char=",
            citation.BibTex,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_PassageBehindSupplementaryCharacters_CountsCodePoints()
    {
        var analysis = Analyze("Vesna Tarr: 𝔑orland 𝔖udmark is a neighbour.");
        var at = analysis.Document.Source.Value.IndexOf("neighbour", StringComparison.Ordinal);

        var address = CitedWork.Of(analysis, new TextSpan(at, at + 9)).Address;

        Assert.Equal((at - 2, at + 7), address.Span);
    }

    [Fact]
    public void Of_DocumentReadFromAPath_NamesNoPathOfThisMachine()
    {
        var analysis = Analyze(Interview, "/srv/desk/secret/talk.txt");

        var citation = Citation.Of(analysis);

        Assert.DoesNotContain("secret", citation.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2031", "2031.")]
    [InlineData("2031-03", "March 2031.")]
    [InlineData("2031-03-12", "March 12, 2031.")]
    public void Chicago_PartialDate_SaysWhatIsKnown(string date, string expected)
    {
        Assert.True(PartialDate.TryParse(date, out var published));

        var citation = Citation.Of(Hostile with { Published = published, Locator = null, Url = null });

        Assert.EndsWith(expected, citation.Chicago, StringComparison.Ordinal);
    }

    [Fact]
    public void BibTex_HostileTitle_ComesBackFromPandocAsItIs()
    {
        var json = Pandoc.Run(Citation.Of(Hostile).BibTex, "--from=bibtex", "--to=csljson");

        var item = JsonDocument.Parse(json).RootElement[0];
        Assert.Equal(Hostile.Title, PlainTitle(item.GetProperty("title").GetString()!));
        Assert.Equal("Tarr", item.GetProperty("author")[0].GetProperty("family").GetString());
        Assert.Equal("Vesna", item.GetProperty("author")[0].GetProperty("given").GetString());
        Assert.Equal("https://selm.example/a_b%20c?d=1&e=%7Bf%7D#g", item.GetProperty("URL").GetString());
        Assert.Equal([2031, 3, 12], DateOf(item));
    }

    [Theory]
    [InlineData("} {")]
    [InlineData("{{}")]
    [InlineData("}")]
    public void BibTex_LoneBraces_DoNotEndTheField(string braces)
    {
        var json = Pandoc.Run(
            Citation.Of(Hostile with { Title = braces + " behind" }).BibTex,
            "--from=bibtex",
            "--to=csljson"
        );

        var item = JsonDocument.Parse(json).RootElement[0];
        Assert.EndsWith("behind", item.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal([2031, 3, 12], DateOf(item));
    }

    [Fact]
    public void CslJson_HostileTitle_IsCitedByPandoc()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-csl-");
        var bibliography = Path.Combine(folder.FullName, "works.json");
        File.WriteAllText(bibliography, Citation.Of(Hostile).CslJson);

        var text = Pandoc.Run(
            $"He said so [@{Hostile.Key}].",
            "--citeproc",
            $"--bibliography={bibliography}",
            "--to=plain",
            "--wrap=none"
        );
        folder.Delete(recursive: true);

        Assert.StartsWith("He said so (Tarr 2031).", text, StringComparison.Ordinal);
        Assert.Contains("Tarr, Vesna. 2031.", text, StringComparison.Ordinal);
        Assert.Contains("https://selm.example/a_b%20c", text, StringComparison.Ordinal);
        Assert.Contains("桥", text, StringComparison.Ordinal);
    }

    [Fact]
    public void CslJson_EverySample_IsReadByPandoc()
    {
        CitedWork[] works =
        [
            .. Directory
                .EnumerateFiles(Repository.Folder("samples", "record"))
                .Order(StringComparer.Ordinal)
                .Select(path => CitedWork.Of(Analyze(File.ReadAllBytes(path), Path.GetFileName(path)))),
        ];
        using var csl = new MemoryStream();
        Chancery.Export.Csl.CslJsonWriter.Write(works, csl);
        var bibTex = new StringWriter();
        Chancery.Export.BibTex.BibTexWriter.Write(works, bibTex);

        var ofCsl = Pandoc.Run(Encoding.UTF8.GetString(csl.ToArray()), "--from=csljson", "--to=csljson");
        var ofBibTex = Pandoc.Run(bibTex.ToString(), "--from=bibtex", "--to=csljson");

        foreach (var json in new[] { ofCsl, ofBibTex })
        {
            Assert.Equal(
                works.Select(work => work.Key).Order(StringComparer.Ordinal),
                JsonDocument
                    .Parse(json)
                    .RootElement.EnumerateArray()
                    .Select(item => item.GetProperty("id").GetString()!)
                    .Order(StringComparer.Ordinal)
            );
        }
    }

    [Theory]
    [InlineData("chancery://document/{0}", null)]
    [InlineData("{0}", null)]
    [InlineData("chancery://document/{0}#char=0,5", 5)]
    [InlineData("{0}#char=3,7", 7)]
    public void TryParse_Address_IsReadBack(string form, int? end)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, new string('0', 64));

        Assert.True(PassageAddress.TryParse(text, out var address));
        Assert.Equal(end, address.Span?.End);
        Assert.EndsWith(text, address.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("chancery://document/00")]
    [InlineData("{0}#char=5,3")]
    [InlineData("{0}#char=-1,3")]
    [InlineData("{0}#char=1,3x")]
    [InlineData("{0}#char=1,99999999999")]
    [InlineData("{0}/../..")]
    public void TryParse_NoAddress_IsRefused(string form) =>
        Assert.False(
            PassageAddress.TryParse(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, form, new string('0', 64)),
                out _
            )
        );

    private static DocumentAnalysis Analyze(string text, string id = "talk.txt") =>
        Analyze(Encoding.UTF8.GetBytes(text), id);

    private static DocumentAnalysis Analyze(byte[] bytes, string id) =>
        DocumentAnalyzer.Analyze(DocumentReader.Read(id, bytes, new ReadingOptions()).Single());

    private static string PlainTitle(string title) =>
        title
            .Replace("<span class=\"nocase\">", "", StringComparison.Ordinal)
            .Replace("</span>", "", StringComparison.Ordinal);

    private static int[] DateOf(JsonElement item) =>
        [.. item.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32())];
}
