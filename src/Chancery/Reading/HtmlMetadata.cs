using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>What a page says about itself in its head, its structured data and its marked-up elements.</summary>
internal sealed class HtmlMetadata
{
    private readonly IDocument _document;
    private readonly HtmlHead _head;
    private readonly StructuredData _data;
    private readonly HtmlText _page;
    private readonly string? _ownAddress;

    private HtmlMetadata(IDocument document, HtmlHead head, StructuredData data, HtmlText page, bool[] isMain)
    {
        (_document, _head, _data, _page) = (document, head, data, page);
        _ownAddress = head.Canonical ?? head.First("og:url");
        Site = SiteOf(head) ?? data.Publisher;
        Title = HtmlTitle.Find(head, data, page, isMain, Site);
    }

    /// <summary>The title, without the site's name.</summary>
    public string? Title { get; }

    /// <summary>The site's name.</summary>
    public string? Site { get; }

    /// <summary>The page's own address, if it is a whole one.</summary>
    public string? Url =>
        _ownAddress is { Length: > 0 and < 2_000 } && Uri.IsWellFormedUriString(_ownAddress, UriKind.Absolute)
            ? _ownAddress
            : null;

    /// <summary>The language that the page declares.</summary>
    public string? Language => _head.Language;

    /// <summary>Reads the head, the structured data and the title above the main text that was chosen.</summary>
    public static HtmlMetadata Read(IDocument page, HtmlText text, bool[] isMain) =>
        new(page, HtmlHead.Read(page), StructuredData.Read(page), text, isMain);

    /// <summary>The authors as named, around the main text that was chosen.</summary>
    public string? FindAuthor(bool[] isMain) => HtmlAuthors.Find(_head, _data, _page, isMain, Site, _ownAddress);

    /// <summary>The day of publication, around the main text that was chosen.</summary>
    public DatedBy? FindPublished(bool[] isMain) => HtmlDates.Find(_document, _head, _data, _page, isMain, _ownAddress);

    /// <summary>The name that the head gives the site; some sites put the whole title of the page there.</summary>
    private static string? SiteOf(HtmlHead head)
    {
        var site = head.First("og:site_name", "application-name");
        return
            site is not null
            && site.Equals(head.TitleElement, StringComparison.OrdinalIgnoreCase)
            && PageTitle.TrySplit(site, out _, out var tail)
            ? tail
            : site;
    }
}
