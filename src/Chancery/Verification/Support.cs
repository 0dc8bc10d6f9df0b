using System.Collections.Immutable;

namespace Chancery.Verification;

/// <summary>A passage of the record that supports indirect speech, and what differs that matters.</summary>
/// <param name="Passage">One or a few sentences of one turn.</param>
/// <param name="Score">Share of the weight of the content's words that the passage holds, 0 to 1; for ranking only.</param>
/// <param name="Differences">What one side has and the other has not; empty where nothing of the kind differs.</param>
public sealed record Support(RecordPassage Passage, double Score, ImmutableArray<SupportDifference> Differences);
