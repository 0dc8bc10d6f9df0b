using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>One analysed sentence.</summary>
/// <param name="Span">Where it stands in the text that was analysed.</param>
/// <param name="Tokens">Its words and marks in order; their heads count within it.</param>
/// <param name="Names">The names in it, by start; one that stands inside another follows it.</param>
public sealed record Sentence(TextSpan Span, ImmutableArray<Token> Tokens, ImmutableArray<Name> Names);
