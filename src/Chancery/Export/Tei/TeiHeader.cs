using System.Globalization;
using System.Xml;
using Chancery.Reading;

namespace Chancery.Export.Tei;

/// <summary>Writes the header: title, where the text is from, who speaks.</summary>
internal static class TeiHeader
{
    private static readonly (string Id, string Words)[] Roles =
    [
        ("question", "A question put by a medium or a participant"),
        ("answer", "The answer to a question"),
        ("statement", "Speech without a question before it"),
    ];

    public static void Write(DocumentAnalysis analysis, CitedWork work, SpeakerIds speakers, XmlWriter xml)
    {
        xml.WriteStartElement("teiHeader");
        xml.WriteStartElement("fileDesc");
        xml.WriteStartElement("titleStmt");
        xml.WriteWords("title", work.Title ?? "Untitled");
        xml.WriteEndElement();
        xml.WriteStartElement("publicationStmt");
        xml.WriteElementString("publisher", "Chancery");
        WriteId(xml, "URI", work.Address.ToString());
        xml.WriteEndElement();
        WriteSource(work, xml);
        xml.WriteEndElement();
        WriteEncoding(analysis.Document, xml);
        xml.WriteStartElement("profileDesc");
        WriteParticipants(speakers, xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSource(CitedWork work, XmlWriter xml)
    {
        xml.WriteStartElement("sourceDesc");
        xml.WriteStartElement("bibl");
        xml.WriteWords("title", work.Title);
        xml.WriteWords("author", work.Creator);
        xml.WriteWords("publisher", work.Site);
        if (work.Published is { } date)
        {
            xml.WriteStartElement("date");
            xml.WriteAttributeString("when", date.ToString());
            xml.WriteString(CitedDate.Of(date));
            xml.WriteEndElement();
        }

        if (work.Accessed is { } read)
        {
            // No date element: readers would take it for the date of the text.
            xml.WriteStartElement("note");
            xml.WriteAttributeString("type", "read");
            xml.WriteString(read.ToString());
            xml.WriteEndElement();
        }

        if (work.Url is { } url)
        {
            WriteId(xml, "URI", url);
        }

        WriteId(xml, "SHA-256", work.Address.Hash);
        if (work.CopiedFrom is { } source)
        {
            xml.WriteWords("note", $"copied from {source}");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteEncoding(Document document, XmlWriter xml)
    {
        xml.WriteStartElement("encodingDesc");
        xml.WriteStartElement("editorialDecl");
        xml.WriteElementString(
            "p",
            string.Create(
                CultureInfo.InvariantCulture,
                $"The words as read, with {document.View.Repairs.Length} repairs of damaged characters; white space between words is one space; a seg is a paragraph of the source."
            )
        );
        xml.WriteEndElement();
        xml.WriteStartElement("classDecl");
        xml.WriteStartElement("taxonomy");
        foreach (var (id, words) in Roles)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("xml", "id", null, id);
            xml.WriteElementString("catDesc", words);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteParticipants(SpeakerIds speakers, XmlWriter xml)
    {
        if (!speakers.All.Any())
        {
            return;
        }

        xml.WriteStartElement("particDesc");
        xml.WriteStartElement("listPerson");
        foreach (var (name, id) in speakers.All)
        {
            xml.WriteStartElement("person");
            xml.WriteAttributeString("xml", "id", null, id);
            xml.WriteWords("persName", name);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteId(XmlWriter xml, string type, string value)
    {
        xml.WriteStartElement("idno");
        xml.WriteAttributeString("type", type);
        xml.WriteString(value);
        xml.WriteEndElement();
    }
}
