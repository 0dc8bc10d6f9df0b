using Chancery.Reading;

namespace Chancery.Storage;

/// <summary>What is known of a document beside its bytes: where and when they were taken, and how they were said to be written.</summary>
/// <param name="Url">The address.</param>
/// <param name="Taken">When an archive says that they were taken; ISO 8601.</param>
/// <param name="Charset">The character set that a server, an archive or a mail named.</param>
/// <param name="Site">The site, which the feed around an entry names.</param>
public sealed record KeptOrigin(string? Url, string? Taken, string? Charset, string? Site)
{
    /// <summary>Nothing is known.</summary>
    public static KeptOrigin Unknown { get; } = new(null, null, null, null);

    /// <summary>What the document as it was read knows.</summary>
    public static KeptOrigin Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var record = document.Locations.FirstOrDefault(static place => place.Kind == LocationKind.Record)?.Value;
        return record?.LastIndexOf(' ') is { } behind and > 0
            ? new KeptOrigin(record[..behind], record[(behind + 1)..], document.Charset, document.Site)
            : new KeptOrigin(document.Url, null, document.Charset, document.Site);
    }

    /// <summary>The bytes, with what is known of them.</summary>
    internal Member MemberOf(string name, ReadOnlyMemory<byte> bytes) =>
        new(name, bytes)
        {
            Url = Url,
            Taken = Taken,
            Charset = Charset,
        };
}
