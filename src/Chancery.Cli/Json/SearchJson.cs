using Chancery.Storage;
using Chancery.Text;

namespace Chancery.Cli.Json;

/// <summary>A turn as <c>search</c> prints it; the matches count code points of its text.</summary>
internal sealed record SearchJson(
    string Doc,
    string Hash,
    string? Title,
    string? Published,
    int Turn,
    string Role,
    string? Speaker,
    string Text,
    int[][] Matches
)
{
    public static SearchJson Of(SearchHit hit) =>
        new(
            hit.Document,
            hit.Hash,
            hit.Title,
            hit.Published?.ToString(),
            hit.Turn,
            StoredWords.Of(hit.Role),
            hit.Speaker,
            hit.Text,
            JsonSpans.Of(hit.Matches, new CodePointOffsets(hit.Text))
        );
}
