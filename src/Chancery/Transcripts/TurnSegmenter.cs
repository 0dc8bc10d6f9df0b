using System.Collections.Immutable;
using Chancery.Reading;

namespace Chancery.Transcripts;

/// <summary>Divides a document's content into turns.</summary>
public static class TurnSegmenter
{
    /// <summary>The turns of <paramref name="document"/>, in order, not overlapping, without boilerplate.</summary>
    public static ImmutableArray<Turn> Segment(Document document) =>
        [.. document.StatedTurns.Select(turn => new Turn(TurnRole.Statement, turn.Speaker, turn.Span))];
}
