namespace Chancery.Text;

/// <summary>The text of a document as decoded, never changed afterwards. Every stored span points into it.</summary>
/// <param name="value">The decoded text without its byte-order mark, line ends kept.</param>
public sealed class SourceText(string value)
{
    /// <summary>The text.</summary>
    public string Value { get; } = value;

    /// <summary>Length in UTF-16 units.</summary>
    public int Length => Value.Length;

    /// <summary>The whole text.</summary>
    public TextSpan Whole => new(0, Value.Length);

    /// <summary>The part that <paramref name="span"/> covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public ReadOnlySpan<char> Slice(TextSpan span) => Value.AsSpan(span.Start, span.Length);

    /// <summary>The part that <paramref name="span"/> covers, as a string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public string ToString(TextSpan span) => Value.Substring(span.Start, span.Length);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
