using System.Text;
using System.Xml;
using Chancery.Export;
using Chancery.Export.AkomaNtoso;
using Chancery.Export.Tei;
using Chancery.Transcripts;

namespace Chancery.Tests.Export;

/// <summary>What is written as TEI and as Akoma Ntoso is read back by our own readers: the same turns by the same speakers.</summary>
public sealed class DebateRoundTripTests
{
    private const string Talk = """
        Press conference of Vesna Tarr, Minister of Foreign Affairs of Norland, Ost, March 12, 2031

        Vesna Tarr: Good morning. The talks with Sudmark went on until two in the morning, and they ended well.

        The text is with the printers.

        Question: Will the bridge be opened again this year?

        Vesna Tarr: It will be opened in spring. [Laughter.] The engineers need the winter for it.

        Question: And the ferries?

        Vesna Tarr: The ferries go on as before.
        """;

    public static TheoryData<string> Formats => ["tei", "akn"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_Samples_AreReadBackWithTheSameTurns(string format)
    {
        foreach (var analysis in ExportedDocuments.Samples())
        {
            AssertSame(analysis, format);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_Seeds_AreReadBackWithTheSameTurns(string format)
    {
        foreach (var analysis in ExportedDocuments.Seeds())
        {
            AssertSame(analysis, format);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_PartOfTheRecord_IsReadBackWithTheSameTurns(string format)
    {
        foreach (var analysis in ExportedDocuments.PartOfTheRecord())
        {
            AssertSame(analysis, format);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_Talk_KeepsTitleDateAndRoles(string format)
    {
        var analysis = ExportedDocuments.Read(Talk);

        var read = ExportedDocuments.Read("talk.xml", Write(analysis, format)).Single();

        Assert.Equal(analysis.Document.Title, read.Document.Title);
        Assert.Equal(analysis.Document.Published?.Date, read.Document.Published?.Date);
        Assert.Equal(SpeechOf(analysis).Select(turn => turn.Role), SpeechOf(read).Select(turn => turn.Role));
        Assert.Equal(5, SpeechOf(read).Count);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_WithoutDate_IsReadBackWithoutDate(string format)
    {
        var analysis = ExportedDocuments.Read(
            "Vesna Tarr: We will keep the bridge.\n\nQuestion: All of it?\n\nVesna Tarr: All of it."
        );

        var read = ExportedDocuments.Read("talk.xml", Write(analysis, format)).Single();

        Assert.Null(read.Document.Published);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_MonthOnly_IsReadBackAsMonth(string format)
    {
        var analysis = ExportedDocuments.Read(Talk);
        var march = new Chancery.Reading.DatedBy(new Chancery.Reading.PartialDate(2031, 3), "dateline");
        analysis = analysis with { Document = analysis.Document with { Published = march } };

        var read = ExportedDocuments.Read("talk.xml", Write(analysis, format)).Single();

        Assert.Equal(march.Date, read.Document.Published?.Date);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_CharactersThatXmlForbids_BecomeReplacements(string format)
    {
        var analysis = ExportedDocuments
            .Read(
                "lines.jsonl",
                Encoding.UTF8.GetBytes(
                    """{"id":"x","title":"A\u0001B","turns":[{"speaker":"Vesna\u0000 <Tarr> & \"co\"","text":"We \u0008will]]> \ufffe keep & hold <it>. 𝔑"}]}"""
                )
            )
            .Single();

        var xml = Write(analysis, format);

        using var reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { CheckCharacters = true });
        while (reader.Read()) { }
        var read = ExportedDocuments.Read("talk.xml", xml).Single();
        Assert.Equal("We \uFFFDwill]]> \uFFFD keep & hold <it>. 𝔑", TextOf(analysis, analysis.Turns[0]));
        Assert.Equal(TextOf(analysis, analysis.Turns[0]), TextOf(read, SpeechOf(read)[0]));
        Assert.EndsWith("𝔑", TextOf(read, SpeechOf(read)[0]), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_TwiceTheSame_GivesTheSameBytes(string format)
    {
        var analysis = ExportedDocuments.Read(Talk);

        Assert.Equal(Write(analysis, format), Write(analysis, format));
    }

    internal static byte[] Write(DocumentAnalysis analysis, string format)
    {
        using var output = new MemoryStream();
        var readAt = new DateTimeOffset(2031, 4, 1, 8, 0, 0, TimeSpan.Zero);
        if (format == "tei")
        {
            TeiWriter.Write(analysis, output, readAt);
        }
        else
        {
            AkomaNtosoWriter.Write(analysis, output, readAt);
        }

        return output.ToArray();
    }

    private static void AssertSame(DocumentAnalysis analysis, string format)
    {
        var read = ExportedDocuments.Read("talk.xml", Write(analysis, format)).Single();

        var expected = SpeechOf(analysis).Select(turn => Line(analysis, turn)).ToList();
        if (expected.Count > 0)
        {
            Assert.Equal(expected, SpeechOf(read).Select(turn => Line(read, turn)), StringComparer.Ordinal);
        }

        // Headings and notes may come apart at their paragraphs; none of their words is lost.
        Assert.Equal(WordsOf(analysis), WordsOf(read), StringComparer.Ordinal);
    }

    private static List<Turn> SpeechOf(DocumentAnalysis analysis) =>
        [.. analysis.Turns.Where(turn => turn.IsPrimarySpeech && TextOf(analysis, turn).Length > 0)];

    private static string Line(DocumentAnalysis analysis, Turn turn) =>
        $"{(turn.Speaker is { } speaker ? XmlWords.Of(speaker) : "nobody named")}: {TextOf(analysis, turn)}";

    private static string WordsOf(DocumentAnalysis analysis) =>
        XmlWords.Of(string.Join(' ', analysis.Turns.Select(turn => TextOf(analysis, turn))));

    private static string TextOf(DocumentAnalysis analysis, Turn turn) =>
        XmlWords.Of(analysis.Document.View.ToString(turn.Span));
}
