using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>A word that looks as if it were written in one alphabet, with letters of another among its own.</summary>
/// <param name="Span">The word in the text.</param>
/// <param name="Alphabet">The alphabet that it looks to be written in.</param>
/// <param name="LooksLike">The word with letters of that alphabet only: what a reader takes it for.</param>
/// <param name="Letters">The letters of other alphabets, in order; never empty.</param>
public sealed record MixedWord(
    TextSpan Span,
    Alphabet Alphabet,
    string LooksLike,
    ImmutableArray<ForeignLetter> Letters
);
