using System.Globalization;
using Chancery.Export;
using Chancery.Storage;
using Chancery.Text;

namespace Chancery.Faces.Exports;

/// <summary>Writes documents as comma-separated values: a line a turn, offsets in code points of the source text.</summary>
internal static class TurnCsv
{
    private static readonly string[] Columns =
    [
        "address",
        "document",
        "title",
        "published",
        "language",
        "kind",
        "turn",
        "role",
        "speaker",
        "start",
        "end",
        "text",
    ];

    public static void WriteHeader(TextWriter output) => Csv.WriteLine(output, Columns);

    /// <summary>The turns of a document.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="name">How it is called.</param>
    /// <param name="output">Gets the lines.</param>
    public static void Write(DocumentAnalysis analysis, string name, TextWriter output)
    {
        var document = analysis.Document;
        var offsets = new CodePointOffsets(document.Source.Value);
        for (var i = 0; i < analysis.Turns.Length; i++)
        {
            var turn = analysis.Turns[i];
            var span = offsets.FromUtf16(turn.Span);
            Csv.WriteLine(
                output,
                [
                    new PassageAddress(document.Hash, span).ToString(),
                    name,
                    document.Title,
                    document.Published?.Date.ToString(),
                    document.Language,
                    StoredWords.Of(document.Kind),
                    i.ToString(CultureInfo.InvariantCulture),
                    StoredWords.Of(turn.Role),
                    turn.Speaker,
                    span.Start.ToString(CultureInfo.InvariantCulture),
                    span.End.ToString(CultureInfo.InvariantCulture),
                    document.Source.ToString(turn.Span),
                ]
            );
        }
    }
}
