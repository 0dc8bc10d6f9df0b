using System.Globalization;
using System.Xml;
using Chancery.Reading;

namespace Chancery.Export.AkomaNtoso;

/// <summary>Writes what the debate is and where it is from, and who speaks.</summary>
internal static class AkomaNtosoMeta
{
    public const string Source = "chancery";
    public const string Original = "original";

    /// <summary>The namespace of what the format has no place for.</summary>
    private const string Own = "urn:chancery:source";

    public static string NameOf(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Interview => "interview",
            DocumentKind.PressConference => "press-conference",
            DocumentKind.Report => "report",
            DocumentKind.Statement => "statement",
            _ => "document",
        };

    public static void Write(CitedWork work, string? language, SpeakerIds speakers, XmlWriter xml)
    {
        xml.WriteStartElement("meta");
        WriteIdentification(work, language, xml);
        WriteReferences(work, speakers, xml);
        WriteOwn(work, xml);
        xml.WriteEndElement();
    }

    private static void WriteIdentification(CitedWork work, string? language, XmlWriter xml)
    {
        // zz: of no state. The name of an expression ends with its language, that of a file with its format.
        var uri = $"/akn/zz/debate/{work.Published?.ToString() ?? "nodate"}/{work.Address.Hash}";
        var expression = $"{uri}/{language ?? "und"}@";
        xml.WriteStartElement("identification");
        xml.WriteAttributeString("source", "#" + Source);
        xml.WriteStartElement("FRBRWork");
        WriteProperties(uri, work, xml);
        WriteValue(xml, "FRBRcountry", "zz");
        xml.WriteEndElement();
        xml.WriteStartElement("FRBRExpression");
        WriteProperties(expression, work, xml);
        xml.WriteStartElement("FRBRlanguage");
        xml.WriteAttributeString("language", language ?? "und");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("FRBRManifestation");
        WriteProperties($"{expression}/main.xml", work, xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteProperties(string uri, CitedWork work, XmlWriter xml)
    {
        WriteValue(xml, "FRBRthis", uri);
        WriteValue(xml, "FRBRuri", uri);
        WriteAlias(xml, "title", work.Title);
        WriteAlias(xml, "source", work.Url);
        WriteAlias(xml, "sha256", work.Address.Hash);
        WriteDate(work.Published, xml);
        xml.WriteStartElement("FRBRauthor");
        xml.WriteAttributeString("href", "#" + Source);
        xml.WriteEndElement();
    }

    // The schema asks for a day. Where there is none, the name of the date says what is known.
    private static void WriteDate(PartialDate? date, XmlWriter xml)
    {
        xml.WriteStartElement("FRBRdate");
        xml.WriteAttributeString(
            "date",
            date is { } known ? known.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "0001-01-01"
        );
        xml.WriteAttributeString(
            "name",
            date switch
            {
                null => "not-known",
                { Day: null } partial => $"published {partial}",
                _ => "published",
            }
        );
        xml.WriteEndElement();
    }

    private static void WriteReferences(CitedWork work, SpeakerIds speakers, XmlWriter xml)
    {
        xml.WriteStartElement("references");
        xml.WriteAttributeString("source", "#" + Source);
        if (work.Url is { } url)
        {
            WriteReference(xml, "original", Original, url, work.Title ?? url);
        }

        foreach (var (name, id) in speakers.All)
        {
            WriteReference(xml, "TLCPerson", id, $"/ontology/person/{id}", name);
        }

        WriteReference(xml, "TLCOrganization", Source, "/ontology/organization/chancery", "Chancery");
        WriteReference(
            xml,
            "TLCConcept",
            AkomaNtosoWriter.Unnamed,
            "/ontology/concept/not-named",
            "a speaker whom the document does not name"
        );
        xml.WriteEndElement();
    }

    private static void WriteOwn(CitedWork work, XmlWriter xml)
    {
        xml.WriteStartElement("proprietary");
        xml.WriteAttributeString("source", "#" + Source);
        xml.WriteStartElement("c", "source", Own);
        WriteOwn(xml, "address", work.Address.ToString());
        WriteOwn(xml, "sha256", work.Address.Hash);
        WriteOwn(xml, "title", work.Title);
        WriteOwn(xml, "creator", work.Creator);
        WriteOwn(xml, "site", work.Site);
        WriteOwn(xml, "published", work.Published?.ToString());
        WriteOwn(xml, "read", work.Accessed?.ToString());
        WriteOwn(xml, "url", work.Url);
        WriteOwn(xml, "copiedFrom", work.CopiedFrom);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteOwn(XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteElementString(name, Own, XmlWords.Of(value));
        }
    }

    private static void WriteReference(XmlWriter xml, string element, string id, string href, string shown)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("eId", id);
        xml.WriteAttributeString("href", href);
        xml.WriteAttributeString("showAs", XmlWords.Of(shown));
        xml.WriteEndElement();
    }

    private static void WriteAlias(XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteStartElement("FRBRalias");
            xml.WriteAttributeString("value", XmlWords.Of(value));
            xml.WriteAttributeString("name", name);
            xml.WriteEndElement();
        }
    }

    private static void WriteValue(XmlWriter xml, string element, string value)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }
}
