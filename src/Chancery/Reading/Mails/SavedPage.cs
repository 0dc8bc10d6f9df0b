using MimeKit;

namespace Chancery.Reading.Mails;

/// <summary>A page that a browser saved as one file (MHTML, RFC 2557): the form of a mail, and no mail.</summary>
internal static class SavedPage
{
    private const string Extractor = "mhtml/1 (MimeKit 4.18)";
    private const string Saver = "Saved by ";

    /// <summary>The page with its own title, author and day; null for a mail. The day of the header is the one on which it was saved.</summary>
    /// <param name="message">The file, parsed.</param>
    /// <param name="parts">What it holds; pictures and styles of a page are passed over without a word.</param>
    /// <param name="options">Limits.</param>
    public static ReadPage? TryRead(MimeMessage message, MailParts parts, ReadingOptions options)
    {
        var address = message.Headers["Snapshot-Content-Location"];
        var isSaved =
            address is not null
            || message
                .Headers[HeaderId.From]
                ?.TrimStart('"', '<', ' ')
                .StartsWith(Saver, StringComparison.OrdinalIgnoreCase) == true;
        if (!isSaved || parts.Bodies.FirstOrDefault(static body => body.IsHtml) is not { } body)
        {
            return null;
        }

        var decoded = MailReader.Decode(body);
        var page = HtmlReader.Read(decoded.Text.Value, options);
        var url = address ?? body.ContentLocation?.OriginalString;
        return page with
        {
            Url = page.Url ?? (Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : null),
            Extractor = page.Extractor is { } own ? $"{Extractor}, {own}" : Extractor,
            Diagnostics = [.. decoded.Diagnostics, .. page.Diagnostics],
        };
    }
}
