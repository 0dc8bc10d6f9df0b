namespace Chancery.Alignment;

/// <summary>A stretch of a passage in which a query may stand.</summary>
/// <param name="Passage">Number of the passage.</param>
/// <param name="Start">First word.</param>
/// <param name="End">First word after it.</param>
/// <param name="Covered">Words of the query that seeds cover there.</param>
internal readonly record struct Window(int Passage, int Start, int End, int Covered);
