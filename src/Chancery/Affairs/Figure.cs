using System.Collections.Immutable;

namespace Chancery.Affairs;

/// <summary>A quantity that a sentence states.</summary>
public sealed record Figure : RegisterRow
{
    /// <summary>The value, or the lower end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range; else null.</summary>
    public decimal? Upper { get; init; }

    /// <summary>A currency's code, <c>%</c>, or the noun that is counted.</summary>
    public required string Unit { get; init; }

    /// <summary>What it is of, in the words of the text; null where the sentence does not say.</summary>
    public string? Of { get; init; }

    /// <summary>When it held, as EDTF or as a rhythm; null where the sentence does not say.</summary>
    public string? HeldAt { get; init; }

    /// <summary>"about", "nearly", "more than", "less than", "at least", "at most"; null for a plain value.</summary>
    public string? Qualifier { get; init; }

    /// <inheritdoc/>
    public override Register Register => Register.Figures;

    /// <inheritdoc/>
    public override string Heading => Of ?? Unit;

    /// <inheritdoc/>
    public override ImmutableArray<string> Actors => [];

    /// <inheritdoc/>
    public override ImmutableArray<string> When => Known(HeldAt);
}
