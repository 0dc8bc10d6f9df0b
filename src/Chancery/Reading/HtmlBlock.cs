using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>A block of a page's text and where in the page it stands.</summary>
/// <param name="Span">The block in the page's text.</param>
/// <param name="Kind">What the element says it is.</param>
/// <param name="Node">The innermost block element around it.</param>
/// <param name="Bold">Stretches in bold.</param>
/// <param name="LinkedLength">Units of it that are links.</param>
/// <param name="Surroundings">What kinds of elements stand around it.</param>
/// <param name="Link">Where the last link in it leads, as written.</param>
internal sealed record HtmlBlock(
    TextSpan Span,
    BlockKind Kind,
    HtmlNode Node,
    ImmutableArray<TextSpan> Bold,
    int LinkedLength,
    HtmlSurroundings Surroundings,
    string? Link
)
{
    private const double LinksMostly = 0.6;
    private const double LinksWholly = 0.9;
    private const int LongestLinkLine = 240;
    private const int ProseUnits = 80;

    /// <summary>True for a line that is a link, or little else.</summary>
    public bool IsLinks { get; } =
        Span.Length <= LongestLinkLine
        && LinkedLength >= (Kind == BlockKind.Heading ? LinksWholly : LinksMostly) * Span.Length
        && (Kind != BlockKind.Heading || Link is not ['#', ..] && Node.Element.LocalName != "h1");

    /// <summary>Units of running text without links; 0 for lines that are too short to be any, and for headings.</summary>
    public int ProseLength { get; } =
        Span.Length < ProseUnits || Kind == BlockKind.Heading || LinkedLength > Span.Length / 2
            ? 0
            : Span.Length - LinkedLength;

    /// <summary>The block as a draft; text and spans are those of the page's text.</summary>
    public DraftBlock ToDraft(RepairedText view, bool isMain) =>
        new(Span, view.ToString(Span), Kind, 1)
        {
            Bold = Bold,
            Link = IsAbsolute(Link) ? Link : null,
            IsOutsideMainText = !isMain,
        };

    private static bool IsAbsolute(string? link) =>
        link is { Length: < 2_000 }
        && (
            link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        );
}

/// <summary>Elements around a block that say what it is for.</summary>
[Flags]
internal enum HtmlSurroundings
{
    /// <summary>None of those below.</summary>
    None = 0,

    /// <summary>Navigation, a menu, a page's foot, an aside, a form, buttons.</summary>
    Furniture = 1,

    /// <summary>A figure or its caption.</summary>
    Figure = 2,

    /// <summary>A page's or an article's head.</summary>
    Header = 4,

    /// <summary>Small print, a time by itself.</summary>
    Small = 8,

    /// <summary>Hidden from view by a class for screen readers.</summary>
    Unseen = 16,

    /// <summary>An article or the page's main part.</summary>
    Main = 32,

    /// <summary>A block quotation.</summary>
    Quotation = 64,

    /// <summary>An item of a list.</summary>
    Item = 128,

    /// <summary>Readers' comments.</summary>
    Comments = 256,
}
