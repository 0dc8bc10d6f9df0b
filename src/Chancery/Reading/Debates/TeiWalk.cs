using System.Text;
using System.Xml;

namespace Chancery.Reading.Debates;

/// <summary>Walks through TEI: its header for names, title and date, its text for turns.</summary>
internal sealed class TeiWalk : XmlWalk
{
    private readonly DebateText _text = new();
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();
    private readonly StringBuilder _heard = new();
    private string? _person;
    private string? _title;
    private string? _language;
    private DatedBy? _date;
    private bool _isBody;
    private bool _hearsLabel;
    private int _inlineNotes;
    private int _bold;

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
        if (name is "TEI")
        {
            _language ??= element.GetAttribute("xml:lang");
        }

        if (name == "text")
        {
            _isBody = true;
        }

        if (_isBody)
        {
            EnterText(element, name);
        }
        else
        {
            EnterHeader(element, name);
        }

        _open.Push(name);
        return name is not ("revisionDesc" or "encodingDesc" or "listOrg" or "fw" or "facsimile" or "standOff")
            || Drop();
    }

    protected override void Leave(string name)
    {
        _open.TryPop(out _);
        if (_isBody)
        {
            LeaveText(name);
        }
        else
        {
            LeaveHeader(name);
        }
    }

    protected override void AddWords(string words)
    {
        if (!_isBody)
        {
            _heard.Append(words);
        }
        else if (_hearsLabel)
        {
            _heard.Append(words);
            _text.Words.Append(words, _bold > 0);
        }
        else
        {
            _text.Append(words, _bold > 0);
        }
    }

    private bool Drop()
    {
        _open.Pop();
        return false;
    }

    private void EnterHeader(XmlReader element, string name)
    {
        switch (name)
        {
            case "person":
                _person = element.GetAttribute("xml:id");
                break;
            case "title" or "persName":
                _heard.Clear();
                break;
            case "date" when _date is null && _open.Any(outer => outer is "sourceDesc" or "settingDesc" or "setting"):
                _date = PartialDate.TryParse(element.GetAttribute("when") ?? "", out var date)
                    ? new DatedBy(date, "tei date")
                    : null;
                break;
            case "forename" or "surname" or "addName":
                _heard.Append(' ');
                break;
        }
    }

    private void LeaveHeader(string name)
    {
        var heard = string.Join(' ', _heard.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        switch (name)
        {
            case "title" when _title is null && heard.Length > 0 && _open.Contains("titleStmt"):
                _title = heard;
                break;
            case "persName" when _person is not null && heard.Length > 0:
                _names.TryAdd(_person, heard);
                break;
            case "person":
                _person = null;
                break;
        }
    }

    private void EnterText(XmlReader element, string name)
    {
        switch (name)
        {
            case "u" or "sp":
                _text.Begin(NameOf(element.GetAttribute("who")), KindOf(element.GetAttribute("ana")));
                break;
            case "speaker":
                BeginLabel();
                break;
            case "note" or "stage" when !IsInline():
                _text.EndBlock();
                if (element.GetAttribute("type") == "speaker")
                {
                    _text.End();
                    BeginLabel();
                }

                break;
            case "note" or "stage" or "desc" when IsInline():
                _inlineNotes++;
                _text.Append(" [");
                break;
            case "head"
            or "seg"
            or "p"
            or "ab"
            or "l"
            or "item"
            or "quote"
            or "lb"
            or "opener"
            or "closer"
            or "byline"
            or "dateline":
                _text.EndBlock();
                break;
            case "pb" when element.GetAttribute("n") is { Length: > 0 } page:
                _text.Words.BeginLocation(LocationKind.Page, page);
                break;
            case "hi"
                when (element.GetAttribute("rend") ?? element.GetAttribute("rendition"))?.Contains(
                    "bold",
                    StringComparison.Ordinal
                ) ?? false:
                _bold++;
                break;
        }
    }

    private void LeaveText(string name)
    {
        switch (name)
        {
            case "u" or "sp":
                _text.End();
                break;
            case "speaker":
                EndLabel();
                break;
            case "note" or "stage" or "desc" when _inlineNotes > 0:
                _inlineNotes--;
                _text.Append("] ");
                break;
            case "note" when _hearsLabel:
                EndLabel();
                break;
            case "note" or "stage" or "desc":
                _text.EndNote(StatedTurnKind.Note);
                break;
            case "head":
                _text.EndNote(StatedTurnKind.Heading);
                break;
            case "quote":
                _text.EndBlock(BlockKind.BlockQuotation);
                break;
            case "item":
                _text.EndBlock(BlockKind.ListItem);
                break;
            case "seg" or "p" or "ab" or "l" or "opener" or "closer" or "byline" or "dateline":
                _text.EndBlock();
                break;
            case "hi":
                _bold = Math.Max(0, _bold - 1);
                break;
        }
    }

    private static StatedTurnKind KindOf(string? analysis) =>
        (analysis ?? "").Split(' ').Contains("#question", StringComparer.Ordinal) ? StatedTurnKind.Question
        : (analysis ?? "").Split(' ').Contains("#answer", StringComparer.Ordinal) ? StatedTurnKind.Answer
        : StatedTurnKind.Speech;

    /// <summary>What happens in the middle of words stands in brackets there; what happens between them is a note of its own.</summary>
    private bool IsInline() =>
        _open.TryPeek(out var outer)
        && outer is "seg" or "p" or "ab" or "incident" or "kinesic" or "vocal"
        && !_text.Words.IsBlockEmpty;

    private void BeginLabel()
    {
        _text.EndBlock();
        _heard.Clear();
        _hearsLabel = true;
    }

    private void EndLabel()
    {
        _text.EndLabel(_heard.ToString().Trim().TrimEnd(':', '.').TrimEnd());
        _hearsLabel = false;
    }

    private string? NameOf(string? who)
    {
        var id = who?.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return id is null ? null : _names.GetValueOrDefault(id[(id.LastIndexOf('#') + 1)..], id.TrimStart('#'));
    }
}
