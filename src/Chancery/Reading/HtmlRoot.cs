namespace Chancery.Reading;

/// <summary>Finds the element that holds the main text.</summary>
/// <remarks>
/// The innermost element that still holds most of the running text which sites mark as an article's (<c>articleBody</c>,
/// <c>article-text</c>), if that is a fair part of the page's; else the innermost one that holds most of all running text.
/// </remarks>
internal static class HtmlRoot
{
    private const double MostOfText = 0.7;
    private const double FairPart = 0.4;
    private const int FewestUnits = 250;

    /// <summary>The element; the page's body where nothing stands out.</summary>
    public static HtmlNode Find(HtmlText page)
    {
        var body = page.Nodes[0];
        return body.StatedProse >= FewestUnits && body.StatedProse >= FairPart * body.MainProse
            ? Descend(
                page,
                body,
                static node => node.Role.IsBody ? node.MainProse : node.StatedProse,
                stopsAtBody: true
            )
            : Descend(page, body, static node => node.MainProse, stopsAtBody: false);
    }

    private static HtmlNode Descend(HtmlText page, HtmlNode body, Func<HtmlNode, int> weigh, bool stopsAtBody)
    {
        var root = body;
        foreach (var node in page.Nodes)
        {
            // Elements come before those inside them, so one pass goes down all the way.
            if (node.Parent == root && !node.IsOutside && weigh(node) > 0 && weigh(node) >= MostOfText * weigh(root))
            {
                root = node;
                if (stopsAtBody && node.Role.IsBody)
                {
                    break;
                }
            }
        }

        return IsParagraph(root) && root.Parent is { } parent ? parent : root;
    }

    /// <summary>One paragraph may hold most of a short text.</summary>
    private static bool IsParagraph(HtmlNode node) =>
        node.Element.LocalName is "p" or "li" or "td" or "blockquote" || node.End - node.First == 1;
}
