using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>Reads the headings of the first three levels.</summary>
internal static class HtmlHeadingReader
{
    private const int LongestHeading = 1_000;
    private const int LongestClass = 400;
    private const int LongestLine = 200;

    /// <summary>How far above the text its title may stand.</summary>
    public const int MostBlocksAbove = 12;

    private static readonly string[] Texts =
    [
        "entry",
        "post",
        "article",
        "page",
        "content",
        "news",
        "story",
        "blog",
        "main",
        "single",
        "artikel",
        "beitrag",
        "title",
        "detail",
    ];
    private static readonly string[] Titles = ["title", "heading", "header", "name"];
    private static readonly string[] Sites = ["site", "logo", "widget", "brand", "blog-title", "blogtitle", "sub"];

    /// <summary>The heading that <paramref name="element"/> is; null for another element, and for one without words or with too many.</summary>
    public static HtmlHeading? Read(IElement element, HtmlNode node, int block) =>
        element.LocalName is "h1" or "h2" or "h3" && Words.Short(element, LongestHeading) is { } text
            ? new HtmlHeading(
                TitleWords.Once(text),
                element.LocalName[1] - '0',
                element.ChildElementCount > 0,
                LeadsHome(element),
                SaysTitle(element),
                block,
                node
            )
            : null;

    /// <summary>Lines shortly above the text that say they are a title and are no heading of the first three levels.</summary>
    public static IEnumerable<HtmlHeading> FindLines(HtmlText page, int first)
    {
        for (var i = Math.Max(0, first - MostBlocksAbove); i <= first && i < page.Blocks.Count; i++)
        {
            var (block, element) = (page.Blocks[i], page.Blocks[i].Node.Element);
            var isMarked = SaysTitle(element);
            if (
                block.Span.Length <= LongestLine
                && !block.Node.IsOutside
                && element.LocalName is not ("h1" or "h2" or "h3")
                && (isMarked || element.LocalName is "h4" or "h5" or "h6")
            )
            {
                var text = page.Value.Substring(block.Span.Start, block.Span.Length);
                yield return new HtmlHeading(
                    TitleWords.Once(text),
                    4,
                    HasParts: false,
                    LeadsHome: false,
                    isMarked,
                    i,
                    block.Node
                );
            }
        }
    }

    private static bool LeadsHome(IElement heading)
    {
        var link = heading.QuerySelector("a") ?? (heading.ParentElement is { LocalName: "a" } outer ? outer : null);
        return link?.GetAttribute("href") is { } address
            && (
                address is "/" or "./" or "index.html" or "/index.html"
                || (
                    Uri.TryCreate(address, UriKind.Absolute, out var target)
                    && target.Scheme is "http" or "https"
                    && target.AbsolutePath == "/"
                    && target.Query.Length == 0
                    && target.Fragment.Length == 0
                )
            );
    }

    /// <summary><c>entry-title</c>, <c>article__headline</c>; <c>site-title</c> is none.</summary>
    private static bool SaysTitle(IElement element)
    {
        if (element.GetAttribute("itemprop") is "headline" or "name")
        {
            return true;
        }

        var names = $"{element.ClassName} {element.Id}";
        return names.Length <= LongestClass
            && !Array.Exists(Sites, site => names.Contains(site, StringComparison.OrdinalIgnoreCase))
            && names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(IsTitleName);
    }

    private static bool IsTitleName(string name) =>
        name.Equals("title", StringComparison.OrdinalIgnoreCase)
        || name.Contains("headline", StringComparison.OrdinalIgnoreCase)
        || name.Contains("titel", StringComparison.OrdinalIgnoreCase)
        || name.Equals("h1", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("-h1", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(Texts, text => Array.Exists(Titles, title => NamesBoth(name, text, title)));

    private static bool NamesBoth(string name, string text, string title)
    {
        var at = name.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && name.AsSpan(at + text.Length).TrimStart("-_").StartsWith(title, StringComparison.OrdinalIgnoreCase);
    }
}
