using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Transcripts;

/// <summary>A block of content with the label it begins with.</summary>
/// <param name="Block">The block.</param>
/// <param name="Text">Its repaired text.</param>
/// <param name="Label">Its label, where the document makes it one.</param>
/// <param name="LabelSpan">The label in the source text; null without one, or where the question is set apart by type only.</param>
/// <param name="Words">The words behind the label in the source text; empty where the label stands alone.</param>
internal sealed record SpokenBlock(
    TextBlock Block,
    string Text,
    SpeakerLabel? Label,
    TextSpan? LabelSpan,
    TextSpan Words
)
{
    /// <summary>The repaired words behind the label.</summary>
    public string Said => Text[Math.Min(Label?.Length ?? 0, Text.Length)..];

    /// <summary>The blocks of a document with their labels.</summary>
    public static List<SpokenBlock> Of(Document document)
    {
        var texts = document.Blocks.Select(block => document.View.ToString(block.Span)).ToList();
        var labelled = texts
            .Select(
                (text, i) =>
                    new LabelledText(text, BoldLength(document, i), document.Blocks[i].Kind == BlockKind.Heading)
            )
            .ToList();
        var labels = TranscriptLabels.Find(labelled, document.Title).OfBlocks;
        return [.. texts.Select((text, i) => Create(document.View, document.Blocks[i], text, labels[i]))];
    }

    private static int BoldLength(Document document, int i)
    {
        var block = document.Blocks[i];
        return block.Bold is [var first, ..] && first.Start == block.Span.Start
            ? document.View.FromSource(first).Length
            : 0;
    }

    private static SpokenBlock Create(RepairedText view, TextBlock block, string text, SpeakerLabel? label)
    {
        if (label is null or { Length: 0 })
        {
            return new SpokenBlock(block, text, label, null, block.Span);
        }

        var start = view.FromSource(block.Span).Start;
        var labelEnd = text.AsSpan(0, label.Length).TrimEnd().Length;
        var words = view.ToSource(new TextSpan(start + label.Length, start + text.Length));
        return new SpokenBlock(block, text, label, view.ToSource(new TextSpan(start, start + labelEnd)), words);
    }
}
