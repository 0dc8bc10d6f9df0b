using System.Text;

namespace Chancery.Text;

/// <summary>What shows in bytes before any of them is decoded: marks, zeros, control bytes, the beginnings of other files.</summary>
internal static class ByteSigns
{
    private const int Sampled = 64 * 1024;

    /// <summary>The encoding that the first bytes mark, and how many they are.</summary>
    public static (Encoding Encoding, int Length)? FindByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => null,
        };

    /// <summary>UTF-16 without a mark: in text of most scripts one of the two bytes of a unit is the same nearly everywhere.</summary>
    public static Encoding? FindWideEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var sample = bytes[..Math.Min(bytes.Length, Sampled)];
        var (littleEnds, bigEnds) = (0, 0);
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            littleEnds += IsSpaceOrLineEnd(sample[i]) && sample[i + 1] == 0 ? 1 : 0;
            bigEnds += sample[i] == 0 && IsSpaceOrLineEnd(sample[i + 1]) ? 1 : 0;
        }

        var units = sample.Length / 2;
        var zeroes = sample.Count((byte)0);
        if (zeroes == 0 || (littleEnds == 0) == (bigEnds == 0))
        {
            return null;
        }

        return Math.Max(littleEnds, bigEnds) * 60 >= units
            ? littleEnds > bigEnds
                ? Encoding.Unicode
                : Encoding.BigEndianUnicode
            : null;
    }

    private static bool IsSpaceOrLineEnd(byte value) => value is (byte)' ' or (byte)'\n';

    /// <summary>Where the first byte stands that text does not hold; null where there are none, or few.</summary>
    public static int? FindBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sampled)];
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            return zero;
        }

        var (controls, first) = (0, -1);
        for (var i = 0; i < sample.Length; i++)
        {
            if (
                sample[i] < 0x20
                && sample[i] is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A or 0x1B or 0x1E or 0x1F)
            )
            {
                controls++;
                first = first < 0 ? i : first;
            }
        }

        return controls * 50 > sample.Length ? first : null;
    }

    /// <summary>What kind of file begins with these bytes and is no text.</summary>
    public static string? FindFileType(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF",
            [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive or an office document",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG image",
            [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a GIF image",
            [0x1F, 0x8B, ..] => "gzip data",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old office document",
            [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
            [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => "xz data",
            [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', ..] => "an SQLite database",
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "an RTF document",
            _ => null,
        };
}
