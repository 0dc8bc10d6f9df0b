using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>A block of content: a paragraph, a heading, an item.</summary>
/// <param name="Span">The block without the white space around it, in the source text.</param>
/// <param name="Kind">What the format or the layout says it is.</param>
public sealed record TextBlock(TextSpan Span, BlockKind Kind)
{
    /// <summary>Stretches inside the block that the format sets in bold, in order.</summary>
    public ImmutableArray<TextSpan> Bold { get; init; } = [];

    /// <summary>Empty lines between the block before it and this one, where the format is lines of text; else 1.</summary>
    public int BlankLinesBefore { get; init; } = 1;
}
