namespace Chancery.Reading;

/// <summary>Keeps the title above the text, and the running text between the two: many sites set the lead of an article apart.</summary>
internal static class HtmlLead
{
    private const int MostBlocks = 80;
    private const int MostLeads = 4;
    private const int ShortestLead = 60;

    public static void Keep(HtmlText page, string? title, bool[] chosen)
    {
        var first = Array.IndexOf(chosen, true);
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
            chosen[i] = IsLead(page.Blocks[i]);
            kept += chosen[i] ? 1 : 0;
        }
    }

    private static bool IsLead(HtmlBlock block) =>
        block.Span.Length >= ShortestLead
        && block.LinkedLength * 2 < block.Span.Length
        && (!block.Node.IsOutside || (block.Node.Role.Word == "teaser" && block.Node.Parent is { IsOutside: false }));

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
