using System.Collections.Immutable;
using Chancery.Faces.Versions;
using Chancery.Server.Web.Parts;

namespace Chancery.Server.Web.Documents;

/// <summary>A document as its page shows it.</summary>
internal sealed record DocumentView
{
    /// <summary>SHA-256 of its bytes.</summary>
    public required string Hash { get; init; }

    /// <summary>Its title, or the name it was read under.</summary>
    public required string Title { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public string? Language { get; init; }

    /// <summary>What it says of itself: kind, date, medium, author, language.</summary>
    public required ImmutableArray<(string Label, string Text)> About { get; init; }

    /// <summary>The address it was read from, where one can go there.</summary>
    public string? Source { get; init; }

    /// <summary>The line that says where it was taken from.</summary>
    public string? CopiedFrom { get; init; }

    /// <summary>What its reader should know.</summary>
    public ImmutableArray<string> Diagnostics { get; init; } = [];

    /// <summary>Its turns on this page, and what is not content where that is asked for.</summary>
    public required ImmutableArray<TurnView> Turns { get; init; }

    /// <summary>Which of its turns are shown.</summary>
    public required Paging Paging { get; init; }

    /// <summary>Mended places.</summary>
    public int Repairs { get; init; }

    /// <summary>Stretches that are no content.</summary>
    public int Boilerplate { get; init; }

    /// <summary>What is shown beside the text as it is read: repairs, boilerplate.</summary>
    public required DocumentExtras Shown { get; init; }

    /// <summary>The names it was read under, with the number of the reading and its time.</summary>
    public ImmutableArray<DocumentVersion> Versions { get; init; } = [];

    /// <summary>Other versions of its names, by number; empty where there is one only.</summary>
    public ImmutableArray<DocumentVersion> OtherVersions { get; init; } = [];

    /// <summary>What differs from another version, where that is asked for.</summary>
    public VersionChanges? Changes { get; init; }

    /// <summary>The works it belongs to, or reports.</summary>
    public ImmutableArray<LineagePicture> Lineage { get; init; } = [];

    /// <summary>What it states, by register.</summary>
    public ImmutableArray<(string Register, ImmutableArray<RowView> Rows)> Facts { get; init; } = [];

    /// <summary>Quotations in it, and how many of them have been checked.</summary>
    public (int All, int Checked) Quotations { get; init; }

    /// <summary>How to cite it.</summary>
    public required CitationView Citation { get; init; }
}

/// <summary>What is shown beside the text as it is read.</summary>
/// <param name="Repairs">The damaged characters beside the repaired ones.</param>
/// <param name="Boilerplate">What is no content, in its place.</param>
internal sealed record DocumentExtras(bool Repairs, bool Boilerplate);

/// <summary>Changes between two versions, in words.</summary>
/// <param name="Old">The older version.</param>
/// <param name="New">The newer one.</param>
/// <param name="Summary">How many, and what they touch.</param>
/// <param name="Fields">Changes of title, author, date.</param>
/// <param name="Changes">Each with the words around it, and what it touches.</param>
internal sealed record VersionChanges(
    DocumentVersion Old,
    DocumentVersion New,
    string Summary,
    ImmutableArray<FieldChange> Fields,
    ImmutableArray<(ChangeContext Context, string Effects)> Changes
);
