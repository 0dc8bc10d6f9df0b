namespace Chancery.Reading;

/// <summary>Finds who wrote a page's text: its structured data, its head, marked elements and bylines, in this order.</summary>
/// <remarks>The site itself is nobody's author, and an organisation or an editorial office is only where nobody else is named.</remarks>
internal static class HtmlAuthors
{
    private const int BlocksAround = 25;
    private const int BlocksAtEnd = 12;
    private const int BlocksBetween = 2;
    private const int MostAuthors = 6;
    private const int LongestLine = 140;

    // Beside each of them its neighbours are looked for, so a page of nothing else must not offer all it has.
    private const int MostMarks = 60;

    private static readonly string[] Properties =
    [
        "author",
        "article:author",
        "article:author:name",
        "og:article:author",
        "dc.creator",
        "dc.creator.personalname",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "citation_author",
        "byl",
        "cxenseparse:author",
        "shareaholic:article_author_name",
        "dc:creator",
    ];

    /// <summary>The authors as named, several divided by commas; null where nobody is.</summary>
    public static string? Find(
        HtmlHead head,
        StructuredData data,
        HtmlText page,
        bool[] isMain,
        string? site,
        string? url
    )
    {
        var self = new SiteNames([site, data.Publisher], head.Canonical ?? url);
        var printed = Marked(page, isMain).Concat(Bylines(page, isMain)).Select(ReadNames).ToList();
        var named = new[] { data.Authors }
            .Concat(Properties.Select(head.All))
            .Append(Labelled(head))
            .Select(ReadNames)
            .Concat(printed)
            .ToList();

        // A byline may name the site; that it wrote the text itself is then what the page says.
        var authors =
            FirstWith(named, name => !self.Contains(name) && !AuthorName.IsOrganisation(name))
            ?? FirstWith(printed, name => !AuthorName.IsOrganisation(name))
            ?? FirstWith(named, name => !self.Contains(name))
            ?? FirstWith(printed, _ => true);
        return authors is null ? null : string.Join(", ", authors);
    }

    private static List<string> ReadNames(IReadOnlyList<string> names) =>
        [.. names.Select(AuthorName.Read).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    private static List<string>? FirstWith(List<List<string>> named, Predicate<string> isWanted) =>
        named.Select(names => names.FindAll(isWanted)).FirstOrDefault(names => names.Count > 0);

    /// <summary><c>twitter:label1</c> says what <c>twitter:data1</c> is.</summary>
    private static IReadOnlyList<string> Labelled(HtmlHead head)
    {
        foreach (var number in (string[])["1", "2"])
        {
            if (
                head.First("twitter:label" + number) is { } label
                && head.First("twitter:data" + number) is { } value
                && AuthorName.IsLabel(label)
            )
            {
                return [value];
            }
        }

        return [];
    }

    /// <summary>Elements marked as an author's, the nearest to the title first; those of comments and of other texts are none.</summary>
    private static IEnumerable<IReadOnlyList<string>> Marked(HtmlText page, bool[] isMain)
    {
        var first = Math.Max(0, Array.IndexOf(isMain, true));
        var last = Array.LastIndexOf(isMain, true);
        var marks = page
            .Marks.Where(mark =>
                mark.Kind.HasFlag(HtmlMarkKind.Author)
                && mark.Block >= first - BlocksAround
                && mark.Block <= last + BlocksAtEnd
                && IsOfThisText(mark.Node)
            )
            .Select(mark => (mark.Block, mark.Element, Text: Words.Short(mark.Element, LongestLine) ?? ""))
            .Select(mark => (mark.Block, mark.Element, Name: Byline.Find(mark.Text) ?? WithoutDate(mark.Text)))
            .Where(mark => AuthorName.IsShapedAsName(mark.Name))
            .OrderBy(mark => Math.Abs(mark.Block - first))
            .ThenBy(mark => mark.Name.Length)
            .Take(MostMarks)
            .ToList();
        foreach (var mark in marks)
        {
            // Several authors stand beside each other, each in an element of the same kind.
            yield return
            [
                .. marks
                    .Where(other =>
                        Math.Abs(other.Block - mark.Block) <= BlocksBetween
                        && other.Element.LocalName == mark.Element.LocalName
                        && other.Element.ClassName == mark.Element.ClassName
                        && other.Name.AsSpan().IndexOfAny(',', '&') < 0
                    )
                    .OrderBy(other => other.Block)
                    .Select(other => other.Name)
                    .Prepend(mark.Name)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Take(MostAuthors),
            ];
        }
    }

    private static bool IsOfThisText(HtmlNode node)
    {
        for (var at = node; at is not null && at.IsOutside; at = at.Parent)
        {
            if (
                at.Role.Surroundings.HasFlag(HtmlSurroundings.Comments)
                || at.Role.Word is "aside" or "related" or "teasers" or "nav" or "sidebar" or "recommend"
                || (at.Role.Word is "footer" && !IsInArticle(at))
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An article has a foot of its own, which names its author; the page's foot names who built the site.</summary>
    private static bool IsInArticle(HtmlNode node)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (at.Role.Surroundings.HasFlag(HtmlSurroundings.Main))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of a mark without a date beside the name.</summary>
    private static string WithoutDate(string text) =>
        WrittenDates.FindFirst(text, DateOrder.DayFirst | DateOrder.ShortYears) is { } found
            ? string.Concat(text.AsSpan(0, found.Span.Start), text.AsSpan(found.Span.End))
                .Trim(' ', ',', '|', '-', '–', '•', '·')
            : text;

    /// <summary>Short lines beside the title and behind the text that begin as a byline does.</summary>
    private static IEnumerable<IReadOnlyList<string>> Bylines(HtmlText page, bool[] isMain)
    {
        var first = Math.Max(0, Array.IndexOf(isMain, true));
        var last = Array.LastIndexOf(isMain, true);
        var around = Enumerable.Range(0, BlocksAround).SelectMany(i => (int[])[first + i, first - i]);
        var behind = Enumerable.Range(last - 2, BlocksAtEnd);
        foreach (var i in around.Concat(behind))
        {
            if (i >= 0 && i < page.Blocks.Count && IsOfThisText(page.Blocks[i].Node))
            {
                var span = page.Blocks[i].Span;
                if (span.Length <= LongestLine && Byline.Find(page.Value.AsSpan(span.Start, span.Length)) is { } names)
                {
                    yield return [names];
                }
            }
        }
    }
}
