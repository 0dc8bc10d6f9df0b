namespace Chancery.Reading.Archives;

/// <summary>Tells packed files by their first bytes.</summary>
internal static class FileSignature
{
    /// <summary>Bytes of the head that are needed to tell.</summary>
    public const int HeadBytes = 512;

    private const int TarNameBytes = 100;
    private const int TarMagicAt = 257;
    private const int TarChecksumAt = 148;
    private const int TarChecksumBytes = 8;

    public static bool IsZip(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, 8, ..];

    public static bool IsWarc(ReadOnlySpan<byte> head) => head.StartsWith("WARC/1."u8) || head.StartsWith("WARC/0.1"u8);

    /// <summary>By its mark, or, in tapes older than the mark, by the sum that its first header carries.</summary>
    public static bool IsTar(ReadOnlySpan<byte> head) =>
        head.Length >= HeadBytes
        && (head[TarMagicAt..].StartsWith("ustar"u8) || (head[0] != 0 && HasTarChecksum(head[..HeadBytes])));

    private static bool HasTarChecksum(ReadOnlySpan<byte> header)
    {
        var field = header.Slice(TarChecksumAt, TarChecksumBytes).Trim("\0 "u8);
        if (field.Length is 0 or > 7 || header[..TarNameBytes].IndexOf((byte)0) < 0)
        {
            return false;
        }

        var stated = 0;
        foreach (var digit in field)
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return false;
            }

            stated = (stated * 8) + digit - '0';
        }

        var sum = TarChecksumBytes * ' ';
        for (var i = 0; i < header.Length; i++)
        {
            sum += i is >= TarChecksumAt and < TarChecksumAt + TarChecksumBytes ? 0 : header[i];
        }

        return sum == stated;
    }
}
