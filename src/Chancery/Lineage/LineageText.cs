using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Lineage;

/// <summary>A document as its relatives are looked for. Spans point into <paramref name="Text"/>.</summary>
/// <param name="Marks">What is kept of it.</param>
/// <param name="Text">The repaired text.</param>
/// <param name="Content">The blocks that count; boilerplate is left out.</param>
/// <param name="Parts">Turns, or blocks where there are none, in order.</param>
public sealed record LineageText(
    LineageMarks Marks,
    string Text,
    ImmutableArray<TextSpan> Content,
    ImmutableArray<TextSpan> Parts
)
{
    /// <summary>Numbers and names of each part, ascending.</summary>
    public ImmutableArray<ImmutableArray<uint>> PartAnchors { get; init; } = [];

    /// <summary>Words in quotation marks.</summary>
    public ImmutableArray<TextSpan> Quoted { get; init; } = [];

    /// <summary>Turns of primary speech.</summary>
    public ImmutableArray<TextSpan> Speech { get; init; } = [];

    internal List<Token> Tokens => field ??= Winnowing.Tokens(Text, Content);
}
