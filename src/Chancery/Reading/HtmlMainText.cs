using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Chancery.Reading;

/// <summary>Chooses the blocks of a page that are its main text.</summary>
/// <remarks>
/// Elements are marked, SmartReader removes what it takes for furniture, and the marks that are left say which blocks stay: so the
/// text and its spans are ours, and only the choice is its. Where it keeps next to nothing, the page's own elements choose.
/// </remarks>
internal static class HtmlMainText
{
    private const string Mark = "data-chancery";
    private const double LinksMostly = 0.6;
    private const int LongestLinkLine = 240;
    private const double FewestKept = 0.25;
    private const double MostDropped = 0.5;
    private const int ProseLength = 60;
    private const int FewestInMain = 200;

    private const HtmlSurroundings AlwaysOutside = HtmlSurroundings.Unseen | HtmlSurroundings.Comments;
    private const HtmlSurroundings Outside = AlwaysOutside | HtmlSurroundings.Furniture | HtmlSurroundings.Figure;

    /// <summary>For each block, whether it is main text.</summary>
    public static bool[] Choose(IDocument page, IReadOnlyList<HtmlBlock> blocks, string? title)
    {
        var kept = FindKept(page, blocks);
        var chosen = Where(blocks, (block, i) => kept[i] && IsPossible(block, Outside));
        if (LengthOf(blocks, chosen) < MostDropped * LengthOf(blocks, kept))
        {
            // Some sites put the whole page into a form, a "widget" or a figure: what stands around it then says nothing.
            chosen = Where(blocks, (block, i) => kept[i] && IsPossible(block, AlwaysOutside));
        }

        var prose = Where(blocks, (block, _) => IsPossible(block, Outside) && block.Span.Length >= ProseLength);
        if (!chosen.Contains(true) || LengthOf(blocks, chosen) < FewestKept * LengthOf(blocks, prose))
        {
            chosen = ChooseByElements(blocks);
        }

        KeepHeading(blocks, chosen, title, page);
        return chosen;
    }

    private static bool[] FindKept(IDocument page, IReadOnlyList<HtmlBlock> blocks)
    {
        var marks = new Dictionary<IElement, string>();
        foreach (var block in blocks)
        {
            if (!marks.ContainsKey(block.Element))
            {
                var mark = marks.Count.ToString(CultureInfo.InvariantCulture);
                marks.Add(block.Element, mark);
                block.Element.SetAttribute(Mark, mark);
            }
        }

        var reader = new Reader("https://page.invalid/", page.DocumentElement.OuterHtml);
        var content = reader.GetArticle().Content;
        if (string.IsNullOrEmpty(content))
        {
            return new bool[blocks.Count];
        }

        var left = new HtmlParser()
            .ParseDocument(content)
            .QuerySelectorAll($"[{Mark}]")
            .Select(element => element.GetAttribute(Mark))
            .ToHashSet(StringComparer.Ordinal);
        return [.. blocks.Select(block => left.Contains(marks[block.Element]))];
    }

    private static bool IsPossible(HtmlBlock block, HtmlSurroundings outside) =>
        (block.Surroundings & outside) == HtmlSurroundings.None && !IsLinks(block);

    private static bool[] Where(IReadOnlyList<HtmlBlock> blocks, Func<HtmlBlock, int, bool> choose) =>
        [.. blocks.Select(choose)];

    private static bool IsLinks(HtmlBlock block) =>
        block.Span.Length <= LongestLinkLine
        && block.LinkedLength >= LinksMostly * block.Span.Length
        && block.Kind != BlockKind.Heading;

    /// <summary>By the page's article or main element, else by all that is no navigation, form, foot or head.</summary>
    private static bool[] ChooseByElements(IReadOnlyList<HtmlBlock> blocks)
    {
        var inMain = Where(
            blocks,
            (block, _) => IsPossible(block, Outside) && block.Surroundings.HasFlag(HtmlSurroundings.Main)
        );
        var inBody = Where(blocks, (block, _) => IsPossible(block, Outside | HtmlSurroundings.Header));
        return LengthOf(blocks, inMain) >= FewestInMain ? inMain
            : LengthOf(blocks, inBody) >= FewestInMain ? inBody
            : Where(blocks, (block, _) => IsPossible(block, AlwaysOutside));
    }

    /// <summary>The title stands above the text and belongs to it, even where it is part of the page's head.</summary>
    private static void KeepHeading(IReadOnlyList<HtmlBlock> blocks, bool[] chosen, string? title, IDocument page)
    {
        var first = Array.IndexOf(chosen, true);
        var text = page.QuerySelector("h1");
        for (var i = 0; i < first && title is not null; i++)
        {
            if (
                blocks[i].Element == text
                && (IsPossible(blocks[i], Outside) || blocks[i].Surroundings.HasFlag(HtmlSurroundings.Header))
            )
            {
                chosen[i] = true;
            }
        }
    }

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
