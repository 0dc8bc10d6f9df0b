using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>A block before it is decided whether it is content. Spans point into the source text.</summary>
/// <param name="Span">The block without the white space around it.</param>
/// <param name="Text">Its repaired text.</param>
/// <param name="Kind">What the format says it is.</param>
/// <param name="BlankLinesBefore">Empty lines before it; 1 where the format has none.</param>
internal sealed record DraftBlock(TextSpan Span, string Text, BlockKind Kind, int BlankLinesBefore)
{
    /// <summary>Stretches in bold.</summary>
    public ImmutableArray<TextSpan> Bold { get; init; } = [];

    /// <summary>The address that a link of the block leads to; the last one, and only where the format has links.</summary>
    public string? Link { get; init; }

    /// <summary>True where the format itself says that it is no content.</summary>
    public bool IsOutsideMainText { get; init; }

    /// <summary>Units at the start of the text that stand in bold.</summary>
    public int BoldLength =>
        Bold is [var first, ..] && first.Start == Span.Start ? Math.Min(first.Length, Text.Length) : 0;

    /// <summary>The block as labels are read from it.</summary>
    public LabelledText ToLabelled() => new(Text, BoldLength, Kind == BlockKind.Heading);

    /// <summary>The block as content.</summary>
    public TextBlock ToContent() => new(Span, Kind) { Bold = Bold, BlankLinesBefore = BlankLinesBefore };
}
