namespace Chancery.Text;

/// <summary>One word, number or ideograph of a text.</summary>
/// <remarks>
/// Two tokens with the same key are, as far as 64 bits can tell, the same word under <see cref="Normalization"/>;
/// before anything is called verbatim the words themselves are compared.
/// </remarks>
/// <param name="Start">First UTF-16 unit, in the text that was tokenized.</param>
/// <param name="End">First unit after it.</param>
/// <param name="Key">Hash of the normalized word.</param>
public readonly record struct Token(int Start, int End, ulong Key)
{
    /// <summary>A token at a span.</summary>
    public Token(TextSpan span, ulong key)
        : this(span.Start, span.End, key) { }

    /// <summary>The place of the token in its text.</summary>
    public TextSpan Span => new(Start, End);
}
