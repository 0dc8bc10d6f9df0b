using System.Collections.Immutable;

namespace Chancery.Lineage;

/// <summary>That a document comes from another, and what says so.</summary>
/// <param name="Kind">How.</param>
/// <param name="From">Key of the document that depends on the other: the copy, the excerpt, the report.</param>
/// <param name="To">Key of the other.</param>
/// <param name="Share">Share of the words of <paramref name="From"/> that stand in <paramref name="To"/>; of a translation the share of its parts that were aligned. 0 to 1.</param>
/// <param name="ShareOfOther">The same of <paramref name="To"/>.</param>
/// <param name="Passages">Shared passages, longest first, a few of them; aligned parts of a translation.</param>
/// <param name="NamesSource">True where the document names the other's address as its source.</param>
public sealed record LineageLink(
    LineageKind Kind,
    string From,
    string To,
    double Share,
    double ShareOfOther,
    ImmutableArray<SharedPassage> Passages,
    bool NamesSource
);
