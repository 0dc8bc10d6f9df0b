using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>An element that says of itself that it holds a date or an author.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Element">The element.</param>
/// <param name="Node">The block element that it stands in.</param>
/// <param name="Block">The number of the block that it begins.</param>
internal sealed record HtmlMark(HtmlMarkKind Kind, IElement Element, HtmlNode Node, int Block);

/// <summary>What an element's name or class says of the words in it.</summary>
[Flags]
internal enum HtmlMarkKind
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>A date.</summary>
    Date = 1,

    /// <summary>Who wrote the text.</summary>
    Author = 2,
}
