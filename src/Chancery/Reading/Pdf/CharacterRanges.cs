using Chancery.Text;

namespace Chancery.Reading.Pdf;

/// <summary>Counts the characters that the tables of a PDF's fonts name by ranges.</summary>
/// <remarks>
/// A range of a table, <c>&lt;0000&gt; &lt;FFFFFFFF&gt; &lt;0041&gt;</c>, is thirty bytes long and makes the library write four billion entries. A font has at most
/// 65,536 glyphs, so that tables with many times as many entries are no tables.
/// </remarks>
internal static class CharacterRanges
{
    /// <summary>Entries that the tables of one stream may have.</summary>
    public const long Most = 1 << 20;

    private const int LongestCode = 15;

    private static ReadOnlySpan<byte> HexDigits => "0123456789abcdef"u8;

    /// <summary>True where the ranges in these bytes stand for more than <see cref="Most"/> characters.</summary>
    public static bool AreTooMany(ReadOnlySpan<byte> bytes)
    {
        var entries = 0L;
        while (FindTable(bytes) is >= 0 and var table)
        {
            bytes = bytes[table..];
            while (TryReadRange(ref bytes, out var length))
            {
                entries += length;
                if (entries > Most)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static Diagnostic Diagnose() =>
        new(
            "CH1021",
            Severity.Error,
            $"a table of a font names more than {Most} characters by ranges; no font has as many"
        );

    /// <summary>Behind the next <c>beginbfrange</c> or <c>begincidrange</c>; -1 where there is none.</summary>
    private static int FindTable(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; bytes[at..].IndexOf("range"u8) is >= 0 and var found; )
        {
            at += found + "range"u8.Length;
            var before = bytes[..(at - "range"u8.Length)];
            if (before.EndsWith("beginbf"u8) || before.EndsWith("begincid"u8))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Two codes, and what they stand for: a code, a number or a list.</summary>
    private static bool TryReadRange(ref ReadOnlySpan<byte> bytes, out long length)
    {
        length = 0;
        var rest = bytes;
        if (
            !TryReadCode(ref rest, out var low, out var lowDigits)
            || !TryReadCode(ref rest, out var high, out var highDigits)
        )
        {
            return false;
        }

        length = CountCodes(low, high, Math.Max(lowDigits, highDigits));
        rest = rest.TrimStart(" \t\r\n\f\0"u8);
        if (rest is [(byte)'<', ..])
        {
            TryReadCode(ref rest, out _, out _);
        }
        else
        {
            var end = rest is [(byte)'[', ..]
                ? rest.IndexOf((byte)']') + 1
                : rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            rest = rest[Math.Max(end, 0)..];
        }

        bytes = rest;
        return true;
    }

    /// <summary>How many codes stand between two: where the first is the greater, the library counts on over the last code of as many digits, to zero and up again.</summary>
    private static long CountCodes(long low, long high, int digits) =>
        digits > LongestCode ? Most + 1
        : high >= low ? high - low + 1
        : (1L << (4 * digits)) - low + high + 1;

    private static bool TryReadCode(ref ReadOnlySpan<byte> bytes, out long code, out int digits)
    {
        (code, digits) = (0, 0);
        var rest = bytes.TrimStart(" \t\r\n\f\0"u8);
        if (rest is not [(byte)'<', ..] || rest.IndexOf((byte)'>') is not (> 0 and var end))
        {
            return false;
        }

        foreach (var digit in rest[1..end])
        {
            if (HexDigits.IndexOf((byte)(digit | 0x20)) is >= 0 and var value && digits++ < LongestCode)
            {
                code = (code << 4) + value;
            }
        }

        bytes = rest[(end + 1)..];
        return true;
    }
}
