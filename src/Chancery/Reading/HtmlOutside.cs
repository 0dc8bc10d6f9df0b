namespace Chancery.Reading;

/// <summary>Marks the elements of a page that say of themselves that they hold no main text: furniture, figures, comments.</summary>
/// <remarks>
/// A word that most of the running text stands under is a word of the page's layout (<c>widget</c> of a page builder, a form around the
/// whole page) and is not believed. Comments may well be longer than what they comment, so their words are believed longer.
/// </remarks>
internal static class HtmlOutside
{
    private const double MostUnderWord = 0.5;
    private const double MostInPost = 0.8;
    private const int FewestUnits = 120;
    private const double MostUnderPlainWord = 0.95;

    private const HtmlSurroundings Kinds =
        HtmlSurroundings.Furniture | HtmlSurroundings.Figure | HtmlSurroundings.Unseen | HtmlSurroundings.Comments;

    /// <summary>Sums up the elements and marks those that are outside.</summary>
    public static void Mark(HtmlText page)
    {
        SumUp(page, static block => block.ProseLength);
        MarkBelieved(page);
        if (page.Nodes[0].MainProse >= FewestUnits)
        {
            return;
        }

        if (page.Nodes[0].MainProse == 0 && OpeningPost(page) is { } post)
        {
            Unmark(page, post);
        }
        else
        {
            // Hardly any running text: a table, a list, verse. All lines count then.
            SumUp(page, static block => block.IsLinks ? 0 : block.Span.Length - block.LinkedLength);
            MarkBelieved(page);
        }
    }

    private static void MarkBelieved(HtmlText page)
    {
        var under = SumUnderWords(page);
        var total = page.Nodes[0].Prose;
        var others = total - Math.Min(total, SumUnderComments(page));
        foreach (var node in page.Nodes)
        {
            var isMarked =
                node.Role.Word is { } word
                && (node.Role.Surroundings & Kinds) != HtmlSurroundings.None
                && IsBelieved(node, under[word], total, others);
            node.IsOutside = isMarked || node.Parent is { IsOutside: true };
        }

        SumUpMain(page);
    }

    /// <summary>Where all running text is in comments, the page is a forum's, and the first of them is the text.</summary>
    private static HtmlNode? OpeningPost(HtmlText page) =>
        page.Nodes.FirstOrDefault(node =>
            node.Prose > 0
            && node.Role.Surroundings.HasFlag(HtmlSurroundings.Comments)
            && node.Prose <= MostInPost * page.Nodes[0].Prose
        );

    private static void Unmark(HtmlText page, HtmlNode post)
    {
        foreach (var node in page.Nodes)
        {
            if (node.First <= post.First && node.End >= post.End || node.First >= post.First && node.End <= post.End)
            {
                node.IsOutside = false;
            }
        }

        SumUpMain(page);
    }

    /// <summary>Several comments may be all there is; one element around everything is the page.</summary>
    private static bool IsBelieved(HtmlNode node, long under, int total, int others) =>
        node.Role.Surroundings.HasFlag(HtmlSurroundings.Comments) ? node.Prose <= MostUnderPlainWord * total
        : IsPlain(node.Role) ? under <= MostUnderPlainWord * total
        : under <= MostUnderWord * others;

    /// <summary>Elements that HTML has for furniture: their word has no other use.</summary>
    private static bool IsPlain(HtmlRole role) => role.Word is "aside" or "nav" or "footer" or "navigation";

    private static void SumUp(HtmlText page, Func<HtmlBlock, int> weigh)
    {
        foreach (var node in page.Nodes)
        {
            (node.Length, node.Linked, node.Prose) = (0, 0, 0);
        }

        foreach (var block in page.Blocks)
        {
            var node = block.Node;
            node.Length += block.Span.Length;
            node.Linked += block.LinkedLength;
            node.Prose += weigh(block);
        }

        for (var i = page.Nodes.Count - 1; i > 0; i--)
        {
            var (node, parent) = (page.Nodes[i], page.Nodes[i].Parent!);
            parent.Length += node.Length;
            parent.Linked += node.Linked;
            parent.Prose += node.Prose;
        }
    }

    private static void SumUpMain(HtmlText page)
    {
        for (var i = page.Nodes.Count - 1; i >= 0; i--)
        {
            page.Nodes[i].MainProse = page.Nodes[i].IsOutside ? 0 : page.Nodes[i].Prose;
            page.Nodes[i].StatedProse = 0;
        }

        for (var i = page.Nodes.Count - 1; i > 0; i--)
        {
            var (node, parent) = (page.Nodes[i], page.Nodes[i].Parent!);
            parent.MainProse -= parent.IsOutside ? 0 : node.Prose - node.MainProse;
            parent.StatedProse += node.Role.IsBody ? node.MainProse : node.StatedProse;
        }
    }

    /// <summary>Running text under each word; an element inside one with the same word is not counted again.</summary>
    private static Dictionary<string, long> SumUnderWords(HtmlText page)
    {
        var under = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var node in page.Nodes)
        {
            if (node.Role.Word is { } word)
            {
                under[word] = under.GetValueOrDefault(word) + (IsInside(node, word) ? 0 : node.Prose);
            }
        }

        return under;
    }

    /// <summary>Running text in comments, whichever word says so.</summary>
    private static int SumUnderComments(HtmlText page)
    {
        var (sum, behind) = (0, 0);
        foreach (var node in page.Nodes)
        {
            if (node.First >= behind && node.Role.Surroundings.HasFlag(HtmlSurroundings.Comments))
            {
                sum += node.Prose;
                behind = node.End;
            }
        }

        return sum;
    }

    private static bool IsInside(HtmlNode node, string word)
    {
        // Few elements have a word, and words nest a few deep at most; the bound keeps a page made to be slow from being so.
        var steps = 0;
        for (var outer = node.Parent; outer is not null && steps < 40; outer = outer.Parent, steps++)
        {
            if (outer.Role.Word == word)
            {
                return true;
            }
        }

        return false;
    }
}
