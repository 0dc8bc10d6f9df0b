using System.IO.Compression;
using Chancery.Reading.Archives;
using Chancery.Reading.Mails;
using Chancery.Reading.Office;

namespace Chancery.Reading;

/// <summary>Tells formats by their content; the name helps only where content cannot tell.</summary>
internal static class FormatDetector
{
    /// <summary>The format of bytes that are no text as they stand; null for everything else, and for damaged packed files.</summary>
    public static InputFormat? DetectBinary(string id, ReadOnlyMemory<byte> bytes) =>
        FileSignature.IsZip(bytes.Span) ? DetectOffice(bytes)
        : TranscriptLineReader.IsLines(id, bytes.Span) && !bytes.IsEmpty ? InputFormat.TranscriptLines
        : MailReader.IsMail(bytes.Span) ? InputFormat.Mail
        : null;

    /// <summary>The format of a decoded text.</summary>
    public static InputFormat DetectText(string id, string text) =>
        HtmlReader.IsHtml(text) ? InputFormat.Html
        : IsMarkdown(id) ? InputFormat.Markdown
        : InputFormat.PlainText;

    private static InputFormat? DetectOffice(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(bytes.ToStream(), ZipArchiveMode.Read);
            return OfficeFiles.Tell(archive) switch
            {
                OfficeKind.Docx => InputFormat.Docx,
                OfficeKind.Odt => InputFormat.Odt,
                OfficeKind.Other => InputFormat.OtherOffice,
                _ => null,
            };
        }
        catch (InvalidDataException)
        {
            // A damaged archive; the one who unpacks it says what is wrong with it.
            return null;
        }
    }

    private static bool IsMarkdown(string id) =>
        id.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || id.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
