using System.Xml;
using Chancery.Export.Tei;
using Chancery.Reading;
using Chancery.Transcripts;

namespace Chancery.Export.AkomaNtoso;

/// <summary>Writes a document as a <c>debate</c> of Akoma Ntoso 3.0: speakers among the references, a speech a turn.</summary>
/// <remarks>The words are those with repairs; white space between words is one space. What XML 1.0 forbids is written as U+FFFD.</remarks>
public static class AkomaNtosoWriter
{
    /// <summary>Stands for a speaker whom the document does not name.</summary>
    internal const string Unnamed = "not-named";

    private const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>Writes the document in UTF-8, and leaves the stream open.</summary>
    /// <param name="analysis">The document with its turns.</param>
    /// <param name="output">Where it is written to.</param>
    /// <param name="readAt">When it was read, if that shall be said.</param>
    public static void Write(DocumentAnalysis analysis, Stream output, DateTimeOffset? readAt = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(output);
        var speakers = new SpeakerIds(analysis.Turns, Unnamed, AkomaNtosoMeta.Source, AkomaNtosoMeta.Original);
        using var xml = XmlFile.Open(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("akomaNtoso", Namespace);
        xml.WriteStartElement("debate");
        xml.WriteAttributeString("name", AkomaNtosoMeta.NameOf(analysis.Document.Kind));
        AkomaNtosoMeta.Write(
            CitedWork.Of(analysis, null, readAt),
            TeiWriter.LanguageOf(analysis.Document),
            speakers,
            xml
        );
        xml.WriteStartElement("debateBody");
        new Body(analysis.Document, speakers, xml).Write(analysis.Turns);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    /// <summary>The sections of the debate.</summary>
    private sealed class Body(Document document, SpeakerIds speakers, XmlWriter xml)
    {
        private bool _hasContent;

        public void Write(IReadOnlyList<Turn> turns)
        {
            Begin();
            foreach (var turn in turns)
            {
                Write(turn);
            }

            xml.WriteEndElement();
        }

        private void Begin()
        {
            xml.WriteStartElement("debateSection");
            xml.WriteAttributeString("name", "part");
            _hasContent = false;
        }

        private void Write(Turn turn)
        {
            switch (turn.Role)
            {
                case TurnRole.Heading:
                    // A heading stands at the top of a section only.
                    if (_hasContent)
                    {
                        xml.WriteEndElement();
                        Begin();
                    }

                    WriteParagraphs("heading", turn);
                    return;
                case TurnRole.Narration:
                    WriteParagraphs("p", turn);
                    break;
                case TurnRole.Editor:
                    WriteParagraphs("narrative", turn);
                    break;
                default:
                    WriteSpeech(turn);
                    break;
            }

            _hasContent = true;
        }

        private void WriteSpeech(Turn turn)
        {
            xml.WriteStartElement(
                turn.Role switch
                {
                    TurnRole.Question => "question",
                    TurnRole.Answer => "answer",
                    _ => "speech",
                }
            );
            xml.WriteAttributeString("by", "#" + (turn.Speaker is { } name ? speakers.Of(name) : Unnamed));
            if (turn.Speaker is not null)
            {
                xml.WriteWords("from", turn.Label is { } label ? document.View.ToString(label) : $"{turn.Speaker}:");
            }

            WriteParagraphs("p", turn);
            xml.WriteEndElement();
        }

        private void WriteParagraphs(string name, Turn turn)
        {
            foreach (var words in TurnParagraphs.Of(document, turn.Span))
            {
                xml.WriteElementString(name, words);
            }
        }
    }
}
