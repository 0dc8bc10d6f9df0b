namespace Chancery.Indexing;

/// <summary>The places of all words, in the order of <see cref="PlaceOrder"/>.</summary>
/// <param name="Starts">For each word where its places begin, and behind the last the number of all.</param>
/// <param name="PairDirectory">Where the places before each stretch of next words begin.</param>
/// <param name="Positions">The places.</param>
internal sealed record OrderedPlaces(uint[] Starts, uint[] PairDirectory, uint[] Positions);
