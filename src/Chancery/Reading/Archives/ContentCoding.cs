namespace Chancery.Reading.Archives;

/// <summary>Undoes the codings of HTTP bodies (RFC 9110, 8.4.1), and says where one is cut off or damaged.</summary>
internal static class ContentCoding
{
    /// <summary>What a client may ask for.</summary>
    public const string Accepted = "gzip, deflate, br";

    /// <summary>The unpacked body; null for a coding that is none of these, and for a body that plainly is not packed so.</summary>
    /// <param name="body">The body.</param>
    /// <param name="coding">As the field has it, in small letters.</param>
    /// <param name="head">The first two bytes of the body, or more.</param>
    public static Stream? Open(Stream body, string coding, ReadOnlySpan<byte> head) =>
        coding switch
        {
            "gzip" or "x-gzip" when head is [0x1F, 0x8B, ..] => new GzipInput(body),
            // The envelope of zlib, as the coding says, or none, as some servers send.
            "deflate" => new DeflateInput(body, isZlib: head is [0x78, ..]),
            "br" => new BrotliInput(body),
            _ => null,
        };
}
