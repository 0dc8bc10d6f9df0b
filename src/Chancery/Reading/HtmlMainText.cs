namespace Chancery.Reading;

/// <summary>Chooses the blocks of a page that are its main text.</summary>
/// <remarks>
/// What an element says of itself (its name, its classes) takes blocks out; where the running text that is left stands says which
/// element holds the text. Both are guesses of sites' habits, so neither is believed against most of a page's running text.
/// </remarks>
internal static class HtmlMainText
{
    private const int FewestInMain = 200;

    private const HtmlSurroundings AlwaysOutside = HtmlSurroundings.Unseen | HtmlSurroundings.Comments;
    private const HtmlSurroundings Outside = AlwaysOutside | HtmlSurroundings.Furniture | HtmlSurroundings.Figure;

    /// <summary>For each block, whether it is main text; without the title and the lead above it, which need the title.</summary>
    public static bool[] Choose(HtmlText page)
    {
        var blocks = page.Blocks;
        HtmlOutside.Mark(page);
        var root = HtmlRoot.Find(page);
        var chosen = Where(blocks, (block, i) => i >= root.First && i < root.End && IsPossible(block));
        HtmlLists.TakeOut(page, root, chosen);
        HtmlLists.TakeOutHeadings(page, chosen);
        return chosen.Contains(true) ? chosen : ChooseByElements(blocks);
    }

    /// <summary>Adds the title and the lead, and takes out the lines that say who wrote the text and when.</summary>
    public static void Complete(HtmlText page, string? title, bool[] chosen)
    {
        HtmlLead.Keep(page, title, chosen);
        HtmlCredits.TakeOut(page, chosen);
    }

    /// <summary>The first block of running text that was chosen; the first that was chosen where none is running text; else -1.</summary>
    public static int FindFirst(HtmlText page, bool[] chosen)
    {
        for (var i = 0; i < chosen.Length; i++)
        {
            if (chosen[i] && page.Blocks[i].ProseLength > 0)
            {
                return i;
            }
        }

        return Array.IndexOf(chosen, true);
    }

    /// <summary>True where nothing about the block itself says that it is no text.</summary>
    public static bool IsPossible(HtmlBlock block) => !block.Node.IsOutside && !block.IsLinks;

    private static bool[] Where(IReadOnlyList<HtmlBlock> blocks, Func<HtmlBlock, int, bool> choose) =>
        [.. blocks.Select(choose)];

    /// <summary>By the page's article or main element, else by all that is no navigation, form, foot or head.</summary>
    private static bool[] ChooseByElements(IReadOnlyList<HtmlBlock> blocks)
    {
        var inMain = Where(
            blocks,
            (block, _) => IsOutsideOf(block, Outside) && block.Surroundings.HasFlag(HtmlSurroundings.Main)
        );
        var inBody = Where(blocks, (block, _) => IsOutsideOf(block, Outside | HtmlSurroundings.Header));
        return LengthOf(blocks, inMain) >= FewestInMain ? inMain
            : LengthOf(blocks, inBody) >= FewestInMain ? inBody
            : Where(blocks, (block, _) => IsOutsideOf(block, AlwaysOutside));
    }

    private static bool IsOutsideOf(HtmlBlock block, HtmlSurroundings surroundings) =>
        (block.Surroundings & surroundings) == HtmlSurroundings.None && !block.IsLinks;

    private static long LengthOf(IReadOnlyList<HtmlBlock> blocks, bool[] chosen)
    {
        var length = 0L;
        for (var i = 0; i < chosen.Length; i++)
        {
            length += chosen[i] ? blocks[i].Span.Length : 0;
        }

        return length;
    }
}
