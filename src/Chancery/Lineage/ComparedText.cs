using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Lineage;

/// <summary>A version as it is compared: its text, and which stretches of it are what. Spans point into <paramref name="Text"/>.</summary>
/// <param name="Text">The repaired text.</param>
/// <param name="Content">The blocks that count, in order; boilerplate is left out.</param>
public sealed record ComparedText(string Text, ImmutableArray<TextSpan> Content)
{
    /// <summary>The contents of quotations.</summary>
    public ImmutableArray<TextSpan> Quotations { get; init; } = [];

    /// <summary>Speaker labels, cues and mentions of speakers.</summary>
    public ImmutableArray<TextSpan> Attributions { get; init; } = [];

    /// <summary>Dates.</summary>
    public ImmutableArray<TextSpan> Dates { get; init; } = [];

    /// <summary>Turns of primary speech.</summary>
    public ImmutableArray<TextSpan> Speech { get; init; } = [];
}
