namespace Chancery.Text;

/// <summary>A letter that stands in a word of another alphabet.</summary>
/// <param name="Span">The letter in the text, without marks behind it.</param>
/// <param name="Alphabet">The alphabet that it is of.</param>
public readonly record struct ForeignLetter(TextSpan Span, Alphabet Alphabet);
