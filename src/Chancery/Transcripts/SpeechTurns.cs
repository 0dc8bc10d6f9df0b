using System.Collections.Immutable;
using Chancery.Reading;

namespace Chancery.Transcripts;

/// <summary>Turns of a speech or a statement without labels: its headings, and the words of the one whom its title names.</summary>
internal static class SpeechTurns
{
    public static ImmutableArray<Turn> Segment(Document document, IReadOnlyList<SpokenBlock> blocks)
    {
        var speaker = Interviewee.Find(document, blocks);
        var turns = new TurnList(document);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (
                block.Label is { Kind: LabelKind.Editor }
                || (turns.Current is null or { Role: TurnRole.Heading } && BlockShape.IsEditorsNote(block.Text))
            )
            {
                turns.Begin(TurnRole.Editor, null, block.Words, block.LabelSpan);
            }
            else if (BlockShape.IsHeadingLine(block, document.Title) && i + 1 < blocks.Count)
            {
                turns.Begin(TurnRole.Heading, null, block.Words);
            }
            else if (turns.Current is { Role: TurnRole.Statement })
            {
                turns.Continue(block.Words);
            }
            else
            {
                turns.Begin(TurnRole.Statement, speaker, block.Words);
            }
        }

        return turns.ToImmutable();
    }
}
