namespace Chancery.Reading;

/// <summary>Takes lists of links to other texts out of what was chosen.</summary>
internal static class HtmlLists
{
    private const double LinksMostly = 0.5;
    private const double LittleProse = 0.5;
    private const int LongestIntroduction = 100;

    /// <summary>Clears blocks in elements of <paramref name="root"/> that are mostly links, headings above them included.</summary>
    public static void TakeOut(HtmlText page, HtmlNode root, bool[] chosen)
    {
        foreach (var node in page.Nodes)
        {
            if (
                node.First >= root.First
                && node.End <= root.End
                && node != root
                && node.End - node.First >= 2
                && node.Linked >= LinksMostly * node.Length
                && node.Prose <= LittleProse * node.Linked
                && !HoldsRoot(node, root)
            )
            {
                Array.Fill(chosen, false, node.First, node.End - node.First);
            }
        }
    }

    /// <summary>Clears headings, and lines that end with a colon, under which nothing is left.</summary>
    public static void TakeOutHeadings(HtmlText page, bool[] chosen)
    {
        var (isLast, dropped) = (true, 0);
        for (var i = page.Blocks.Count - 1; i >= 0; i--)
        {
            var block = page.Blocks[i];
            if (chosen[i] && (isLast || dropped > 0) && IsIntroduction(page.Value, block))
            {
                chosen[i] = false;
                dropped++;
            }
            else if (chosen[i])
            {
                (isLast, dropped) = (false, 0);
            }
            else
            {
                dropped += block.IsLinks ? 1 : 0;
            }
        }
    }

    private static bool IsIntroduction(string text, HtmlBlock block) =>
        block.Span.Length <= LongestIntroduction
        && (block.Kind == BlockKind.Heading || text[block.Span.End - 1] is ':' or '：');

    private static bool HoldsRoot(HtmlNode node, HtmlNode root) => node.First <= root.First && node.End >= root.End;
}
