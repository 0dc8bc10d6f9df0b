using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Text;
using MimeKit;

namespace Chancery.Reading.Mails;

/// <summary>Reads a mail: its header, its words, and the files attached to it as members.</summary>
internal static class MailReader
{
    private const string Extractor = "mail/1 (MimeKit 4.18)";
    private const int SniffedBytes = 16 * 1024;

    private static readonly string[] Senders = ["from:", "sender:", "return-path:"];
    private static readonly string[] Marks =
    [
        "received:",
        "message-id:",
        "mime-version:",
        "date:",
        "delivered-to:",
        "x-mailer:",
        "content-type:",
        "subject:",
        "to:",
    ];

    // Mails write the names of senders and subjects in any of them.
    static MailReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>True where the bytes begin with header lines, one of a sender and two more of a mail among them.</summary>
    public static bool IsMail(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, SniffedBytes)]);
        var (senders, marks, number) = (0, 0, 0);
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            // The line that old mailboxes begin a mail with.
            var isPostmark = number++ == 0 && line.StartsWith("From ", StringComparison.Ordinal);
            if (isPostmark || line is [' ' or '\t', ..])
            {
                continue;
            }

            if (!IsField(line))
            {
                break;
            }

            senders += Begins(line, Senders) ? 1 : 0;
            marks += Begins(line, Marks) ? 1 : 0;
        }

        return senders > 0 && marks > 1;
    }

    /// <summary>The mail's text with its metadata, and what is attached to it.</summary>
    public static (ReadPage Page, ImmutableArray<Member> Attachments) Read(Member mail, ReadingOptions options)
    {
        var limits = new ParserOptions { MaxMimeDepth = Math.Min(options.MaxNesting, 32) };
        using var stream = mail.Bytes.ToStream();
        using var message = MimeMessage.Load(limits, stream);
        var parts = MailParts.Collect(message, mail, options);
        if (SavedPage.TryRead(message, parts, options) is { } page)
        {
            return (page with { Diagnostics = [.. FindCut(message, mail), .. page.Diagnostics] }, parts.Attachments);
        }

        var text = new ExtractedText();
        text.AddBlock(message.Subject ?? "", BlockKind.Heading);
        foreach (var (field, value) in HeaderLines(message))
        {
            text.AddBlock($"{field}: {value}", isOutside: true);
        }

        text.BeginLocation(LocationKind.Part, "body");
        var diagnostics = FindCut(message, mail).AddRange(parts.Diagnostics).ToBuilder();
        foreach (var body in parts.Bodies)
        {
            var decoded = Decode(body);
            diagnostics.AddRange(decoded.Diagnostics.Where(static found => found.Id != "CH1001").Select(AsWarning));
            AddBody(text, body, decoded.Text.Value, options);
        }

        var sender = message.From.Mailboxes.FirstOrDefault();
        return (
            text.ToPage(Extractor) with
            {
                Title = message.Subject is { Length: > 0 } subject ? subject : null,
                Author = sender?.Name is { Length: > 0 } name ? name : null,
                Published = DateOf(message),
                Diagnostics = diagnostics.ToImmutable(),
            },
            parts.Attachments
        );
    }

    /// <summary>A mail of parts ends with a line that says so.</summary>
    private static ImmutableArray<Diagnostic> FindCut(MimeMessage message, Member mail) =>
        message.Body is Multipart { Boundary: { Length: > 0 } boundary }
        && mail.Bytes.Span.LastIndexOf(Encoding.Latin1.GetBytes($"--{boundary}--")) < 0
            ?
            [
                new Diagnostic(
                    "CH1020",
                    Severity.Warning,
                    "perhaps not whole: cut off: the mail ends inside its parts; expected a line that closes them"
                ),
            ]
            : [];

    private static IEnumerable<(string Name, string Value)> HeaderLines(MimeMessage message)
    {
        var lines = new[]
        {
            ("From", message.From.ToString()),
            ("To", message.To.ToString()),
            ("Cc", message.Cc.ToString()),
            ("Date", message.Headers[HeaderId.Date] ?? ""),
        };
        return lines.Where(line => line.Item2.Length > 0);
    }

    /// <summary>A part that cannot be read does not take the mail down.</summary>
    private static Diagnostic AsWarning(Diagnostic found) =>
        found.Severity == Severity.Error ? found with { Severity = Severity.Warning } : found;

    /// <summary>The words of a part: by its bytes and the character set that it names, as a file is decoded.</summary>
    internal static DecodedText Decode(TextPart body)
    {
        using var bytes = new MemoryStream();
        body.Content?.DecodeTo(bytes);
        return TextDecoder.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), body.ContentType.Charset);
    }

    private static void AddBody(ExtractedText text, TextPart body, string words, ReadingOptions options)
    {
        if (body.IsHtml)
        {
            HtmlFragment.AddTo(text, words, options);
            return;
        }

        words = body.IsFlowed ? Unflow(body, words) : words;
        var view = new RepairedText(new SourceText(words), []);
        foreach (var block in PlainTextReader.Read(view))
        {
            var quoted = block.Text.StartsWith('>');
            text.AddBlock(
                quoted ? block.Text.TrimStart('>', ' ') : block.Text,
                quoted ? BlockKind.BlockQuotation : BlockKind.Paragraph
            );
        }
    }

    /// <summary>Lines that end in a space go on in the next one (RFC 3676).</summary>
    private static string Unflow(TextPart body, string words)
    {
        var deletesSpace =
            body.ContentType.Parameters["delsp"]?.Equals("yes", StringComparison.OrdinalIgnoreCase) ?? false;
        var text = new StringBuilder(words.Length);
        foreach (var line in words.AsSpan().EnumerateLines())
        {
            var flows = line is [.., ' '] and not "-- ";
            text.Append(flows && deletesSpace ? line[..^1] : line);
            if (!flows)
            {
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static DatedBy? DateOf(MimeMessage message) =>
        message.Headers.Contains(HeaderId.Date)
        && message.Date.UtcDateTime.Year > 1970
        && PartialDate.TryParse(message.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out var date)
            ? new DatedBy(date, "mail header Date")
            : null;

    private static bool IsField(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && line[..colon].IndexOfAnyExceptInRange('!', '~') < 0;
    }

    private static bool Begins(ReadOnlySpan<char> line, string[] names)
    {
        foreach (var name in names)
        {
            if (line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
