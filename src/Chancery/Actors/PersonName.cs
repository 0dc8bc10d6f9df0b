using System.Collections.Immutable;

namespace Chancery.Actors;

/// <summary>A speaker label or a mention taken apart: titles, given names, family name, or no person at all.</summary>
/// <remarks>
/// Knows only what the words show. Whom "the president" means in a document is for the reader of that document to settle;
/// here it is an office, and no comparison with it says that two speakers differ.
/// </remarks>
public sealed record PersonName
{
    /// <summary>The label as it was given, without its colon and the space around it.</summary>
    public required string Text { get; init; }

    /// <summary>Person, office, or nobody in particular.</summary>
    public required NameKind Kind { get; init; }

    /// <summary>Titles and offices that stand with the name, as written: "Foreign Minister", "Dr.".</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>Given names and initials, in the order of the text; empty for a bare family name.</summary>
    public ImmutableArray<string> Given { get; init; } = [];

    /// <summary>The family name, for a person; the only name where there is one.</summary>
    public string? Family { get; init; }

    /// <summary>"Jr.", "III" and the like, or null.</summary>
    public string? Suffix { get; init; }

    /// <summary>True where the family name stands first, as in Chinese, Korean and Vietnamese names.</summary>
    public bool FamilyFirst { get; init; }

    /// <summary>From a title or the first given name.</summary>
    public NameGender Gender { get; init; }

    /// <summary>The name without titles, in the order of the text; for what is no person the text.</summary>
    public string FullName =>
        Family is null ? Text
        : FamilyFirst ? string.Join(' ', [Family, .. Given])
        : string.Join(' ', [.. Given, Family, .. Suffix is null ? ReadOnlySpan<string>.Empty : [Suffix]]);

    /// <summary>Takes <paramref name="label"/> apart; null and empty give a generic name.</summary>
    public static PersonName Parse(string? label) => PersonNameParser.Parse(label ?? "");

    /// <summary>Whether the two labels stand for one person.</summary>
    public static PersonIdentity Compare(string? one, string? other) => Parse(one).CompareWith(Parse(other));

    /// <summary>Whether this name and <paramref name="other"/> stand for one person.</summary>
    /// <remarks>Different only when both are persons and their names contradict each other.</remarks>
    public PersonIdentity CompareWith(PersonName other) => PersonNameComparison.Compare(this, other);
}
