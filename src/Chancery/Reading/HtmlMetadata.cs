using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>What a page says about itself in its head, its structured data and its marked-up elements.</summary>
internal sealed record HtmlMetadata(
    string? Title,
    string? Author,
    DatedBy? Published,
    string? Site,
    string? Url,
    string? Language
)
{
    private static readonly string[] DateProperties =
    [
        "article:published_time",
        "og:published_time",
        "article:published",
        "datepublished",
        "date.published",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "dc.date",
        "dcterms.date",
        "publishdate",
        "publish-date",
        "publication_date",
        "pubdate",
        "published_date",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "last-modified-date",
        "date",
        "created",
        "citation_publication_date",
        "article.published",
        "og:article:published_time",
        "og:pubdate",
        "bt:pubdate",
        "sort_date",
        "release_date",
    ];

    private static readonly string[] AuthorProperties =
    [
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "citation_author",
        "byl",
        "dc.creator.personalname",
    ];

    private const string AuthorElements =
        "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .author-name, .byline-name, .article-author, .post-author, .entry-author, .article__author, .byline, .vcard .fn, .author, a[href*='/author/'], a[href*='/autor/'], a[href*='/autoren/'], .c-author, .autor, .authors";

    private static readonly string[] AuthorIntroductions =
    [
        "Author ",
        "Author: ",
        "Autor: ",
        "Autorin: ",
        "Автор: ",
        "Text: ",
        "Posted by ",
        "Written by ",
        "Published by ",
        "Veröffentlicht von ",
        "Eingestellt von ",
        "Geschrieben von ",
        "Publié par ",
        "Publicado por ",
        "By ",
        "Von ",
        "Par ",
        "Por ",
    ];

    /// <summary>Reads the metadata of <paramref name="page"/>.</summary>
    public static HtmlMetadata Read(IDocument page)
    {
        var metas = MetasOf(page);
        var data = StructuredData.Read(page);
        var site = First(metas, "og:site_name", "application-name") ?? data.Publisher;
        var url = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? First(metas, "og:url");

        return new HtmlMetadata(
            FindTitle(page, metas, data, site),
            FindAuthor(page, metas, data, site),
            FindPublished(page, metas, data, url),
            site,
            url is { Length: > 0 and < 2_000 } && Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : null,
            page.DocumentElement.GetAttribute("lang")
        );
    }

    private static Dictionary<string, string> MetasOf(IDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && Clean(meta.GetAttribute("content")) is { } content)
            {
                metas.TryAdd(name, content);
            }
        }

        return metas;
    }

    private static string? FindTitle(
        IDocument page,
        Dictionary<string, string> metas,
        StructuredData data,
        string? site
    )
    {
        var headings = page.QuerySelectorAll("h1")
            .Select(heading => Clean(heading.TextContent))
            .OfType<string>()
            .Where(text => text != site)
            .ToList();
        var element = Clean(page.QuerySelector("head > title")?.TextContent ?? page.Title);
        var shared = First(metas, "og:title", "twitter:title", "dc.title", "dcterms.title");

        // The heading as printed, if the page's head agrees that it is the title; a site's name may be the first heading.
        var stated = new[] { WithoutSite(shared, site), data.Headline, WithoutSite(element, site) };
        var heading = stated
            .Select(title => headings.Find(text => Agrees(text, title)))
            .FirstOrDefault(text => text is not null);
        heading ??= headings is [var only] && LineShape.CountWords(only) >= 3 ? only : null;
        return heading ?? data.Headline ?? WithoutSite(shared, site) ?? WithoutSite(element, site);
    }

    private static bool Agrees(string heading, string? other) =>
        other is not null
        && LineShape.CountWords(heading) >= 2
        && (other.Contains(heading, StringComparison.OrdinalIgnoreCase) || PageTitle.IsSameTitle(heading, other));

    private static string? WithoutSite(string? title, string? site)
    {
        if (title is null)
        {
            return null;
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

    /// <summary>A person before the site itself, which many pages name as their author.</summary>
    private static string? FindAuthor(
        IDocument page,
        Dictionary<string, string> metas,
        StructuredData data,
        string? site
    )
    {
        var marked = page.QuerySelectorAll(AuthorElements).Select(element => element.TextContent);
        var named = AuthorProperties
            .Select(name => First(metas, name))
            .Prepend(data.Author)
            .Concat(marked)
            .Select(WithoutBy)
            .Where(IsAuthor)
            .ToList();
        return named.Find(name => !IsSite(name!, site) && !IsSite(name!, data.Publisher)) ?? named.FirstOrDefault();
    }

    private static bool IsSite(string name, string? site) =>
        site is not null
        && (
            name.Contains(site, StringComparison.OrdinalIgnoreCase)
            || site.Contains(name, StringComparison.OrdinalIgnoreCase)
        );

    private static string? WithoutBy(string? text)
    {
        text = Clean(text)?.Trim(' ', '|', '~', '-', '–', '—', '·', '•', ',', ':');
        for (var i = 0; i < AuthorIntroductions.Length && text is not null; i++)
        {
            if (text.StartsWith(AuthorIntroductions[i], StringComparison.OrdinalIgnoreCase))
            {
                text = text[AuthorIntroductions[i].Length..].Trim(' ', ':', '|');
            }
        }

        return text;
    }

    private static bool IsAuthor(string? text) =>
        text is { Length: > 2 and < 80 }
        && !text.Contains("://", StringComparison.Ordinal)
        && !text.Contains('@', StringComparison.Ordinal)
        && LineShape.CountWords(text) is >= 1 and <= 10
        && text.ToLowerInvariant()
            is not (
                "admin"
                or "administrator"
                or "redaktion"
                or "editor"
                or "wordpressadmin"
                or "author"
                or "webmaster"
                or "unknown"
            )
        && text.AsSpan().IndexOfAnyInRange('0', '9') < 0;

    private static DatedBy? FindPublished(
        IDocument page,
        Dictionary<string, string> metas,
        StructuredData data,
        string? url
    )
    {
        if (data.Published is { } structured && Parse(structured) is { } published)
        {
            return new DatedBy(published, "json-ld datePublished");
        }

        foreach (var property in DateProperties)
        {
            if (First(metas, property) is { } content && Parse(content) is { } date)
            {
                return new DatedBy(date, $"meta {property}");
            }
        }

        return FromElements(page) ?? FromUrl(url);
    }

    private static DatedBy? FromElements(IDocument page)
    {
        foreach (
            var element in page.QuerySelectorAll(
                "[itemprop=datePublished], time[pubdate], article time[datetime], main time[datetime], time[datetime], .published, .date-published, .entry-date, .post-date, .article-date, .dateline, .pubdate, .date"
            )
        )
        {
            var text =
                element.GetAttribute("datetime")
                ?? element.GetAttribute("content")
                ?? element.GetAttribute("title")
                ?? Clean(element.TextContent);
            if (text is { Length: < 120 } && Parse(text) is { } date)
            {
                return new DatedBy(date, element.LocalName == "time" ? "time element" : "date element");
            }
        }

        return null;
    }

    /// <summary><c>/2021/03/22/</c>, <c>/2021-03-22-</c>: as many sites name their pages.</summary>
    private static DatedBy? FromUrl(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return null;
        }

        return WrittenDates.FindFirst(address.AbsolutePath) is { Date.Day: not null } found
            ? new DatedBy(found.Date, "url")
            : null;
    }

    private static PartialDate? Parse(string text)
    {
        text = text.Trim();
        var isPlain = PartialDate.TryParse(text.Length > 10 && text[4] == '-' ? text[..10] : text, out var date);
        var found = isPlain ? date : WrittenDates.FindFirst(text)?.Date;
        return found is { Year: >= 1990 and <= 2100 } ? found : null;
    }

    private static string? First(Dictionary<string, string> metas, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var content))
            {
                return content;
            }
        }

        return null;
    }

    private static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }
}
