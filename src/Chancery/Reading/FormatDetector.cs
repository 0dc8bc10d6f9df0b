using System.IO.Compression;
using Chancery.Reading.Archives;
using Chancery.Reading.Debates;
using Chancery.Reading.Feeds;
using Chancery.Reading.Mails;
using Chancery.Reading.Office;
using Chancery.Reading.Pdf;
using Chancery.Reading.Subtitles;

namespace Chancery.Reading;

/// <summary>Tells formats by their content; the name helps only where content cannot tell.</summary>
internal static class FormatDetector
{
    /// <summary>The format of bytes that are no text as they stand; null for everything else, and for damaged packed files.</summary>
    public static InputFormat? DetectBinary(string id, ReadOnlyMemory<byte> bytes) =>
        PdfReader.IsPdf(bytes.Span) ? InputFormat.Pdf
        : FileSignature.IsZip(bytes.Span) ? DetectOffice(bytes)
        : TranscriptLineReader.IsLines(id, bytes.Span) && !bytes.IsEmpty ? InputFormat.TranscriptLines
        : MailReader.IsMail(bytes.Span) ? InputFormat.Mail
        : null;

    /// <summary>The format of a decoded text.</summary>
    public static InputFormat DetectText(string id, string text) =>
        XmlRoot.Find(text) is { } root && DetectXml(root) is { } format ? format
        : HtmlReader.IsHtml(text) ? InputFormat.Html
        : SubtitleReader.IsWebVtt(text) ? InputFormat.WebVtt
        : SubtitleReader.IsSubRip(text) ? InputFormat.SubRip
        : IsMarkdown(id) ? InputFormat.Markdown
        : InputFormat.PlainText;

    private static InputFormat? DetectXml(string root) =>
        FeedReader.IsRoot(root) ? InputFormat.Feed
        : TeiReader.IsRoot(root) ? InputFormat.Tei
        : AkomaNtosoReader.IsRoot(root) ? InputFormat.AkomaNtoso
        : null;

    private static InputFormat? DetectOffice(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
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
