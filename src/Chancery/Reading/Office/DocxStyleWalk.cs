using System.Xml;

namespace Chancery.Reading.Office;

/// <summary>Collects the styles of a DOCX.</summary>
internal sealed class DocxStyleWalk : XmlWalk
{
    private TextStyle? _style;

    public TextStyles Styles { get; } = new();

    protected override bool Enter(XmlReader element, string name)
    {
        switch (name)
        {
            case "style":
                _style = new TextStyle(Attribute(element, "styleId") ?? "", null, null, null, null);
                break;
            case "name" when _style is not null:
                _style = _style with { DisplayName = Attribute(element, "val") };
                break;
            case "basedOn" when _style is not null:
                _style = _style with { Parent = Attribute(element, "val") };
                break;
            case "b" when _style is not null:
                _style = _style with { IsBold = DocxWalk.IsOn(Attribute(element, "val")) };
                break;
            case "outlineLvl" when _style is not null && Attribute(element, "val") is not "9":
                _style = _style with { Kind = BlockKind.Heading };
                break;
        }

        return true;
    }

    protected override void Leave(string name)
    {
        if (name == "style" && _style is not null)
        {
            Styles.Add(_style);
            _style = null;
        }
    }

    protected override void AddWords(string words) { }
}
