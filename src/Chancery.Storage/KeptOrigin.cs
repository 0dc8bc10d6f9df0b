using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Storage;

/// <summary>What is known of a document beside its bytes: where and when they were taken, and how they were said to be written.</summary>
/// <param name="Url">The address.</param>
/// <param name="Taken">When an archive says that they were taken; ISO 8601.</param>
/// <param name="Charset">The character set that a server, an archive or a mail named.</param>
/// <param name="Site">The site, which the feed around an entry names.</param>
/// <param name="Shortened">How it shows that they end too early; null where it does not.</param>
public sealed record KeptOrigin(string? Url, string? Taken, string? Charset, string? Site, string? Shortened = null)
{
    /// <summary>The diagnostic of bytes that end too early; what reads the bytes themselves gives it as an error only.</summary>
    private const string ShortenedId = "CH1020";

    /// <summary>Nothing is known.</summary>
    public static KeptOrigin Unknown { get; } = new(null, null, null, null);

    /// <summary>What the document as it was read knows.</summary>
    public static KeptOrigin Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var record = document.Locations.FirstOrDefault(static place => place.Kind == LocationKind.Record)?.Value;
        var shortened = document
            .Diagnostics.FirstOrDefault(static found => found is { Id: ShortenedId, Severity: Severity.Warning })
            ?.Message;
        return record?.LastIndexOf(' ') is { } behind and > 0
            ? new KeptOrigin(record[..behind], record[(behind + 1)..], document.Charset, document.Site, shortened)
            : new KeptOrigin(document.Url, null, document.Charset, document.Site, shortened);
    }

    /// <summary>The bytes, with what is known of them.</summary>
    internal Member MemberOf(string name, ReadOnlyMemory<byte> bytes) =>
        new(name, bytes)
        {
            Url = Url,
            Taken = Taken,
            Charset = Charset,
            Remark = Shortened is null ? null : new Diagnostic(ShortenedId, Severity.Warning, Shortened),
        };
}
