using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Quotations;

/// <summary>A block of content, or the part of it that lies in one turn, in the repaired text.</summary>
/// <param name="Span">Where it stands in the view, without white space around it.</param>
/// <param name="Turn">The turn it belongs to; null where a document has none.</param>
/// <param name="IsHeading">True for a heading, by markup, role or look.</param>
internal sealed record Paragraph(TextSpan Span, Turn? Turn, bool IsHeading)
{
    /// <summary>The paragraphs of a document's turns, or of all its blocks where it has none, in order.</summary>
    public static ImmutableArray<Paragraph> Of(Document document, ImmutableArray<Turn> turns)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var turn = 0;
        foreach (var block in document.Blocks)
        {
            if (turns.IsEmpty)
            {
                Add(paragraphs, document, block, block.Span, null);
                continue;
            }

            while (turn < turns.Length && turns[turn].Span.End <= block.Span.Start)
            {
                turn++;
            }

            for (var i = turn; i < turns.Length && turns[i].Span.Start < block.Span.End; i++)
            {
                var start = Math.Max(turns[i].Span.Start, block.Span.Start);
                var end = Math.Min(turns[i].Span.End, block.Span.End);
                if (start < end)
                {
                    Add(paragraphs, document, block, new TextSpan(start, end), turns[i]);
                }
            }
        }

        return paragraphs.ToImmutable();
    }

    private static void Add(
        ImmutableArray<Paragraph>.Builder paragraphs,
        Document document,
        TextBlock block,
        TextSpan source,
        Turn? turn
    )
    {
        var text = document.View.Value;
        var view = document.View.FromSource(source);
        var start = view.Start;

        // A block that the format did not divide holds lines; each line is a paragraph here.
        for (var at = view.Start; at <= view.End; at++)
        {
            if (at < view.End && text[at] is not ('\n' or '\r'))
            {
                continue;
            }

            if (Trim(text, start, at) is { IsEmpty: false } line)
            {
                var isHeading = turn?.Role == TurnRole.Heading || block.Kind == BlockKind.Heading;
                paragraphs.Add(new Paragraph(line, turn, isHeading || LooksLikeHeading(text, line)));
            }

            start = at + 1;
        }
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    // A short line without a stop at its end; one that ends in marks where all its words have capitals.
    private static bool LooksLikeHeading(string text, TextSpan line) =>
        line.Length <= 160
        && (
            !".!?…:,;\"”»“’'‹›」』。！？".Contains(text[line.End - 1], StringComparison.Ordinal)
            || ("\"”’'".Contains(text[line.End - 1], StringComparison.Ordinal) && Headline.IsTitleCase(text, line))
        );
}
