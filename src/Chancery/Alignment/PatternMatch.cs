namespace Chancery.Alignment;

/// <summary>A place where all words of a query stand, with nothing but allowed skips between them.</summary>
/// <param name="Passage">Number of the passage.</param>
/// <param name="Start">First word in the passage.</param>
/// <param name="End">First word after the last one.</param>
/// <param name="Skipped">Words skipped in all.</param>
internal readonly record struct PatternMatch(int Passage, int Start, int End, int Skipped);
