using System.Xml;

namespace Chancery.Reading;

/// <summary>A walk through XML, element by element, without a tree and without recursion.</summary>
internal abstract class XmlWalk
{
    /// <summary>Walks to the end, or to the place where the XML breaks off.</summary>
    /// <returns>Null, or what is wrong with it; what stands before that was walked.</returns>
    public XmlException? Walk(XmlReader reader, ReadingOptions options)
    {
        try
        {
            WalkNodes(reader, options);
            return null;
        }
        catch (XmlException error)
        {
            return error;
        }
    }

    /// <summary>Comes to an element; false passes over all that is in it.</summary>
    protected abstract bool Enter(XmlReader element, string name);

    /// <summary>Comes to the end of an element that was entered.</summary>
    protected abstract void Leave(string name);

    /// <summary>Comes to words.</summary>
    protected abstract void AddWords(string words);

    /// <summary>The value of an attribute, whatever its prefix, or null.</summary>
    protected static string? Attribute(XmlReader element, string name)
    {
        string? value = null;
        for (var more = element.MoveToFirstAttribute(); more && value is null; more = element.MoveToNextAttribute())
        {
            value = element.LocalName == name ? element.Value : null;
        }

        element.MoveToElement();
        return value;
    }

    private void WalkNodes(XmlReader reader, ReadingOptions options)
    {
        var passed = int.MaxValue;
        while (reader.ReadWithin(options))
        {
            if (reader.Depth > passed)
            {
                continue;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var (name, isEmpty) = (reader.LocalName, reader.IsEmptyElement);
                    if (!Enter(reader, name))
                    {
                        passed = isEmpty ? int.MaxValue : reader.Depth;
                    }
                    else if (isEmpty)
                    {
                        Leave(name);
                    }

                    break;
                case XmlNodeType.EndElement when reader.Depth == passed:
                    passed = int.MaxValue;
                    break;
                case XmlNodeType.EndElement:
                    Leave(reader.LocalName);
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace:
                    AddWords(reader.Value);
                    break;
            }
        }
    }
}
