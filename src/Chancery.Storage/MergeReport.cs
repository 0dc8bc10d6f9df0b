using System.Collections.Immutable;

namespace Chancery.Storage;

/// <summary>What a merge brought, or would bring.</summary>
/// <param name="Added">Documents that were not here.</param>
/// <param name="Known">Documents that were here with the same bytes.</param>
/// <param name="Versions">Readings that were not known, of documents of either kind.</param>
/// <param name="Verdicts">Verdicts of the other record for its quotations that were not here.</param>
/// <param name="Observations">Observations that were not here.</param>
/// <param name="Tombstones">Removals of the other record of documents that were never here.</param>
/// <param name="RemovedHere">Documents of the other record that were removed from this one, and stay so.</param>
/// <param name="RemovedThere">Documents of this record that were removed from the other one.</param>
public sealed record MergeReport(
    int Added,
    int Known,
    int Versions,
    int Verdicts,
    int Observations,
    int Tombstones,
    ImmutableArray<string> RemovedHere,
    ImmutableArray<Tombstone> RemovedThere
);
