using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>Words that sites put into the classes of their elements, and what they say of the text inside.</summary>
internal static class HtmlClassWords
{
    private const string FurnitureWords = """
        nav navbar navi menu menue submenu footer foot bottombar aside related similar recommended recommendation recommendations recommend share sharing shares shariff social socials socialmedia addtoany
        newsletter subscribe paywall cookie cookies consent gdpr cmp banner advert adverts advertisement advertising advertorial ad ads adv werbung anzeige sponsor sponsors sponsored promo promos promotion promotions promobox
        pagination pager paging pagenav tags taglist tagcloud keywords schlagworte schlagwort toolbar toolbox search suche login signin signup register registration popup modal overlay lightbox outbrain taboola trending popular mostread meistgelesen
        copyright donate donation cta noprint marginal marginalie randspalte verwandt disclaimer widgets sharebar sharebox dropdown tooltip skip topbar masthead imprint languages langswitch rating ratings feedback playlist
        weiterlesen merkliste bookmark crosslinks linklist linkliste printonly bookmarks subnav subscription abo abobox autorenbox authorbox authorinfo teaserlist teasers teaser likes pushlayer infobox factbox crumbs crumb linkbox
        """;

    private const string FurnitureStems =
        "breadcrumb sidebar navig newsletter recommend related sharing socialm cookie advert sponsor subscri footer";

    private const string CommentWords =
        "comment comments kommentar kommentare commentaire commentaires comentario comentarios komentarze disqus respond replies leserbriefe lesermeinungen trackback trackbacks pingback pingbacks discussion";

    private const string CommentStems = "comment kommentar";

    private const string FigureWords =
        "caption captions figcaption bildunterschrift bildtext bildquelle credit credits photocredit imagecredit bildnachweis gallery slideshow galerie";

    private const string DateWords =
        "date datum fecha pubdate publishdate publisheddate publicationdate published posted dateline timestamp entrydate postdate datetime timedata time created createdate createddate creationdate datecreated datepublished authored publishtime pubtime publish dato data tarih erscheinungsdatum veroeffentlicht lastmod";

    private const string AuthorWords =
        "author authors autor autoren autore auteur auteurs byline verfasser reporter contributor contributors writer username redakteur authorname authored credits-author";

    private const string UnseenNames =
        "sr-only visually-hidden screen-reader-text screenreader-only hidden d-none visuallyhidden element-invisible text-hide hide is-hidden u-hidden hidden-print no-print d-print-none print-hidden noscreen";

    private const string FurnitureNames =
        "widget widget-area side-bar author-box author-bio author-info about-author about-the-author post-meta entry-meta article-meta meta-data post-tags entry-footer post-footer entry-utility jp-relatedposts sharedaddy yarpp";

    private const string Topics =
        "article entry post story news artikel page single content main beitrag detail blog node body field text press interview copy";

    private const string Texts = "body content text inhalt copy fulltext bodytext richtext maintext";

    private static readonly FrozenDictionary<string, HtmlRole>.AlternateLookup<ReadOnlySpan<char>> Words = BuildWords();
    private static readonly FrozenDictionary<string, HtmlRole>.AlternateLookup<ReadOnlySpan<char>> Names = BuildNames();
    private static readonly (string Stem, HtmlRole Role)[] Stems =
    [
        .. Split(FurnitureStems).Select(stem => (stem, Role(HtmlSurroundings.Furniture, stem))),
        .. Split(CommentStems).Select(stem => (stem, Role(HtmlSurroundings.Comments, stem))),
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TopicWords = Set(Topics);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TextWords = Set(Texts);

    /// <summary>What a class as a whole says, or null.</summary>
    public static HtmlRole? FindWhole(ReadOnlySpan<char> name) => Names.TryGetValue(name, out var role) ? role : null;

    /// <summary>What one small-letter word of a class says, or null.</summary>
    public static HtmlRole? Find(ReadOnlySpan<char> word)
    {
        if (Words.TryGetValue(word, out var role))
        {
            return role;
        }

        foreach (var (stem, ofStem) in Stems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal) && word is not "commentary")
            {
                return ofStem;
            }
        }

        return null;
    }

    /// <summary><c>no-sidebar</c>, <c>has-comments</c>: what follows is said of something else.</summary>
    public static bool Negates(ReadOnlySpan<char> word) =>
        word is "no" or "has" or "have" or "with" or "without" or "hide" or "show" or "is" or "col" or "allow";

    /// <summary>What a text is called: the first half of <c>article-body</c>.</summary>
    public static bool IsTopic(ReadOnlySpan<char> word) => TopicWords.Contains(word);

    /// <summary>What its words are called: the second half of <c>article-body</c>.</summary>
    public static bool IsText(ReadOnlySpan<char> word) => TextWords.Contains(word);

    private static FrozenDictionary<string, HtmlRole>.AlternateLookup<ReadOnlySpan<char>> BuildWords()
    {
        var words = new Dictionary<string, HtmlRole>(StringComparer.Ordinal);
        Add(words, FurnitureWords, HtmlSurroundings.Furniture);
        Add(words, CommentWords, HtmlSurroundings.Comments);
        Add(words, FigureWords, HtmlSurroundings.Figure);
        foreach (
            var word in Split(
                "articlebody articletext articlecontent storybody storytext entrycontent postcontent posttext bodytext artikeltext fulltext"
            )
        )
        {
            words.Add(word, new HtmlRole(HtmlSurroundings.None, null, IsBody: true));
        }

        Mark(words, DateWords, HtmlMarkKind.Date);
        Mark(words, AuthorWords, HtmlMarkKind.Author);
        return words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static FrozenDictionary<string, HtmlRole>.AlternateLookup<ReadOnlySpan<char>> BuildNames()
    {
        var names = new Dictionary<string, HtmlRole>(StringComparer.OrdinalIgnoreCase);
        Add(names, UnseenNames, HtmlSurroundings.Unseen);
        Add(names, FurnitureNames, HtmlSurroundings.Furniture);
        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static void Mark(Dictionary<string, HtmlRole> words, string list, HtmlMarkKind kind)
    {
        foreach (var word in Split(list))
        {
            words[word] = new HtmlRole(HtmlSurroundings.None, null, IsBody: false, kind);
        }
    }

    private static void Add(Dictionary<string, HtmlRole> words, string list, HtmlSurroundings kind)
    {
        foreach (var word in Split(list))
        {
            words[word] = Role(kind, word);
        }
    }

    /// <summary>True for the address of an author's page on the same site.</summary>
    public static bool IsAuthorAddress(string address) =>
        address.Contains("/author/", StringComparison.OrdinalIgnoreCase)
        || address.Contains("/authors/", StringComparison.OrdinalIgnoreCase)
        || address.Contains("/autor/", StringComparison.OrdinalIgnoreCase)
        || address.Contains("/autoren/", StringComparison.OrdinalIgnoreCase)
        || address.Contains("/auteur/", StringComparison.OrdinalIgnoreCase);

    private static HtmlRole Role(HtmlSurroundings kind, string word) => new(kind, word, IsBody: false);

    private static string[] Split(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string list) =>
        Split(list).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
