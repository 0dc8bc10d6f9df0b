namespace Chancery.Reading;

/// <summary>Keeps the title above the text, and the running text between the two: many sites set the lead of an article apart.</summary>
internal static class HtmlLead
{
    private const int MostBlocks = 80;
    private const int MostLeads = 4;
    private const int ShortestLead = 60;

    /// <summary>Chooses the title's line and the lead below it.</summary>
    public static void Keep(HtmlText page, string? title, bool[] chosen)
    {
        var first = HtmlMainText.FindFirst(page, chosen);
        if (first < 0 || title is null)
        {
            return;
        }

        var heading = FindHeading(page, first, title);
        if (heading < 0)
        {
            return;
        }

        chosen[heading] = true;
        for (var (i, kept) = (heading + 1, 0); i < first && kept < MostLeads; i++)
        {
            var isLead = IsLead(page.Blocks[i]);
            chosen[i] |= isLead;
            kept += isLead ? 1 : 0;
        }
    }

    private static bool IsLead(HtmlBlock block) =>
        block.Span.Length >= ShortestLead
        && block.LinkedLength * 2 < block.Span.Length
        && (!block.Node.IsOutside || OutsideBy(block.Node) == "teaser");

    /// <summary>The word that the outermost element went out by.</summary>
    private static string? OutsideBy(HtmlNode node)
    {
        while (node.Parent is { IsOutside: true } parent)
        {
            node = parent;
        }

        return node.Role.Word;
    }

    /// <summary>The heading before the text that prints the title; else a line that does.</summary>
    private static int FindHeading(HtmlText page, int first, string title)
    {
        var line = -1;
        for (var i = first; i >= Math.Max(0, first - MostBlocks); i--)
        {
            var block = page.Blocks[i];
            if (block.Node.Element.LocalName == "h1" && block.Span.Length <= 2 * title.Length + 40)
            {
                return i;
            }

            var isTitle =
                line < 0
                && block.Span.Length == title.Length
                && !block.IsLinks
                && page.Value.AsSpan(block.Span.Start, block.Span.Length)
                    .Equals(title, StringComparison.OrdinalIgnoreCase);
            line = isTitle ? i : line;
        }

        return line;
    }
}
