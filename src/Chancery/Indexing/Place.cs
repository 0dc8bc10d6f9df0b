namespace Chancery.Indexing;

/// <summary>A word of a passage.</summary>
/// <param name="Passage">Number of the passage in the index.</param>
/// <param name="Start">Number of the word in the passage.</param>
public readonly record struct Place(int Passage, int Start);
