using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Export;

/// <summary>The paragraphs of a turn, with their repairs, in the order of the text.</summary>
internal static class TurnParagraphs
{
    /// <summary>Each paragraph's words; one empty paragraph where a turn has none.</summary>
    public static IEnumerable<string> Of(Document document, TextSpan turn)
    {
        var isFirst = true;
        foreach (var span in SpansOf(document, turn))
        {
            if (XmlWords.Of(document.View.ToString(span)) is { Length: > 0 } words)
            {
                isFirst = false;
                yield return words;
            }
        }

        if (isFirst)
        {
            yield return "";
        }
    }

    // What stands between blocks belongs to the one before it: nothing that a turn holds is lost.
    private static IEnumerable<TextSpan> SpansOf(Document document, TextSpan turn)
    {
        var start = turn.Start;
        for (var i = FirstBehind(document, turn.Start); i < document.Blocks.Length; i++)
        {
            var next = document.Blocks[i].Span.Start;
            if (next >= turn.End)
            {
                break;
            }

            yield return new TextSpan(start, next);
            start = next;
        }

        yield return new TextSpan(start, turn.End);
    }

    private static int FirstBehind(Document document, int position)
    {
        var low = 0;
        var high = document.Blocks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Blocks[middle].Span.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
