using System.Collections.Immutable;
using Chancery.Faces.Keeping;

namespace Chancery.Faces.Searching;

/// <summary>What a search found.</summary>
/// <param name="Turns">The turns, best first, each once for all the documents of its work.</param>
/// <param name="MayBeMore">True where there may be more than were asked for.</param>
internal sealed record SearchOutcome(ImmutableArray<FoundTurn> Turns, bool MayBeMore)
{
    /// <summary>Names asked for that nobody of the record bears, with those that come near.</summary>
    public ImmutableArray<(string Name, ImmutableArray<string> Near)> UnknownSpeakers { get; init; } = [];
}
