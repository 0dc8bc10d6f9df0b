using System.Globalization;
using System.Text;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Tests.Transcripts;

/// <summary>Documents of our own in the styles that transcripts come in; beside each stands what is to be found, a line a turn.</summary>
public sealed class TranscriptCaseTests
{
    private static readonly string Folder = Repository.Folder("tests", "data", "transcripts");

    public static TheoryData<string> Cases() =>
        [
            .. Directory
                .EnumerateFiles(Folder)
                .Select(file => Path.GetFileName(file))
                .Where(name => !name.EndsWith(".expected", StringComparison.Ordinal) && name != "SOURCES.md")
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Segment_Case_GivesTheExpectedTurns(string name)
    {
        var document = Read(name);

        var found = Render(document);

        var expected = Path.Combine(Folder, name + ".expected");
        if (!File.Exists(expected))
        {
            File.WriteAllText(Path.Combine(Folder, name + ".received"), found);
        }

        Assert.Equal(File.ReadAllText(expected), found);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Segment_Case_CoversEveryVisibleCharacterOnce(string name) => Coverage.Check(Read(name));

    private static Document Read(string name) =>
        DocumentReader.Read(name, File.ReadAllBytes(Path.Combine(Folder, name)), new ReadingOptions()).Single();

    private static string Render(Document document)
    {
        var text = new StringBuilder();
        var published = document.Published is { } date ? $"{date.Date}, {date.Found}" : "unknown";
        text.Append(
            CultureInfo.InvariantCulture,
            $"kind: {document.Kind}\ntitle: {document.Title ?? "none"}\npublished: {published}\nlanguage: {document.Language}\n\n"
        );
        var lines = TurnSegmenter
            .Segment(document)
            .Select(turn =>
                (
                    turn.Span.Start,
                    Line: $"{turn.Role} [{turn.Speaker}] {Label(document, turn)}{Shorten(document, turn.Span)}\n"
                )
            )
            .Concat(
                document.Boilerplate.Select(span => (span.Start, Line: $"  (boilerplate) {Shorten(document, span)}\n"))
            )
            .OrderBy(line => line.Start);
        foreach (var (_, line) in lines)
        {
            text.Append(line);
        }

        return text.ToString();
    }

    private static string Label(Document document, Turn turn) =>
        turn.Label is { } label ? $"<{document.View.ToString(label)}> " : "";

    private static string Shorten(Document document, TextSpan span)
    {
        var words = document.View.ToString(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 12
            ? string.Join(' ', words)
            : $"{string.Join(' ', words[..6])} … {string.Join(' ', words[^4..])}";
    }
}
