using System.Collections.Immutable;
using Chancery.Reading;

namespace Chancery.Transcripts;

/// <summary>Divides a document's content into turns.</summary>
public static class TurnSegmenter
{
    /// <summary>The turns of <paramref name="document"/>, in order, not overlapping, without boilerplate.</summary>
    /// <remarks>Turns, their labels and the boilerplate together hold every visible character of the document.</remarks>
    public static ImmutableArray<Turn> Segment(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!document.StatedTurns.IsEmpty)
        {
            return StatedTurns.Segment(document);
        }

        var blocks = SpokenBlock.Of(document);
        return blocks.Any(block => block.Label is not null and not { Kind: LabelKind.Editor })
                ? TranscriptTurns.Segment(document, blocks)
            : document.Kind == DocumentKind.Statement ? SpeechTurns.Segment(document, blocks)
            : ReportTurns.Segment(document, blocks);
    }
}
