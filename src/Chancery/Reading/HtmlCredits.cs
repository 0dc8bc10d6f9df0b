namespace Chancery.Reading;

/// <summary>Takes out the lines around a text that say who wrote it and when: they are metadata, not text.</summary>
internal static class HtmlCredits
{
    private const int LongestLine = 120;
    private const int BlocksAtEnd = 3;

    /// <summary>Clears bylines and date lines before the first running text, and among the last blocks.</summary>
    public static void TakeOut(HtmlText page, bool[] chosen)
    {
        var first = Array.IndexOf(chosen, true);
        for (var i = Math.Max(first, 0); i < chosen.Length && page.Blocks[i].ProseLength == 0; i++)
        {
            chosen[i] = chosen[i] && !IsCredit(page, page.Blocks[i]);
        }

        var left = BlocksAtEnd;
        for (var i = chosen.Length - 1; i > first && left > 0; i--)
        {
            left -= chosen[i] ? 1 : 0;
            chosen[i] = chosen[i] && !IsCredit(page, page.Blocks[i]);
        }
    }

    private static bool IsCredit(HtmlText page, HtmlBlock block)
    {
        if (block.Span.Length > LongestLine || block.Kind == BlockKind.Heading)
        {
            return false;
        }

        var line = page.Value.AsSpan(block.Span.Start, block.Span.Length);
        return Byline.TryRead(line, out _) || TextMetadata.IsDateLine(line);
    }
}
