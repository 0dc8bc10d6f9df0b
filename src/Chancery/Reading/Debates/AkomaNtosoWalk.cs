using System.Text;
using System.Xml;

namespace Chancery.Reading.Debates;

/// <summary>Walks through Akoma Ntoso: its references for names, its text for speeches, questions and answers.</summary>
internal sealed class AkomaNtosoWalk : XmlWalk
{
    private readonly DebateText _text = new();
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();
    private readonly StringBuilder _heard = new();
    private string? _title;
    private string? _language;
    private DatedBy? _date;
    private int _meta;
    private int _bold;
    private bool _hears;

    public bool IsEmpty => _text.Words.IsEmpty;

    public ReadPage ToPage(string extractor) =>
        _text.ToPage(extractor) with
        {
            Title = _title,
            Published = _date,
            Language = _language,
        };

    protected override bool Enter(XmlReader element, string name)
    {
        switch (name)
        {
            case "meta":
                _meta++;
                break;
            case "TLCPerson"
            or "TLCRole"
            or "TLCOrganization" when (element.GetAttribute("eId") ?? element.GetAttribute("id")) is { } id:
                _names.TryAdd(id, element.GetAttribute("showAs") ?? id);
                break;
            case "FRBRdate" when _date is null && DateOf(element) is { } date:
                _date = new DatedBy(date, "akn FRBRdate");
                break;
            case "FRBRalias" when _title is null && element.GetAttribute("name") == "title":
                _title = element.GetAttribute("value") is { Length: > 0 } alias ? alias : null;
                break;
            case "FRBRlanguage" when element.GetAttribute("language") is { Length: > 0 } language and not "und":
                _language ??= language;
                break;
            case "speech" or "question" or "answer":
                _text.Begin(NameOf(element), KindOf(name));
                break;
            case "from":
                _text.EndBlock();
                BeginHearing();
                break;
            case "docTitle":
                BeginHearing();
                break;
            case "remark" when !_text.Words.IsBlockEmpty:
                _text.Append(" [");
                _open.Push("inline-remark");
                return true;
            case "b":
                _bold++;
                break;
            case "p"
            or "heading"
            or "subheading"
            or "num"
            or "narrative"
            or "scene"
            or "summary"
            or "other"
            or "remark"
            or "item"
            or "embeddedStructure"
            or "eol":
                _text.EndBlock();
                break;
        }

        _open.Push(name);
        return true;
    }

    protected override void Leave(string name)
    {
        var opened = _open.TryPop(out var top) ? top : name;
        switch (opened)
        {
            case "meta":
                _meta--;
                break;
            case "speech" or "question" or "answer":
                _text.End();
                break;
            case "from":
                _text.EndLabel(Heard().TrimEnd(':', ' '));
                break;
            case "docTitle":
                _title ??= Heard() is { Length: > 0 } title ? title : null;
                break;
            case "inline-remark":
                _text.Append("] ");
                break;
            case "b":
                _bold--;
                break;
            case "heading" or "subheading" or "num":
                _text.EndNote(StatedTurnKind.Heading);
                break;
            case "p" when _open.Contains("preface") || _open.Contains("coverPage"):
                _text.EndNote(StatedTurnKind.Heading);
                break;
            case "remark":
                _text.EndNote(StatedTurnKind.Note);
                break;
            case "item":
                _text.EndBlock(BlockKind.ListItem);
                break;
            case "embeddedStructure":
                _text.EndBlock(BlockKind.BlockQuotation);
                break;
            case "p" or "narrative" or "scene" or "summary" or "other":
                _text.EndBlock();
                break;
        }
    }

    protected override void AddWords(string words)
    {
        if (_meta > 0)
        {
            return;
        }

        if (_hears)
        {
            _heard.Append(words);
            _text.Words.Append(words, _bold > 0);
            return;
        }

        _text.Append(words, _bold > 0);
    }

    // The format asks for a day; where the document has none, the date's name says what is known of it.
    private static PartialDate? DateOf(XmlReader element)
    {
        var name = element.GetAttribute("name") ?? "";
        if (name == "not-known")
        {
            return null;
        }

        var known = name[(name.LastIndexOf(' ') + 1)..];
        return PartialDate.TryParse(known, out var partial) ? partial
            : PartialDate.TryParse(element.GetAttribute("date") ?? "", out var date) ? date
            : null;
    }

    private static StatedTurnKind KindOf(string element) =>
        element switch
        {
            "question" => StatedTurnKind.Question,
            "answer" => StatedTurnKind.Answer,
            _ => StatedTurnKind.Speech,
        };

    private string? NameOf(XmlReader element)
    {
        var id = element.GetAttribute("by") ?? element.GetAttribute("as");
        return id is { Length: > 0 } ? _names.GetValueOrDefault(id.TrimStart('#')) : null;
    }

    private void BeginHearing()
    {
        _heard.Clear();
        _hears = true;
    }

    private string Heard()
    {
        _hears = false;
        return string.Join(' ', _heard.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
