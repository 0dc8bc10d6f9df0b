namespace Chancery.Reading;

/// <summary>What a page's head says of its title.</summary>
/// <param name="Shared">The title that is shown where the page is shared.</param>
/// <param name="Headline">The title in the structured data.</param>
/// <param name="TitleElement">The <c>title</c> element.</param>
/// <param name="Stated">Titles that are meant for this page alone, as written: all but the <c>title</c> element.</param>
/// <param name="Parts">The <c>title</c> element, divided at its marks.</param>
/// <param name="Site">The site's names.</param>
internal sealed record HtmlTitleSources(
    string? Shared,
    string? Headline,
    string? TitleElement,
    IReadOnlyList<string> Stated,
    IReadOnlyList<string> Parts,
    SiteNames Site
)
{
    private const int MostParts = 8;

    /// <summary>True where the head says a title that begins with <paramref name="heading"/>, marks and all.</summary>
    public bool Begins(string heading) =>
        Shared?.StartsWith(heading, StringComparison.OrdinalIgnoreCase) == true
        || TitleElement?.StartsWith(heading, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads the head and the structured data.</summary>
    /// <param name="head">The head.</param>
    /// <param name="data">The structured data.</param>
    /// <param name="site">The site's name, where it is known.</param>
    /// <param name="headings">What the page prints; tells which part of the <c>title</c> element is the site's name.</param>
    public static HtmlTitleSources Read(
        HtmlHead head,
        StructuredData data,
        string? site,
        IReadOnlyList<HtmlHeading> headings
    )
    {
        var names = new[] { "dc.title", "dcterms.title", "citation_title" };
        string?[] found = [head.First("og:title"), head.First("twitter:title"), head.First(names), data.Headline];
        string[] stated = [.. found.OfType<string>()];
        string[] parts = head.TitleElement is { } title ? [.. PageTitle.Split(title).Take(MostParts)] : [];
        var tail = FindTail(parts, stated, headings);
        return new HtmlTitleSources(
            Own(head.First(["og:title", "twitter:title", .. names])),
            Own(data.Headline),
            head.TitleElement,
            [.. stated.Select(Own).OfType<string>()],
            parts,
            new SiteNames([site, data.Publisher, tail], head.Canonical ?? head.First("og:url"))
        );

        string? Own(string? text) =>
            text is not null && tail is not null ? PageTitle.WithoutLast(text, tail) ?? text : text;
    }

    /// <summary>
    /// The last part of the <c>title</c> element, where the first one is a heading and no heading of this part stands below it: then the last
    /// one is the site's, also where its banner is the page's first heading.
    /// </summary>
    private static string? FindTail(string[] parts, string[] stated, IReadOnlyList<HtmlHeading> headings)
    {
        if (parts is not [var first, .. var between, var tail])
        {
            return null;
        }

        var others = TitleWords.Fold(tail);
        var at = Math.Max(
            Position(headings, TitleWords.Fold(first)),
            Position(headings, TitleWords.Fold(string.Join(' ', between.Prepend(first))))
        );
        return
            at >= 0
            && Position(headings, others) < at
            && !Array.Exists(stated, title => TitleWords.Fold(title) == others)
            ? tail
            : null;
    }

    private static int Position(IReadOnlyList<HtmlHeading> headings, string folded)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            if (TitleWords.Fold(headings[i].Text) == folded)
            {
                return i;
            }
        }

        return -1;
    }
}
