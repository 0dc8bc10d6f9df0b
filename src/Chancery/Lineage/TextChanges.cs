using System.Collections.Immutable;

namespace Chancery.Lineage;

/// <summary>What differs between two texts.</summary>
/// <param name="Changes">In the order of the texts.</param>
/// <param name="OldWords">Words of the old text that were compared.</param>
/// <param name="NewWords">Words of the new one.</param>
/// <param name="KeptWords">Words that stand in both.</param>
/// <param name="OtherMarks">Places at which only case, spelling or marks differ that make no quotation.</param>
public sealed record TextChanges(
    ImmutableArray<VersionChange> Changes,
    int OldWords,
    int NewWords,
    int KeptWords,
    int OtherMarks
);
