using System.Text;
using Chancery.Reading;
using Chancery.Tests.Transcripts;
using Chancery.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Chancery.Tests.Reading;

public sealed class DocumentReaderTests
{
    private const string Transcript =
        """{"id":"selm-1","source":"Selm Radio","title":"Interview","date":"2022-05","url":"","turns":[{"speaker":"Host","text":"Is it dead?"},{"speaker":"Ana Torvald","text":"No.\nIt is alive."},{"speaker":null,"text":"Thanks."}]}""";

    private static readonly string[] Lines =
    [
        "Question: Is the treaty dead?",
        "Ana Torvald: It is not.",
        "Ana Torvald:",
        "Q. When?",
        "A. Soon.",
        "Question 1",
        "Question 2",
        "",
        "",
        " \u00A0",
        "Home",
        "Share",
        "* * *",
        "Joined",
        "Jan 3, 2015",
        "Member",
        "Top",
        "The ministers met in Selm on Wednesday, and they said that they would meet again.",
        "“We are close,” she said.",
        "A heading",
        "4 May 2022",
        "Source: https://selm.example/1",
        "(Laughter.)",
        "Editor's note: written answers.",
        "Read also: Who owns a lake?",
        "todaya’s a’it is so.”",
        "MS. HALE:  Good afternoon.",
        "Q    Thanks.",
        "# Title",
        "**Bold:** text",
        "> quoted",
        "- item",
        "<p>no page</p>",
    ];

    [Fact]
    public void Read_TranscriptLine_StatesItsTurnsExactly()
    {
        var document = Read("record.jsonl", Transcript).Single();

        Assert.Equal("selm-1", document.Id);
        Assert.Equal("2022-05", document.Published!.Date.ToString());
        Assert.Equal(
            ["Is it dead?", "No.\nIt is alive.", "Thanks."],
            document.StatedTurns.Select(turn => document.Source.ToString(turn.Span))
        );
        Assert.Equal(["Host", "Ana Torvald", null], document.StatedTurns.Select(turn => turn.Speaker));
        Assert.Equal("Host: Is it dead?\nAna Torvald: No.\nIt is alive.\nThanks.", document.Source.Value);
        Coverage.Check(document);
    }

    [Theory]
    [InlineData(
        "talk.md",
        "# \"The lakes are open\"\n\n*Minister Ana Torvald in an interview with the Selm Herald, 20 February 2023*\n\n"
    )]
    [InlineData(
        "talk.txt",
        "The lakes are open\n\nMinister Ana Torvald in an interview with the Selm Herald of Lower Veland, Selm, 20 February 2023\n\n"
    )]
    public void Read_HeadThatEndsWithADay_IsOfThatDay(string name, string head)
    {
        var document = Read(
                name,
                head + "Selm Herald: Are they open?\n\nAna Torvald: They are, since 3 January 2022.\n"
            )
            .Single();

        Assert.Equal("2023-02-20", document.Published?.Date.ToString());
        Assert.DoesNotContain(document.Blocks, block => document.Source.ToString(block.Span).StartsWith('*'));
    }

    [Fact]
    public void Read_AnswerThatEndsWithADay_IsNotOfThatDay()
    {
        var document = Read(
                "talk.txt",
                "The lakes are open\n\nSelm Herald: Since when?\n\nAna Torvald: They are open to everybody, and have been since the council of Lower Veland met on 3 January 2022\n\nSelm Herald: Thank you.\n"
            )
            .Single();

        Assert.Null(document.Published);
    }

    [Fact]
    public void Read_LinesOfWhichNoneIsOne_EndWithTheTwentieth()
    {
        var bad = string.Concat(Enumerable.Repeat("no line\n", 500));

        var documents = DocumentReader.Read("all.jsonl", Encoding.UTF8.GetBytes(bad), new ReadingOptions()).ToList();

        Assert.Equal(21, documents.Count);
        Assert.Contains(
            "the rest is not read",
            Assert.Single(documents[^1].Diagnostics).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_BadLinesBehindAGoodOne_AreAllNamed()
    {
        var lines = "{\"id\":\"a\",\"text\":\"It rains.\"}\n" + string.Concat(Enumerable.Repeat("no line\n", 30));

        Assert.Equal(31, DocumentReader.Read("all.jsonl", Encoding.UTF8.GetBytes(lines), new ReadingOptions()).Count());
    }

    [Theory]
    [InlineData("Norhaven, May 5, 2030.", "2030-05-05")]
    [InlineData(
        "Norhaven, May 5, 2030. The ministers of both states met for the first time in three years.",
        "2030-05-05"
    )]
    [InlineData("PORT SELM (Agency), 5 May 2030: The ministers met for the first time in three years.", "2030-05-05")]
    [InlineData("The treaty was signed in the old town hall of Norhaven, May 5, 2030. It has nine articles.", null)]
    [InlineData("as he said, May 5, 2030. It has nine articles, and both states keep them to this very day.", null)]
    public void Read_Dateline_DatesTheText(string first, string? day)
    {
        var text = $"Talks on the lakes\n\n{first}\n\nThey spoke about the lakes, and agreed to meet again in June.\n";

        var document = DocumentReader.Read("talk.txt", Encoding.UTF8.GetBytes(text), new ReadingOptions()).Single();

        Assert.Equal(day, document.Published?.Date.ToString());
    }

    [Fact]
    public void Read_TurnsWithoutWords_IsAnError()
    {
        var document = Read("a.jsonl", "{\"id\":\"a\",\"turns\":[{\"speaker\":null}]}").Single();

        Assert.Equal("CH1006", Assert.Single(document.Diagnostics).Id);
    }

    [Fact]
    public void Read_Lines_HashTheBytesOfTheLineAlone()
    {
        var alone = Read("a.jsonl", Transcript).Single();

        var second = Read("b.jsonl", "{\"id\":\"x\",\"text\":\"One.\"}\r\n\n" + Transcript + "\r\n").Last();

        Assert.Equal(alone.Hash, second.Hash);
        Assert.Equal(alone.Bytes.ToArray(), second.Bytes.ToArray());
    }

    [Fact]
    public void Read_TextLine_IsReadAsADocument()
    {
        var document = Read("x.jsonl", """{"id":"a","text":"A title\n\nQuestion: Is it dead?\n\nAna Torvald: No."}""")
            .Single();

        Assert.Equal(("a", "A title", DocumentKind.Interview), (document.Id, document.Title, document.Kind));
    }

    [Theory]
    [InlineData("{\"id\":\"a\",", "no valid JSON at byte 9; expected an object with \"id\" and \"turns\" or \"text\"")]
    [InlineData("[1]", "not an object; expected an object with \"id\" and \"turns\" or \"text\"")]
    [InlineData(
        "{\"id\":\"a\"}",
        "neither \"turns\" nor \"text\"; expected an object with \"id\" and \"turns\" or \"text\""
    )]
    public void Read_BadLine_IsAnErrorAndTheOthersAreRead(string line, string message)
    {
        var documents = Read("x.jsonl", Transcript + "\n" + line + "\n" + Transcript).ToList();

        Assert.Equal(3, documents.Count);
        Assert.Equal(message, Assert.Single(documents[1].Diagnostics).Message);
        Assert.Equal("CH1006", documents[1].Diagnostics[0].Id);
        Assert.Empty(documents[2].Diagnostics);
    }

    [Fact]
    public void Read_TooLarge_IsAnError()
    {
        var options = new ReadingOptions { MaxDocumentBytes = 100 };

        var whole = DocumentReader.Read("x.txt", new byte[101], options).Single();
        var line = DocumentReader.Read("x.jsonl", Encoding.UTF8.GetBytes(Transcript), options).Single();

        Assert.Equal(
            "the input is 101 bytes long; at most 100 bytes are read",
            Assert.Single(whole.Diagnostics).Message
        );
        Assert.StartsWith("line 1 is ", Assert.Single(line.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "CH1001")]
    [InlineData("  \n\u00A0\n", "CH1007")]
    [InlineData("* * *\n\nShare\n", "CH1007")]
    public void Read_NothingToRead_IsAnError(string text, string id)
    {
        var error = Assert.Single(Read("x.txt", text).Single().Diagnostics);

        Assert.Equal((id, Severity.Error), (error.Id, error.Severity));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData(":")]
    [InlineData("“")]
    [InlineData("A:\n")]
    [InlineData("Question:\n")]
    [InlineData("Q. ")]
    [InlineData("<")]
    [InlineData("a’ ")]
    [InlineData("Mr. A: b?\nDr. C: d.\n")]
    [InlineData("1 May 2020 ")]
    [InlineData("Share\n")]
    public void Read_HalfAMegabyteOfOneThing_StaysLinear(string piece)
    {
        var start = TimeProvider.System.GetTimestamp();

        foreach (var name in (ReadOnlySpan<string>)["x.txt", "x.md", "x.html"])
        {
            var page = name == "x.html" ? "<html><body>" : "";
            var document = Read(name, page + string.Concat(Enumerable.Repeat(piece, (1 << 19) / piece.Length)))
                .Single();
            _ = Chancery.Transcripts.TurnSegmenter.Segment(document);
        }

        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0, 60);
    }

    [Property(MaxTest = 300)]
    public Property Read_LinesInAnyOrder_CoverEveryVisibleCharacter() =>
        Prop.ForAll(
            Gen.Elements(Lines).ListOf().Select(lines => string.Join('\n', lines)).ToArbitrary(),
            text =>
            {
                foreach (var name in (ReadOnlySpan<string>)["x.txt", "x.md"])
                {
                    Coverage.Check(Read(name, text + " ").Single());
                }
            }
        );

    private static IEnumerable<Document> Read(string name, string text) =>
        DocumentReader.Read(name, Encoding.UTF8.GetBytes(text), new ReadingOptions());
}
