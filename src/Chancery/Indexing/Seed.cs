namespace Chancery.Indexing;

/// <summary>A run of words that a query and a passage share, as long as it goes on both sides.</summary>
/// <param name="QueryStart">First word in the query.</param>
/// <param name="Length">Number of words.</param>
/// <param name="Passage">Number of the passage in the index.</param>
/// <param name="PassageStart">First word in the passage.</param>
public readonly record struct Seed(int QueryStart, int Length, int Passage, int PassageStart);
