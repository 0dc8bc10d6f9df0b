using System.Collections.Immutable;
using Chancery.Reading;

namespace Chancery.Transcripts;

/// <summary>Turns of a report: its headings and the running text between them.</summary>
internal static class ReportTurns
{
    public static ImmutableArray<Turn> Segment(Document document, IReadOnlyList<SpokenBlock> blocks)
    {
        var turns = new TurnList(document);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Label is { Kind: LabelKind.Editor })
            {
                turns.Begin(TurnRole.Editor, null, blocks[i].Words, blocks[i].LabelSpan);
            }
            else if (IsHeading(blocks, i, document.Title))
            {
                turns.Begin(TurnRole.Heading, null, blocks[i].Words);
            }
            else if (turns.Current is { Role: TurnRole.Narration })
            {
                turns.Continue(blocks[i].Words);
            }
            else
            {
                turns.Begin(TurnRole.Narration, null, blocks[i].Words);
            }
        }

        return turns.ToImmutable();
    }

    /// <summary>A heading stands above something: the last block is none, but for a text of one line.</summary>
    private static bool IsHeading(IReadOnlyList<SpokenBlock> blocks, int i, string? title) =>
        BlockShape.IsHeadingLine(blocks[i], title)
        && (i + 1 < blocks.Count || blocks[i].Block.Kind == BlockKind.Heading || blocks[i].Text == title);
}
