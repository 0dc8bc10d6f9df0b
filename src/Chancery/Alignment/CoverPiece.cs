namespace Chancery.Alignment;

/// <summary>A run of the query that stands in a passage, word for word unless it is said otherwise.</summary>
/// <param name="QueryStart">First word in the query.</param>
/// <param name="Length">Number of words.</param>
/// <param name="Passage">Number of the passage.</param>
/// <param name="PassageStart">First word in the passage.</param>
/// <param name="PassageEnd">First word after it; further on than the length says where words inside differ.</param>
internal readonly record struct CoverPiece(int QueryStart, int Length, int Passage, int PassageStart, int PassageEnd);
