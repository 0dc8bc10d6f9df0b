using System.Collections.Immutable;

namespace Chancery.Lineage;

/// <summary>What of a document is kept to find its relatives without reading it again.</summary>
/// <param name="Key">The document's key.</param>
/// <param name="Words">Words of its content.</param>
/// <param name="Marks">Chosen runs of words, ascending.</param>
/// <param name="Anchors">Numbers and names that survive translation, ascending.</param>
/// <param name="Parts">Turns, or paragraphs where there are no turns.</param>
public sealed record LineageMarks(
    string Key,
    int Words,
    ImmutableArray<uint> Marks,
    ImmutableArray<uint> Anchors,
    int Parts
)
{
    /// <summary>BCP 47 tag of its language, or null.</summary>
    public string? Language { get; init; }

    /// <summary>True for a newsroom's account of what others said.</summary>
    public bool IsReport { get; init; }

    /// <summary>The first day its date can mean, or null where it has none.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last day its date can mean.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Addresses and names it is known by.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The address that it names as its source, or null.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>True where it says that its text was taken from elsewhere.</summary>
    public bool NamesSource { get; init; }
}
