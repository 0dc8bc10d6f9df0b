using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>A block element of a page: what stands inside it, and what it is for.</summary>
/// <remarks>Filled while the page is walked and summed up once; read only after that.</remarks>
internal sealed class HtmlNode(IElement element, HtmlNode? parent, HtmlRole role)
{
    public IElement Element { get; } = element;

    public HtmlNode? Parent { get; } = parent;

    /// <summary>What its own name, role and classes say.</summary>
    public HtmlRole Role { get; } = role;

    /// <summary>Its first block.</summary>
    public int First { get; set; }

    /// <summary>Behind its last block.</summary>
    public int End { get; set; }

    /// <summary>Units of text inside it.</summary>
    public int Length { get; set; }

    /// <summary>Units of text inside it that are links.</summary>
    public int Linked { get; set; }

    /// <summary>Units of running text inside it, without links.</summary>
    public int Prose { get; set; }

    /// <summary>Units of running text inside it that is not outside of the main text.</summary>
    public int MainProse { get; set; }

    /// <summary>The part of <see cref="MainProse"/> that stands in elements which say that they hold an article's text.</summary>
    public int StatedProse { get; set; }

    /// <summary>True where it, or what it stands in, is no main text.</summary>
    public bool IsOutside { get; set; }
}
