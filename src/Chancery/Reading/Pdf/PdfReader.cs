using System.Globalization;
using Chancery.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Chancery.Reading.Pdf;

/// <summary>Reads a PDF: its lines in reading order, joined to paragraphs over columns and pages, with page numbers as locations.</summary>
internal static class PdfReader
{
    private const string Extractor = "pdf/1 (PdfPig 0.1.16)";
    private const int SniffedBytes = 1024;
    private const int DeepestObjects = 64;

    /// <summary>True where the mark of a PDF stands near the start; a few bytes of a mailer or a server may stand before it.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, SniffedBytes)].IndexOf("%PDF-"u8) is >= 0 and var at
        && (at == 0 || bytes[..at].IndexOf((byte)'<') < 0);

    /// <summary>The text and its blocks; running headers and footers are outside the main text.</summary>
    public static ReadPage Read(ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        if (CharacterRanges.AreTooMany(bytes.Span))
        {
            return ReadPage.Unreadable(CharacterRanges.Diagnose());
        }

        var parsing = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = DeepestObjects,
            FilterProvider = new LimitedFilters(new UnpackingBudget(options, bytes.Length)),
        };
        try
        {
            using var pdf = PdfDocument.Open(bytes.ToArray(), parsing);
            return Read(pdf, options);
        }
        catch (PdfDocumentEncryptedException)
        {
            return ReadPage.Unreadable("CH1023", "encrypted; expected a PDF that opens without a password");
        }
    }

    private static ReadPage Read(PdfDocument pdf, ReadingOptions options)
    {
        var deadline = new Deadline(options);
        var diagnostics = new List<Diagnostic>();
        var pages = new List<PageLines>();
        var pictures = new List<int>();
        var most = Math.Min(pdf.NumberOfPages, options.MaxPages);
        for (var number = 1; number <= most; number++)
        {
            if (deadline.IsOver)
            {
                diagnostics.Add(deadline.Diagnose(Of(number - 1, pdf.NumberOfPages)));
                break;
            }

            if (ReadPageLines(pdf, number, diagnostics) is not { } page)
            {
                continue;
            }

            pages.Add(page);
            if (page is { Lines: [], HasPictures: true })
            {
                pictures.Add(number);
            }
        }

        if (pdf.NumberOfPages > options.MaxPages)
        {
            diagnostics.Add(
                new Diagnostic(
                    "CH1025",
                    Severity.Warning,
                    $"more than {options.MaxPages} pages: {Of(most, pdf.NumberOfPages)} read"
                )
            );
        }

        diagnostics.AddRange(DiagnosePictures(pictures, pages));
        return PdfText.Write(RunningLines.Mark(pages)).ToPage(Extractor) with { Diagnostics = [.. diagnostics] };
    }

    /// <summary>The lines of a page; a page that cannot be read does not end the reading of the others.</summary>
    private static PageLines? ReadPageLines(PdfDocument pdf, int number, List<Diagnostic> diagnostics)
    {
        try
        {
            var page = pdf.GetPage(number);
            return new PageLines(number, page.Height, PageLayout.Read(page), page.NumberOfImages > 0);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The library answers a damaged page with whatever exception the damage runs into.
            diagnostics.Add(
                new Diagnostic(
                    "CH1025",
                    Severity.Warning,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"page {number} is damaged and was not read: {error.Message.ReplaceLineEndings(" ").TrimEnd('.')}"
                    )
                )
            );
            return null;
        }
    }

    private static IEnumerable<Diagnostic> DiagnosePictures(List<int> pictures, List<PageLines> pages)
    {
        if (pictures.Count == 0)
        {
            return [];
        }

        return pages.All(page => page.Lines.IsEmpty)
            ?
            [
                new Diagnostic(
                    "CH1024",
                    Severity.Error,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"images only: {pictures.Count} scanned pages without text; expected text, which character recognition (OCR) has to add first"
                    )
                ),
            ]
            :
            [
                new Diagnostic(
                    "CH1025",
                    Severity.Warning,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{pictures.Count} of {pages.Count} pages are images without text, the first is page {pictures[0]}"
                    )
                ),
            ];
    }

    private static string Of(int read, int all) =>
        string.Create(CultureInfo.InvariantCulture, $"{read} of {all} pages");
}
