using Chancery.Storage;

namespace Chancery.Faces.Json;

/// <summary>A removed document, as <c>remove</c> prints it.</summary>
internal sealed record TombstoneJson(
    string Outcome,
    [property: DocumentName] string Doc,
    string Hash,
    string? Title,
    string Reason,
    string RemovedAt,
    int Versions,
    int Verdicts,
    bool CanBeRestored
)
{
    public static TombstoneJson Of(Tombstone tombstone, string outcome) =>
        new(
            outcome,
            tombstone.Name,
            tombstone.Hash,
            tombstone.Title,
            tombstone.Reason,
            VersionsJson.Time(tombstone.RemovedAt),
            tombstone.Versions.Length,
            tombstone.Verdicts.Length,
            tombstone.Bytes is not null
        );
}
