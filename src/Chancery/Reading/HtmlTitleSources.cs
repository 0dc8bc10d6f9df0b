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

    /// <summary>Reads the head and the structured data.</summary>
    public static HtmlTitleSources Read(HtmlHead head, StructuredData data, string? site)
    {
        var names = new[] { "dc.title", "dcterms.title", "citation_title" };
        string?[] stated = [head.First("og:title"), head.First("twitter:title"), head.First(names), data.Headline];
        return new HtmlTitleSources(
            head.First(["og:title", "twitter:title", .. names]),
            data.Headline,
            head.TitleElement,
            [.. stated.OfType<string>()],
            head.TitleElement is { } title ? [.. PageTitle.Split(title).Take(MostParts)] : [],
            new SiteNames(site, data.Publisher, head.Canonical ?? head.First("og:url"))
        );
    }
}
