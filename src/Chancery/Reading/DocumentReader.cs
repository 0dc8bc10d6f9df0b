using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Turns bytes into documents; the format is told by the content.</summary>
public static class DocumentReader
{
    /// <summary>Reads the documents that <paramref name="bytes"/> hold: one, or one a line for <c>.jsonl</c>.</summary>
    /// <param name="id">The name of the input; its ending helps to tell Markdown and <c>.jsonl</c>.</param>
    /// <param name="bytes">The input as it came.</param>
    /// <param name="options">Limits.</param>
    /// <returns>The documents in order. One that cannot be read has no text and an error among its diagnostics.</returns>
    public static IEnumerable<Document> Read(string id, ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(options);
        return TranscriptLineReader.IsLines(id, bytes.Span) && !bytes.IsEmpty
            ? TranscriptLineReader.Read(id, bytes, options)
            : [ReadOne(id, bytes, options)];
    }

    private static Document ReadOne(string id, ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        if (bytes.Length > options.MaxDocumentBytes)
        {
            return Unreadable(id, bytes, TooLarge("the input", bytes.Length, options));
        }

        var decoded = TextDecoder.Decode(bytes.Span);
        return decoded.IsUsable ? ReadText(id, bytes, decoded, options) : Unreadable(id, bytes, decoded.Diagnostics[0]);
    }

    /// <summary>Reads a decoded text of any format.</summary>
    internal static Document ReadText(
        string id,
        ReadOnlyMemory<byte> bytes,
        DecodedText decoded,
        ReadingOptions options
    )
    {
        var page =
            HtmlReader.IsHtml(decoded.Text.Value) ? HtmlReader.Read(decoded.Text.Value, options)
            : IsMarkdown(id) ? ReadPage.OfMarkdown(decoded.Text)
            : ReadPage.OfPlainText(decoded.Text);
        var marked = BoilerplateMarker.Mark(page.Blocks);
        var found = TextMetadata.Find(page.Blocks, marked);
        var content = page.Blocks.Where((_, i) => !marked[i]).ToImmutableArray();
        var title = page.Title ?? found.Title;
        var texts = content.Select(block => block.ToLabelled()).ToList();

        return new Document
        {
            Id = id,
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Bytes = bytes,
            View = page.View,
            DecodedFrom = page.Extractor ?? decoded.EncodingName,
            Blocks = [.. content.Select(block => block.ToContent())],
            Boilerplate = BoilerplateSpans.Collect(page, marked),
            Title = title,
            Author = page.Author,
            Published = page.Published ?? found.Published ?? page.PrintedDate,
            Site = page.Site ?? found.Site,
            Url = page.Url ?? found.Url,
            CopiedFrom = CopySourceReader.Find(page.Blocks, marked, page.Site),
            Language = LanguageIdentifier.Identify(content.Select(block => block.Text)) ?? page.Language,
            OfferedIn =
            [
                .. page
                    .OfferedIn.Concat(page.Blocks.SelectMany(block => LanguageSwitch.Of(block.Text)))
                    .Distinct(StringComparer.Ordinal),
            ],
            Kind = KindClassifier.Classify(title, texts, TranscriptLabels.Find(texts, title)),
            Diagnostics = [.. decoded.Diagnostics, .. page.Diagnostics, .. NothingLeft(content)],
        };
    }

    /// <summary>A document that could not be read, and why.</summary>
    internal static Document Unreadable(string id, ReadOnlyMemory<byte> bytes, Diagnostic why) =>
        new()
        {
            Id = id,
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Bytes = bytes,
            View = new RepairedText(new SourceText(""), []),
            DecodedFrom = "none",
            Blocks = [],
            Diagnostics = [why],
        };

    internal static Diagnostic TooLarge(string what, long length, ReadingOptions options) =>
        new(
            "CH1003",
            Severity.Error,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what} is {length} bytes long; at most {options.MaxDocumentBytes} bytes are read"
            )
        );

    private static bool IsMarkdown(string id) =>
        id.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || id.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<Diagnostic> NothingLeft(ImmutableArray<DraftBlock> content) =>
        content.IsEmpty
            ?
            [
                new Diagnostic(
                    "CH1007",
                    Severity.Error,
                    "no content: nothing but white space and site furniture; expected running text"
                ),
            ]
            : [];
}
