using System.Text.Json.Serialization;
using Chancery.Faces.Keeping;
using Chancery.Faces.Words;
using Chancery.Storage;
using Chancery.Text;

namespace Chancery.Faces.Json;

/// <summary>A turn as <c>search</c> prints it; the matches count code points of its text.</summary>
internal sealed record SearchJson(
    [property: DocumentName] string Doc,
    string Hash,
    string? Title,
    string? Published,
    int Turn,
    string Role,
    string? Speaker,
    string Text,
    int[][] Matches,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<VerifyJson.WitnessPart>? Witnesses
)
{
    public static SearchJson Of(FoundTurn found, RecordWitnesses witnesses)
    {
        var hit = found.Hit;
        return new SearchJson(
            hit.Document,
            hit.Hash,
            hit.Title,
            hit.Published?.ToString(),
            hit.Turn,
            StoredWords.Of(hit.Role),
            hit.Speaker,
            hit.Text,
            JsonSpans.Of(hit.Matches, new CodePointOffsets(hit.Text)),
            found.Witnesses.IsEmpty
                ? null
                :
                [
                    .. found.Witnesses.Select(witness => new VerifyJson.WitnessPart(
                        witness.Document,
                        WitnessWords.Word(witnesses.KindOf(witness.Hash))
                    )),
                ]
        );
    }
}
