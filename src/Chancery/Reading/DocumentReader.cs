using System.Security.Cryptography;
using System.Text;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Turns bytes into documents; the format is told by the content.</summary>
public static class DocumentReader
{
    /// <summary>Reads the documents that <paramref name="bytes"/> hold.</summary>
    public static IEnumerable<Document> Read(string id, ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var text = Encoding.UTF8.GetString(bytes.Span);
        yield return new Document
        {
            Id = id,
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Bytes = bytes,
            View = new RepairedText(new SourceText(text), []),
            DecodedFrom = "utf-8",
            Blocks = [new TextBlock(new TextSpan(0, text.Length), BlockKind.Paragraph)],
        };
    }
}
