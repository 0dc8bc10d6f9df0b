using System.Collections.Immutable;
using Chancery.Lineage;

namespace Chancery;

/// <summary>What differs between two versions of a document. Spans point into the source texts.</summary>
/// <param name="Old">The version compared with.</param>
/// <param name="New">The version compared.</param>
/// <param name="Text">Changes of the words of the content.</param>
/// <param name="Fields">Changes of title, author, date, site, kind and language.</param>
public sealed record VersionDiff(
    DocumentAnalysis Old,
    DocumentAnalysis New,
    TextChanges Text,
    ImmutableArray<FieldChange> Fields
)
{
    /// <summary>True where words and fields are the same; bytes, marks and boilerplate may differ.</summary>
    public bool IsSame => Text.Changes.IsEmpty && Fields.IsEmpty;
}
