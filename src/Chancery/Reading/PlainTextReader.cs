using System.Buffers;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Divides plain text into blocks: a line each, or, where lines are broken at a width, the lines of a paragraph together.</summary>
internal static class PlainTextReader
{
    private const int WidestWrapped = 110;
    private const int NarrowestWrapped = 45;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…:;\"”»’)]。！？");

    /// <summary>The blocks of <paramref name="view"/>'s source, in order.</summary>
    public static List<DraftBlock> Read(RepairedText view)
    {
        var text = view.Source.Value;
        var lines = TextLine.Split(text);
        var width = FindWrapWidth(text, lines);
        var blocks = new List<DraftBlock>(lines.Count);
        for (var i = 0; i < lines.Count; )
        {
            var end = i + 1;
            while (end < lines.Count && width is { } w && Continues(text, lines[end - 1], lines[end], w))
            {
                end++;
            }

            var span = lines[i].Span.Union(lines[end - 1].Span);
            blocks.Add(new DraftBlock(span, view.ToString(span), BlockKind.Paragraph, lines[i].BlankLinesBefore));
            i = end;
        }

        return blocks;
    }

    /// <summary>The width at which the lines were broken, or null where a line is a paragraph.</summary>
    private static int? FindWrapWidth(string text, List<TextLine> lines)
    {
        var (followed, broken) = (0, 0);
        var longest = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var span = lines[i].Span;
            longest = Math.Max(longest, span.Length);
            if (lines[i + 1].BlankLinesBefore == 0)
            {
                followed++;
                broken += span.Length >= NarrowestWrapped && !SentenceEnds.Contains(text[span.End - 1]) ? 1 : 0;
            }
        }

        return longest <= WidestWrapped && followed >= 4 && broken * 2 > followed ? longest : null;
    }

    private static bool Continues(string text, TextLine before, TextLine line, int width)
    {
        if (line.BlankLinesBefore > 0 || LineShape.IsRule(text.AsSpan(line.Span.Start, line.Span.Length)))
        {
            return false;
        }

        // A line that ends long before the edge ends its paragraph, unless the next one goes on in small letters.
        var isFull = before.Span.Length * 3 >= width * 2;
        return (isFull || char.IsLower(text[line.Span.Start]))
            && !LineShape.IsRule(text.AsSpan(before.Span.Start, before.Span.Length))
            && !SpeakerLabel.StartsLikeLabel(text.AsSpan(line.Span.Start, line.Span.Length));
    }
}
