namespace Chancery.Reading;

/// <summary>Names of <c>meta</c> elements that hold a date, the surest first.</summary>
internal static class HtmlDateProperties
{
    /// <summary>What says when a text was published.</summary>
    public static readonly string[] Stated =
    [
        "article:published_time",
        "og:published_time",
        "article:published",
        "og:article:published_time",
        "datepublished",
        "date.published",
        "article.published",
        "publishdate",
        "publish-date",
        "publish_date",
        "published_date",
        "publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "citation_publication_date",
        "citation_date",
        "pubdate",
        "og:pubdate",
        "bt:pubdate",
        "article_date_original",
        "rnews:datepublished",
        "release_date",
    ];

    /// <summary>What says a date, which need not be that one.</summary>
    public static readonly string[] StatedVaguely =
    [
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "dc.date",
        "dc:date",
        "dcterms.date",
        "date",
        "created",
        "sort_date",
        "displaydate",
    ];

    /// <summary>What says when a text was changed.</summary>
    public static readonly string[] Changed =
    [
        "article:modified_time",
        "og:updated_time",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified-date",
        "last-modified",
        "datemodified",
        "revised",
    ];
}
