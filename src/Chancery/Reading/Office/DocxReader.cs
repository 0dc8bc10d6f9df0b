using Chancery.Text;
using DocumentFormat.OpenXml.Packaging;

namespace Chancery.Reading.Office;

/// <summary>Reads a text in Office Open XML: headers, the body, notes and footers, with headings, bold words, quotations and pages.</summary>
internal static class DocxReader
{
    private const string Extractor = "docx/1 (Open XML SDK 3.3)";

    /// <summary>The text and its blocks; headers, footers and notes are outside the main text.</summary>
    /// <exception cref="InvalidDataException">It holds no text part.</exception>
    public static ReadPage Read(ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        using var stream = bytes.ToStream();
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        var main = package.MainDocumentPart ?? throw new InvalidDataException("It has no main document part.");
        var styles = ReadStyles(main, options);
        var text = new ExtractedText();
        var broken = new List<Diagnostic>();

        Walk(main.HeaderParts, isOutside: true);
        Walk([main], isOutside: false);
        Walk([main.FootnotesPart, main.EndnotesPart, .. main.FooterParts], isOutside: true);
        return text.ToPage(Extractor) with { Diagnostics = [.. broken] };

        void Walk(IEnumerable<OpenXmlPart?> parts, bool isOutside)
        {
            foreach (
                var part in parts.OfType<OpenXmlPart>().OrderBy(part => part.Uri.ToString(), StringComparer.Ordinal)
            )
            {
                using var xml = SafeXml.Open(part.GetStream());
                if (new DocxWalk(text, styles, isOutside).Walk(xml, options) is { } error)
                {
                    text.EndBlock(isOutside: isOutside);
                    broken.Add(SafeXml.Diagnose(error, $"the part {part.Uri} of a DOCX", Severity.Warning));
                }
            }
        }
    }

    private static TextStyles ReadStyles(MainDocumentPart main, ReadingOptions options)
    {
        var walk = new DocxStyleWalk();
        if (main.StyleDefinitionsPart is { } part)
        {
            using var xml = SafeXml.Open(part.GetStream());
            walk.Walk(xml, options);
        }

        return walk.Styles;
    }
}
