namespace Chancery.Reading;

/// <summary>Finds the title of a page: as it is printed, where the page's head agrees that this is the title.</summary>
internal static class HtmlTitle
{
    private const int FewestWords = 2;
    private const int LongestTitle = 400;
    private const int MostHeadings = 60;
    private const int LinesOfBeginning = 3;

    /// <summary>The title without the site's name; null where nothing says one.</summary>
    public static string? Find(HtmlHead head, StructuredData data, HtmlText page, bool[] isMain, string? site)
    {
        var all = page.Headings.Where(static heading => !heading.LeadsHome).ToList();
        var sources = HtmlTitleSources.Read(head, data, site, page.Headings);
        var (proposed, isPrinted) = Propose(sources, all, site);
        var headings = all.FindAll(heading =>
            !heading.Node.Role.Surroundings.HasFlag(HtmlSurroundings.Unseen) && !sources.Site.Is(heading.Text)
        );
        var first = FindFirst(page, isMain, proposed);
        var nearest = headings.FindLast(heading =>
            heading.Block <= first
            && first - heading.Block <= HtmlHeadingReader.MostBlocksAbove
            && (heading.IsMarked || !heading.Node.IsOutside)
        );
        proposed = isPrinted || sources.Stated.Count > 0 ? proposed : nearest?.Text ?? proposed;
        var candidates = headings.Take(MostHeadings).Concat(HtmlHeadingReader.FindLines(page, first)).ToList();
        if (candidates.Count == 0 && sources.Stated.Count == 0 && PartBehindSite(sources, page, first) is { } behind)
        {
            return behind;
        }

        return HtmlTitleChoice.Choose(sources, candidates, nearest, proposed, first) is { } title
            ? PageTitle.Trim(title)
            : null;
    }

    /// <summary>Of a page without headings the second part of its <c>title</c> element, where the text begins with most of its words and with none of the first one's.</summary>
    private static string? PartBehindSite(HtmlTitleSources sources, HtmlText page, int first)
    {
        if (sources.Parts is not [var site, var own] || first < 0)
        {
            return null;
        }

        var lines = page
            .Blocks.Skip(Math.Max(0, first - LinesOfBeginning))
            .Take(2 * LinesOfBeginning)
            .Where(static block => block.Span.Length <= LongestTitle)
            .Select(block => TitleWords.Fold(page.Value.Substring(block.Span.Start, block.Span.Length)))
            .ToList();
        return
            lines.Exists(line => TitleWords.AreClose(line, TitleWords.Fold(own)))
            && !lines.Exists(line => TitleWords.AreClose(line, TitleWords.Fold(site)))
            ? own
            : null;
    }

    /// <summary>The title by rules, and whether a heading prints it.</summary>
    private static (string? Title, bool IsPrinted) Propose(
        HtmlTitleSources sources,
        List<HtmlHeading> headings,
        string? site
    )
    {
        string?[] stated =
        [
            WithoutSite(sources.Shared, site),
            sources.Headline,
            sources.TitleElement is { } element ? PageTitle.BehindSite(element, sources.Site) : null,
            WithoutSite(sources.TitleElement, site),
            FirstPart(sources.TitleElement),
        ];
        var names = stated.OfType<string>().Where(title => !IsSite(title, site)).ToList();
        return (FindPrinted(headings, names, sources) ?? OnlyHeading(headings, sources.Site)) is { } printed
            ? (printed, true)
            : (names.FirstOrDefault() ?? sources.TitleElement, false);
    }

    /// <summary>The first block of the text, the lead below that title included.</summary>
    private static int FindFirst(HtmlText page, bool[] isMain, string? title)
    {
        var withLead = (bool[])isMain.Clone();
        HtmlLead.Keep(page, title, withLead);
        return HtmlMainText.FindFirst(page, withLead);
    }

    private static string? FindPrinted(List<HtmlHeading> headings, List<string> stated, HtmlTitleSources sources)
    {
        foreach (var title in stated)
        {
            var best =
                Equal(headings.Where(static heading => heading.Level == 1), title)
                ?? Equal(headings, title)
                ?? headings.Find(heading => heading.Level == 1 && Agrees(heading.Text, title));
            if (best is not null)
            {
                return best.HasParts && !sources.Begins(best.Text) ? WithoutKicker(best.Text, stated) : best.Text;
            }
        }

        return null;
    }

    private static HtmlHeading? Equal(IEnumerable<HtmlHeading> headings, string title) =>
        headings.FirstOrDefault(heading => heading.Text.Equals(title, StringComparison.OrdinalIgnoreCase));

    /// <summary>A heading may hold a line above or below the title, or a button: the longest that the head calls the title is then the title.</summary>
    private static string WithoutKicker(string heading, List<string> stated) =>
        stated
            .Where(title =>
                LineShape.CountWords(title) > FewestWords
                && (
                    heading.EndsWith(title, StringComparison.OrdinalIgnoreCase)
                    || heading.StartsWith(title, StringComparison.OrdinalIgnoreCase)
                )
            )
            .MaxBy(static title => title.Length)
        ?? heading;

    /// <summary>The one first heading, if it is no name of the site.</summary>
    private static string? OnlyHeading(List<HtmlHeading> headings, SiteNames site)
    {
        var first = headings.FindAll(static heading => heading.Level == 1);
        return first is [var only] && LineShape.CountWords(only.Text) > FewestWords && !site.Is(only.Text)
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
