using Chancery.Text;

namespace Chancery.Reading;

/// <summary>A turn that the format itself marks, as the lines of a <c>.jsonl</c> transcript do.</summary>
/// <param name="Speaker">The label as given, or null.</param>
/// <param name="Span">The words of the turn, without the label, in the source text.</param>
public sealed record StatedTurn(string? Speaker, TextSpan Span)
{
    /// <summary>What the format says that it does.</summary>
    public StatedTurnKind Kind { get; init; }

    /// <summary>The label where it stands in the text otherwise than as <c>speaker: </c> right before the words.</summary>
    public TextSpan? Label { get; init; }
}
