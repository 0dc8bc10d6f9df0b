using System.Globalization;
using System.Xml;
using Chancery.Reading;
using Chancery.Transcripts;

namespace Chancery.Export.Tei;

/// <summary>Writes a document as TEI in the form of Parla-CLARIN: speakers in the header, an utterance a turn.</summary>
/// <remarks>The words are those with repairs; white space between words is one space. What XML 1.0 forbids is written as U+FFFD.</remarks>
public static class TeiWriter
{
    private const string Namespace = "http://www.tei-c.org/ns/1.0";

    /// <summary>Writes the document in UTF-8, and leaves the stream open.</summary>
    /// <param name="analysis">The document with its turns.</param>
    /// <param name="output">Where it is written to.</param>
    /// <param name="readAt">When it was read, if that shall be said.</param>
    public static void Write(DocumentAnalysis analysis, Stream output, DateTimeOffset? readAt = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(output);
        var speakers = new SpeakerIds(analysis.Turns, "question", "answer", "statement", "question-and-answer");
        using var xml = XmlFile.Open(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("TEI", Namespace);
        if (LanguageOf(analysis.Document) is { } language)
        {
            xml.WriteAttributeString("xml", "lang", null, language);
        }

        TeiHeader.Write(analysis, CitedWork.Of(analysis, null, readAt), speakers, xml);
        xml.WriteStartElement("text", Namespace);
        xml.WriteStartElement("body", Namespace);
        new TeiBody(analysis.Document, speakers, xml).Write(analysis.Turns);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    // An attribute of the type xs:language.
    internal static string? LanguageOf(Document document) =>
        document.Language is { Length: > 0 } tag
        && tag.Split('-').All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
        && char.IsAsciiLetter(tag[0])
            ? tag
            : null;

    /// <summary>The document's divisions.</summary>
    private sealed class TeiBody(Document document, SpeakerIds speakers, XmlWriter xml)
    {
        private bool _hasContent;

        public void Write(IReadOnlyList<Turn> turns)
        {
            xml.WriteStartElement("div", Namespace);
            for (var i = 0; i < turns.Count; i++)
            {
                Write(turns[i], i);
            }

            xml.WriteEndElement();
        }

        private void Write(Turn turn, int number)
        {
            switch (turn.Role)
            {
                case TurnRole.Heading:
                    // A heading stands at the top of a division only.
                    if (_hasContent)
                    {
                        xml.WriteEndElement();
                        xml.WriteStartElement("div", Namespace);
                        _hasContent = false;
                    }

                    WriteParagraphs("head", turn);
                    return;
                case TurnRole.Narration:
                    WriteParagraphs("p", turn);
                    break;
                case TurnRole.Editor:
                    WriteParagraphs("note", turn);
                    break;
                default:
                    WriteUtterance(turn, number);
                    break;
            }

            _hasContent = true;
        }

        private void WriteUtterance(Turn turn, int number)
        {
            xml.WriteStartElement("u", Namespace);
            xml.WriteAttributeString("xml", "id", null, string.Create(CultureInfo.InvariantCulture, $"turn.{number}"));
            if (turn.Speaker is { } speaker)
            {
                xml.WriteAttributeString("who", "#" + speakers.Of(speaker));
            }

            xml.WriteAttributeString(
                "ana",
                turn.Role switch
                {
                    TurnRole.Question => "#question",
                    TurnRole.Answer => "#answer",
                    _ => "#statement",
                }
            );
            WriteParagraphs("seg", turn);
            xml.WriteEndElement();
        }

        private void WriteParagraphs(string name, Turn turn)
        {
            foreach (var words in TurnParagraphs.Of(document, turn.Span))
            {
                xml.WriteElementString(name, Namespace, words);
            }
        }
    }
}
