using Chancery.Storage;

namespace Chancery.Faces.Json;

/// <summary>What a merge brought, or would bring, as <c>merge</c> prints it.</summary>
internal sealed record MergeJson(
    bool DryRun,
    int Added,
    int Known,
    int Versions,
    int Verdicts,
    int Observations,
    int Tombstones,
    IReadOnlyList<string> RemovedHere,
    IReadOnlyList<TombstoneJson> RemovedThere
)
{
    public static MergeJson Of(MergeReport report, bool isDryRun) =>
        new(
            isDryRun,
            report.Added,
            report.Known,
            report.Versions,
            report.Verdicts,
            report.Observations,
            report.Tombstones,
            report.RemovedHere,
            [.. report.RemovedThere.Select(tombstone => TombstoneJson.Of(tombstone, "removed"))]
        );
}
