using System.Globalization;
using System.Xml;

namespace Chancery.Reading.Office;

/// <summary>Walks through the content or the styles of an ODT, collects its styles and adds its paragraphs to the text.</summary>
internal sealed class OdtWalk(ExtractedText text, TextStyles styles) : XmlWalk
{
    private const int MostSpaces = 64;

    private readonly Stack<(string Name, string? Style)> _open = new();
    private readonly List<string> _notes = [];
    private readonly System.Text.StringBuilder _note = new();
    private TextStyle? _style;
    private int _items;
    private int _noteDepth;
    private int _paragraphs;
    private bool _isBody;
    private int _page = 1;

    /// <summary>Adds the notes behind the text, outside the main text.</summary>
    public void AddNotes()
    {
        text.EndBlock();
        foreach (var note in _notes)
        {
            text.AddBlock(note, isOutside: true);
        }
    }

    protected override bool Enter(XmlReader element, string name)
    {
        if (name is "tracked-changes" or "annotation" or "note-citation" or "forms" or "script")
        {
            return false;
        }

        switch (name)
        {
            case "style":
                BeginStyle(element);
                break;
            case "text-properties" when _style is not null && Attribute(element, "font-weight") is { } weight:
                _style = _style with { IsBold = weight is "bold" or "600" or "700" or "800" or "900" };
                break;
            case "text" when element.Prefix == "office":
                _isBody = true;
                break;
            case "p" or "h" when _noteDepth == 0:
                EndBlock();
                _paragraphs++;
                break;
            case "list-item":
                _items++;
                break;
            case "note":
                _noteDepth++;
                break;
            case "s":
                var count = int.TryParse(
                    Attribute(element, "c"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var spaces
                )
                    ? spaces
                    : 1;
                AddWords(new string(' ', Math.Clamp(count, 1, MostSpaces)));
                break;
            case "tab":
                AddWords(" ");
                break;
            case "line-break" when _noteDepth == 0:
                EndBlock();
                break;
            case "soft-page-break":
                BeginPage();
                break;
        }

        _open.Push((name, name is "p" or "h" or "span" ? Attribute(element, "style-name") : null));
        return true;
    }

    protected override void Leave(string name)
    {
        switch (name)
        {
            case "style" when _style is not null:
                styles.Add(_style);
                _style = null;
                break;
            case "p" or "h" when _noteDepth == 0:
                EndBlock();
                _paragraphs = Math.Max(0, _paragraphs - 1);
                break;
            case "list-item":
                _items--;
                break;
            case "note":
                _noteDepth--;
                _notes.Add(_note.ToString());
                _note.Clear();
                break;
        }

        _open.Pop();
    }

    protected override void AddWords(string words)
    {
        if (_noteDepth > 0)
        {
            _note.Append(words);
        }
        else if (_isBody && _paragraphs > 0)
        {
            text.Append(words, IsBold());
        }
    }

    private void BeginStyle(XmlReader element) =>
        _style = new TextStyle(
            Attribute(element, "name") ?? "",
            Attribute(element, "display-name"),
            Attribute(element, "parent-style-name"),
            null,
            Attribute(element, "default-outline-level") is { Length: > 0 } ? BlockKind.Heading : null
        );

    /// <summary>The words' own style decides before the paragraph's.</summary>
    private bool IsBold()
    {
        foreach (var (name, style) in _open)
        {
            if (style is not null && styles.IsBold(style))
            {
                return true;
            }

            if (name is "p" or "h")
            {
                return false;
            }
        }

        return false;
    }

    private void EndBlock()
    {
        if (_isBody)
        {
            text.EndBlock(Kind());
        }
    }

    private BlockKind Kind()
    {
        foreach (var (name, style) in _open)
        {
            if (name == "h")
            {
                return BlockKind.Heading;
            }

            if (name == "p")
            {
                return styles.KindOf(style) ?? (_items > 0 ? BlockKind.ListItem : BlockKind.Paragraph);
            }
        }

        return BlockKind.Paragraph;
    }

    private void BeginPage()
    {
        if (_page == 1)
        {
            text.BeginFirstLocation(LocationKind.Page, "1");
        }

        _page++;
        text.BeginLocation(LocationKind.Page, _page.ToString(CultureInfo.InvariantCulture));
    }
}
