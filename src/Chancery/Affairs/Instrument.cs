using System.Collections.Immutable;

namespace Chancery.Affairs;

/// <summary>A treaty, agreement, statement, resolution, programme or plan that a document speaks of.</summary>
/// <remarks>Dates are EDTF as the text prints or gives them; <see cref="Derived"/> and <see cref="Expected"/> name those that are counted or foreseen.</remarks>
public sealed record Instrument : RegisterRow
{
    /// <summary>Its fullest name in the text.</summary>
    public required string Name { get; init; }

    /// <summary>"treaty", "agreement", "joint statement", … by its noun.</summary>
    public required string Type { get; init; }

    /// <summary>States and bodies that its name or its sentence ties to it.</summary>
    public required ImmutableArray<string> Parties { get; init; }

    /// <summary>When it was signed, issued or adopted.</summary>
    public string? SignedOn { get; init; }

    /// <summary>When it was ratified.</summary>
    public string? Ratified { get; init; }

    /// <summary>When it came or comes into force.</summary>
    public string? InForce { get; init; }

    /// <summary>The period it covers as EDTF interval, or how long it runs as ISO 8601 duration.</summary>
    public string? Term { get; init; }

    /// <summary>The articles that are named, "Article 25".</summary>
    public string? Article { get; init; }

    /// <summary>When or by how much it is renewed.</summary>
    public string? Renewal { get; init; }

    /// <summary>When it ends.</summary>
    public string? Expires { get; init; }

    /// <summary>"in force", "expired", "withdrawn from", "announced", "rumoured", or null: the text does not say.</summary>
    public string? Status { get; init; }

    /// <summary>Names of the dates above that were counted from others: "inForce".</summary>
    public required ImmutableArray<string> Derived { get; init; }

    /// <summary>Names of the dates above that the text speaks of as expected.</summary>
    public required ImmutableArray<string> Expected { get; init; }

    /// <inheritdoc/>
    public override Register Register => Register.Instruments;

    /// <inheritdoc/>
    public override string Heading => Name;

    /// <inheritdoc/>
    public override ImmutableArray<string> Actors => Parties;

    /// <inheritdoc/>
    public override ImmutableArray<string> When => Known(SignedOn, Ratified, InForce, Term, Renewal, Expires);
}
