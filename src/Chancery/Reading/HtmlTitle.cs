namespace Chancery.Reading;

/// <summary>Finds the title of a page: as it is printed, where the page's head agrees that this is the title.</summary>
internal static class HtmlTitle
{
    private const int FewestWords = 2;
    private const int LongestTitle = 400;

    /// <summary>The title without the site's name; null where nothing says one.</summary>
    public static string? Find(HtmlHead head, StructuredData data, HtmlText page, string? site)
    {
        var shared = head.First("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title");
        var self = new SiteNames(site, data.Publisher, head.Canonical ?? head.First("og:url"));
        string?[] stated =
        [
            WithoutSite(shared, site),
            data.Headline,
            head.TitleElement is { } element ? PageTitle.BehindSite(element, self) : null,
            WithoutSite(head.TitleElement, site),
            FirstPart(head.TitleElement),
        ];
        var names = stated.OfType<string>().Where(title => !IsSite(title, site)).ToList();
        var headings = page.Headings.Where(heading => !heading.LeadsHome).ToList();
        return FindPrinted(headings, names)
            ?? OnlyHeading(headings, site)
            ?? names.FirstOrDefault()
            ?? head.TitleElement;
    }

    private static string? FindPrinted(IReadOnlyList<HtmlHeading> headings, List<string> stated)
    {
        foreach (var title in stated)
        {
            var best =
                headings.FirstOrDefault(heading => heading.Level == 1 && Agrees(heading.Text, title))
                ?? headings.FirstOrDefault(heading => heading.Text.Equals(title, StringComparison.OrdinalIgnoreCase));
            if (best is not null)
            {
                return best.HasParts ? WithoutKicker(best.Text, title) : best.Text;
            }
        }

        return null;
    }

    /// <summary>A heading may hold a line above or below the title: what the head calls the title is then the title.</summary>
    private static string WithoutKicker(string heading, string title) =>
        LineShape.CountWords(title) > FewestWords
        && (
            heading.EndsWith(title, StringComparison.OrdinalIgnoreCase)
            || heading.StartsWith(title, StringComparison.OrdinalIgnoreCase)
        )
            ? title
            : heading;

    /// <summary>The one first heading, if it is no name of the site.</summary>
    private static string? OnlyHeading(IReadOnlyList<HtmlHeading> headings, string? site)
    {
        var first = headings.Where(heading => heading.Level == 1).ToList();
        return first is [var only] && LineShape.CountWords(only.Text) > FewestWords && !IsSite(only.Text, site)
            ? only.Text
            : null;
    }

    private static bool Agrees(string heading, string title) =>
        heading.Length <= LongestTitle
        && (
            heading.Equals(title, StringComparison.OrdinalIgnoreCase)
            || (
                LineShape.CountWords(heading) >= FewestWords
                && (
                    title.Contains(heading, StringComparison.OrdinalIgnoreCase) || PageTitle.IsSameTitle(heading, title)
                )
            )
        );

    private static string? WithoutSite(string? title, string? site)
    {
        if (title is null)
        {
            return null;
        }

        if (site is not null && PageTitle.WithoutFirst(title, site) is { } rest)
        {
            return rest;
        }

        return
            PageTitle.TrySplit(title, out var own, out var behind)
            && (
                site is null
                || behind.Contains(site, StringComparison.OrdinalIgnoreCase)
                || LineShape.CountWords(own) > LineShape.CountWords(behind)
            )
            ? own
            : title;
    }

    private static string? FirstPart(string? title) =>
        title is not null && PageTitle.TrySplit(title, out var own, out _) ? own : null;

    private static bool IsSite(string title, string? site) =>
        site is not null && title.Equals(site, StringComparison.OrdinalIgnoreCase);
}
