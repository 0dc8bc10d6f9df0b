using System.Globalization;
using Chancery.Faces.Keeping;
using Chancery.Storage;

namespace Chancery.Faces.Exports;

/// <summary>Writes what a search found as comma-separated values: a line a turn, best first.</summary>
internal static class SearchCsv
{
    private static readonly string[] Columns =
    [
        "document",
        "hash",
        "title",
        "published",
        "turn",
        "role",
        "speaker",
        "text",
        "alsoIn",
    ];

    public static void Write(IEnumerable<FoundTurn> turns, TextWriter output)
    {
        Csv.WriteLine(output, Columns);
        foreach (var turn in turns)
        {
            var hit = turn.Hit;
            Csv.WriteLine(
                output,
                [
                    hit.Document,
                    hit.Hash,
                    hit.Title,
                    hit.Published?.ToString(),
                    hit.Turn.ToString(CultureInfo.InvariantCulture),
                    StoredWords.Of(hit.Role),
                    hit.Speaker,
                    hit.Text,
                    string.Join("; ", turn.Witnesses.Select(witness => witness.Document)),
                ]
            );
        }
    }
}
