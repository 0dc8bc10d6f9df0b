using System.Globalization;
using System.Xml;

namespace Chancery.Reading.Office;

/// <summary>Walks through a part of a DOCX and adds its paragraphs to the text.</summary>
/// <param name="text">What is built.</param>
/// <param name="styles">The styles of the document.</param>
/// <param name="isOutside">True for headers, footers and notes.</param>
internal sealed class DocxWalk(ExtractedText text, TextStyles styles, bool isOutside) : XmlWalk
{
    private readonly Stack<Paragraph> _paragraphs = new();
    private Run _run = new();
    private int _page = 1;
    private bool _isWords;
    private bool _isInParagraphProperties;

    /// <summary>An element that switches something on says so by being there, unless it says no.</summary>
    public static bool IsOn(string? value) => value is not ("0" or "false" or "off" or "none");

    protected override bool Enter(XmlReader element, string name)
    {
        switch (name)
        {
            // What was deleted or is kept of an earlier state; the picture of a text box beside the text box.
            case "del" or "moveFrom" or "pPrChange" or "rPrChange" or "sectPrChange" or "Fallback" or "instrText":
                return false;
            case "p":
                EndBlock();
                _paragraphs.Push(new Paragraph());
                break;
            case "pPr":
                _isInParagraphProperties = true;
                break;
            case "pStyle" when _paragraphs.TryPeek(out var paragraph):
                paragraph.Style = Attribute(element, "val");
                break;
            case "numPr" when _paragraphs.TryPeek(out var paragraph):
                paragraph.IsItem = true;
                break;
            case "numId" when _paragraphs.TryPeek(out var paragraph) && Attribute(element, "val") is "0":
                paragraph.IsItem = false;
                break;
            case "outlineLvl" when _paragraphs.TryPeek(out var paragraph):
                paragraph.IsHeading = Attribute(element, "val") is not "9";
                break;
            case "r":
                _run = new Run();
                break;
            case "b" when !_isInParagraphProperties:
                _run.IsBold = IsOn(Attribute(element, "val"));
                break;
            case "rStyle" when !_isInParagraphProperties:
                _run.Style = Attribute(element, "val");
                break;
            case "t":
                _isWords = true;
                break;
            case "tab" or "ptab" when !_isInParagraphProperties:
                text.Append(" ");
                break;
            case "noBreakHyphen":
                text.Append("-", IsBold);
                break;
            case "br" or "cr":
                EndBlock();
                break;
            case "lastRenderedPageBreak" when !isOutside:
                BeginPage();
                break;
        }

        return true;
    }

    protected override void Leave(string name)
    {
        switch (name)
        {
            case "t":
                _isWords = false;
                break;
            case "pPr":
                _isInParagraphProperties = false;
                break;
            case "p":
                EndBlock();
                _paragraphs.TryPop(out _);
                break;
        }
    }

    protected override void AddWords(string words)
    {
        if (_isWords)
        {
            text.Append(words, IsBold);
        }
    }

    private bool IsBold =>
        _run.IsBold
        ?? (
            _run.Style is not null && styles.IsBold(_run.Style)
            || _paragraphs.TryPeek(out var paragraph) && styles.IsBold(paragraph.Style)
        );

    private void BeginPage()
    {
        if (_page == 1)
        {
            text.BeginFirstLocation(LocationKind.Page, "1");
        }

        _page++;
        text.BeginLocation(LocationKind.Page, _page.ToString(CultureInfo.InvariantCulture));
    }

    private void EndBlock() =>
        text.EndBlock(KindOf(_paragraphs.TryPeek(out var paragraph) ? paragraph : null), isOutside);

    private BlockKind KindOf(Paragraph? paragraph) =>
        paragraph switch
        {
            null => BlockKind.Paragraph,
            { IsHeading: true } => BlockKind.Heading,
            { IsHeading: null } when styles.KindOf(paragraph.Style) is { } kind => kind,
            { IsItem: true } => BlockKind.ListItem,
            _ => BlockKind.Paragraph,
        };

    private sealed class Paragraph
    {
        public string? Style { get; set; }

        public bool IsItem { get; set; }

        public bool? IsHeading { get; set; }
    }

    private sealed class Run
    {
        public string? Style { get; set; }

        public bool? IsBold { get; set; }
    }
}
