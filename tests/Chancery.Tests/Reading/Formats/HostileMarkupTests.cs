using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading.Formats;

public sealed class HostileMarkupTests
{
    private const string Entities = """
        <!DOCTYPE x [<!ENTITY a "ha ha ha ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
        <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
        <!ENTITY file SYSTEM "file:///etc/passwd">]>
        """;

    public static TheoryData<string, string> Shells =>
        new()
        {
            { "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>", "</p></body></text></TEI>" },
            {
                "<akomaNtoso><debate><debateBody><speech by='#a'><p>",
                "</p></speech></debateBody></debate></akomaNtoso>"
            },
            {
                "<rss version='2.0'><channel><item><title>A title</title><description>",
                "</description></item></channel></rss>"
            },
            {
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A title</title><content>",
                "</content></entry></feed>"
            },
        };

    [Theory]
    [MemberData(nameof(Shells))]
    public void Read_EntityBomb_IsNotExpanded(string open, string close)
    {
        var documents = Read(Entities + open + "Before. &f; &file; Behind." + close);

        Assert.All(
            documents,
            document => Assert.DoesNotContain("ha ha", document.Source.Value, StringComparison.Ordinal)
        );
        Assert.All(
            documents,
            document => Assert.DoesNotContain("root:", document.Source.Value, StringComparison.Ordinal)
        );
        Assert.Contains(
            documents.SelectMany(document => document.Diagnostics),
            diagnostic => diagnostic.Id == "CH1026"
        );
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public void Read_DeepNesting_EndsThereWithADiagnostic(string open, string close)
    {
        const int depth = 100_000;

        var documents = Read(open + Repeat("<hi>", depth) + "Words." + Repeat("</hi>", depth) + close);

        Assert.Contains(
            documents.SelectMany(document => document.Diagnostics),
            diagnostic => diagnostic.Id is "CH1026"
        );
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public void Read_CommonCharacterNames_AreKnown(string open, string close)
    {
        if (open.StartsWith("<rss", StringComparison.Ordinal) || open.StartsWith("<feed", StringComparison.Ordinal))
        {
            var document = Assert.Single(
                Read(open + "The caf&eacute; at the harbour stays open all winter, they said." + close)
            );

            Assert.Contains("café at the", document.Source.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_TwiceTheSubtitles_TakesAboutTwiceTheTime()
    {
        AssertLinear(
            size =>
                "WEBVTT\n\n"
                + string.Concat(
                    Enumerable
                        .Range(0, size)
                        .Select(i =>
                            $"00:{i / 60 % 60:00}:{i % 60:00}.000 --> 00:{i / 60 % 60:00}:{i % 60:00}.900\n<v Orla Venn>Sentence {i} of the speech\n\n"
                        )
                ),
            20_000
        );
    }

    [Fact]
    public void Read_EightTimesTheTags_TakesSomeEightTimesTheTime()
    {
        AssertLinear(size => "1\n00:00:01,000 --> 00:00:02,000\n" + Repeat("<", size) + " {\\", 40_000);
    }

    private static void AssertLinear(Func<int, string> make, int size)
    {
        var growth = ProcessorTime.GrowthOf(
            count => _ = DocumentReader.Read("a", Encoding.UTF8.GetBytes(make(count)), new ReadingOptions()).Count(),
            size / 4
        );

        Assert.InRange(growth, 0, ProcessorTime.MostGrowth);
    }

    private static List<Document> Read(string text) => DocumentInvariants.Check("a.xml", Encoding.UTF8.GetBytes(text));

    private static string Repeat(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
