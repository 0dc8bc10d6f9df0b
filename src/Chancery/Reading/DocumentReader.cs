using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Chancery.Reading.Archives;
using Chancery.Reading.Debates;
using Chancery.Reading.Feeds;
using Chancery.Reading.Mails;
using Chancery.Reading.Office;
using Chancery.Reading.Pdf;
using Chancery.Reading.Subtitles;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Turns bytes into documents; the format is told by the content.</summary>
public static class DocumentReader
{
    /// <summary>Reads the documents that <paramref name="bytes"/> hold: one, or many for archives, mails, feeds and <c>.jsonl</c>.</summary>
    /// <param name="id">The name of the input; its ending helps to tell Markdown and <c>.jsonl</c>.</param>
    /// <param name="bytes">The input as it came.</param>
    /// <param name="options">Limits.</param>
    /// <returns>The documents in order. One that cannot be read has no text and an error among its diagnostics.</returns>
    public static IEnumerable<Document> Read(string id, ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(options);
        return Read(new Member(id, bytes), options);
    }

    /// <summary>Reads the documents of a file, or of a member of an archive.</summary>
    public static IEnumerable<Document> Read(Member member, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(options);
        return ReadAll([member], options);
    }

    private static IEnumerable<Document> ReadAll(IEnumerable<Member> members, ReadingOptions options) =>
        MemberReader
            .Unique(members.SelectMany(member => MemberReader.Read(member, options)))
            .SelectMany(member => ReadUnpacked(member, options));

    private static IEnumerable<Document> ReadUnpacked(Member member, ReadingOptions options)
    {
        var format = member.Problem is null ? FormatDetector.DetectBinary(member.Id, member.Bytes) : null;
        return format switch
        {
            InputFormat.TranscriptLines => TranscriptLineReader.Read(member.Id, member.Bytes, options),
            _ when member.Problem is { } problem => [Unreadable(member.Id, member.Bytes, problem)],
            _ when member.Bytes.Length > options.MaxDocumentBytes =>
            [
                Unreadable(member.Id, member.Bytes, TooLarge("the input", member.Bytes.Length, options)),
            ],
            InputFormat.Mail => ReadMail(member, options),
            InputFormat.Pdf or InputFormat.Docx or InputFormat.Odt or InputFormat.OtherOffice =>
            [
                ReadBinary(member, format.Value, options),
            ],
            _ => ReadText(member, options),
        };
    }

    private static IEnumerable<Document> ReadMail(Member mail, ReadingOptions options)
    {
        ImmutableArray<Member> attachments = [];
        yield return ForeignParser.Read(
            mail,
            "a mail",
            () =>
            {
                (var page, attachments) = MailReader.Read(mail, options);
                return ToDocument(mail, page, Extracted);
            }
        );
        foreach (var document in ReadAll(attachments, options))
        {
            yield return document;
        }
    }

    private static Document ReadBinary(Member member, InputFormat format, ReadingOptions options) =>
        format switch
        {
            InputFormat.Pdf => ForeignParser.Read(
                member,
                "a PDF",
                () => ToDocument(member, PdfReader.Read(member.Bytes, options), Extracted)
            ),
            InputFormat.Docx => ForeignParser.Read(
                member,
                "a DOCX",
                () => ReadOffice(member, DocxReader.Read, options)
            ),
            InputFormat.Odt => ForeignParser.Read(member, "an ODT", () => ReadOffice(member, OdtReader.Read, options)),
            _ => Unreadable(
                member.Id,
                member.Bytes,
                new Diagnostic(
                    "CH1002",
                    Severity.Error,
                    "no text: a table, a presentation or a drawing; expected a text document"
                )
            ),
        };

    private static Document ReadOffice(
        Member member,
        Func<ReadOnlyMemory<byte>, ReadingOptions, ReadPage> read,
        ReadingOptions options
    ) =>
        OfficeFiles.FindProblem(member.Bytes, options) is { } problem
            ? Unreadable(member.Id, member.Bytes, problem)
            : ToDocument(member, read(member.Bytes, options), Extracted);

    private static IEnumerable<Document> ReadText(Member member, ReadingOptions options)
    {
        var decoded = TextDecoder.Decode(member.Bytes.Span, member.Charset);
        return !decoded.IsUsable ? [Unreadable(member.Id, member.Bytes, decoded.Diagnostics[0])]
            : FormatDetector.DetectText(member.Id, decoded.Text.Value) is InputFormat.Feed
                ? FeedReader.Read(member, decoded, options)
            : [ReadText(member, decoded, options)];
    }

    /// <summary>Reads a decoded text of any format that holds one document.</summary>
    internal static Document ReadText(Member member, DecodedText decoded, ReadingOptions options)
    {
        var text = decoded.Text;
        var page = FormatDetector.DetectText(member.Id, text.Value) switch
        {
            InputFormat.Html => HtmlReader.Read(text.Value, options),
            InputFormat.Markdown => ReadPage.OfMarkdown(text),
            InputFormat.Tei => TeiReader.Read(text.Value, options),
            InputFormat.AkomaNtoso => AkomaNtosoReader.Read(text.Value, options),
            InputFormat.SubRip => SubtitleReader.ReadSubRip(text.Value),
            InputFormat.WebVtt => SubtitleReader.ReadWebVtt(text.Value),
            _ => ReadPage.OfPlainText(text),
        };
        return ToDocument(member, page, decoded);
    }

    /// <summary>Reads a decoded text that came otherwise than as bytes of its own.</summary>
    internal static Document ReadText(
        string id,
        ReadOnlyMemory<byte> bytes,
        DecodedText decoded,
        ReadingOptions options
    ) => ReadText(new Member(id, bytes), decoded, options);

    /// <summary>Tells content from boilerplate and finds what the text says about itself.</summary>
    internal static Document ToDocument(Member member, ReadPage page, DecodedText decoded)
    {
        var isStated = !page.StatedTurns.IsEmpty;
        var marked = isStated
            ? [.. page.Blocks.Select(block => block.IsOutsideMainText)]
            : BoilerplateMarker.Mark(page.Blocks);
        var found = TextMetadata.Find(page.Blocks, marked);
        var content = page.Blocks.Where((_, i) => !marked[i]).ToImmutableArray();
        var title = page.IsUntitled ? null : page.Title ?? found.Title;
        var texts = content.Select(block => block.ToLabelled()).ToList();

        return new Document
        {
            Id = member.Id,
            Hash = Convert.ToHexStringLower(SHA256.HashData(member.Bytes.Span)),
            Bytes = member.Bytes,
            View = page.View,
            DecodedFrom = page.Extractor ?? decoded.EncodingName,
            Charset = member.Charset,
            Blocks = [.. content.Select(block => block.ToContent())],
            Boilerplate = BoilerplateSpans.Collect(page, marked),
            StatedTurns = page.StatedTurns,
            Locations = LocationsOf(member, page),
            Title = title,
            Author = page.Author,
            Published = page.Published ?? found.Published,
            Site = page.Site ?? found.Site,
            Url = page.Url ?? found.Url ?? member.Url,
            CopiedFrom = CopySourceReader.Find(page.Blocks, marked, page.Site),
            Language = LanguageIdentifier.Identify(content.Select(block => block.Text)) ?? page.Language,
            OfferedIn =
            [
                .. page
                    .OfferedIn.Concat(page.Blocks.SelectMany(block => LanguageSwitch.Of(block.Text)))
                    .Distinct(StringComparer.Ordinal),
            ],
            Kind = isStated
                ? KindClassifier.ClassifyStated(title, page.StatedTurns, page.View.Source)
                : KindClassifier.Classify(title, texts, TranscriptLabels.Find(texts, title)),
            Diagnostics = [.. RemarkOf(member), .. decoded.Diagnostics, .. page.Diagnostics, .. NothingLeft(content)],
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

    /// <summary>Text that no bytes were decoded to, but that an extractor gave.</summary>
    private static DecodedText Extracted { get; } = new(new SourceText(""), "none", []);

    private static ImmutableArray<SourceLocation> LocationsOf(Member member, ReadPage page) =>
        member is { Url: { } address, Taken: { } taken } && page.View.Source.Length > 0
            ? [new SourceLocation(page.View.Source.Whole, LocationKind.Record, $"{address} {taken}"), .. page.Locations]
            : page.Locations;

    private static ImmutableArray<Diagnostic> RemarkOf(Member member) => member.Remark is { } remark ? [remark] : [];

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
