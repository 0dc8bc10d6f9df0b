using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>Tells by an element's name, role and class what the text inside it is for.</summary>
internal static class HtmlSurroundingsReader
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FurnitureClasses = Lookup(
        "nav navbar navigation menu breadcrumb breadcrumbs footer sidebar side-bar widget widgets share sharing social socials social-share sharedaddy related related-posts relatedposts newsletter subscribe cookie cookies cookie-banner advert advertisement ad ads banner promo pagination pager tags tag-list tagcloud language-switcher lang-switch languages toolbar skip-link search login popup modal"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CommentClasses = Lookup(
        "comments comment-list commentlist comments-area comment-respond respond disqus_thread comment-form replies"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnseenClasses = Lookup(
        "sr-only visually-hidden screen-reader-text screenreader-only hidden d-none visuallyhidden"
    );

    public static HtmlSurroundings Of(IElement element) =>
        OfName(element) | OfRole(element.GetAttribute("role")) | OfClass(element.ClassName) | OfClass(element.Id);

    private static HtmlSurroundings OfName(IElement element) =>
        element.LocalName switch
        {
            "nav" or "footer" or "aside" or "form" or "button" or "menu" or "dialog" => HtmlSurroundings.Furniture,
            "figure" or "figcaption" => HtmlSurroundings.Figure,
            "header" => HtmlSurroundings.Header,
            "small" or "time" => HtmlSurroundings.Small,
            "article" or "main" => HtmlSurroundings.Main,
            "blockquote" => HtmlSurroundings.Quotation,
            "li" => HtmlSurroundings.Item,
            _ => HtmlSurroundings.None,
        };

    private static HtmlSurroundings OfRole(string? role) =>
        role switch
        {
            "navigation"
            or "banner"
            or "contentinfo"
            or "complementary"
            or "search"
            or "dialog"
            or "menu"
            or "menubar"
            or "toolbar"
            or "alertdialog" => HtmlSurroundings.Furniture,
            "main" or "article" => HtmlSurroundings.Main,
            _ => HtmlSurroundings.None,
        };

    private static HtmlSurroundings OfClass(string? classes)
    {
        var found = HtmlSurroundings.None;
        if (classes is null || classes.Length > 400)
        {
            return found;
        }

        foreach (var range in classes.AsSpan().SplitAny(" \t\n"))
        {
            var name = classes.AsSpan()[range];
            found |=
                FurnitureClasses.Contains(name) ? HtmlSurroundings.Furniture
                : CommentClasses.Contains(name) ? HtmlSurroundings.Comments
                : UnseenClasses.Contains(name) ? HtmlSurroundings.Unseen
                : HtmlSurroundings.None;
        }

        return found;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
