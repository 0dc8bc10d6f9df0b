using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Chancery.Text;

/// <summary>Finds UTF-8 that was read as Windows-1252: "todayâ€™s", "cafÃ©".</summary>
/// <remarks>
/// Only stretches that are well-formed UTF-8 when taken back to bytes are named; a text that was right holds none of them but by
/// a freak of two characters that no word puts together.
/// </remarks>
internal static class Mojibake
{
    /// <summary>What the bytes 0x80 to 0x9F mean in Windows-1252; the five it leaves open stand for themselves.</summary>
    private const string HighControls =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly SearchValues<char> Leads = SearchValues.Create([
        .. Enumerable.Range(0xC2, 0xF5 - 0xC2).Select(value => (char)value),
    ]);

    /// <summary>True when the text may hold damage; false is certain.</summary>
    public static bool MayHold(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Leads); at >= 0; )
        {
            if (at + 1 < text.Length && IsContinuation(text[at + 1]))
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOfAny(Leads);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>The damaged stretches of <paramref name="text"/> and what they stand for.</summary>
    public static ImmutableArray<TextRepair> Find(string text)
    {
        var repairs = ImmutableArray.CreateBuilder<TextRepair>();
        for (var at = 0; at < text.Length; )
        {
            var end = SkipSequences(text, at);
            if (end > at)
            {
                var original = text[at..end];
                repairs.Add(new TextRepair(new TextSpan(at, end), original, Decode(original), RepairKind.Mojibake));
            }

            at = Math.Max(end, at + 1);
        }

        return repairs.ToImmutable();
    }

    /// <summary>The text with what <see cref="Find"/> names taken back.</summary>
    public static string Repair(string text) =>
        MayHold(text) ? new RepairedText(new SourceText(text), Find(text)).Value : text;

    private static string Decode(string damaged)
    {
        var bytes = new byte[damaged.Length];
        for (var i = 0; i < damaged.Length; i++)
        {
            bytes[i] = ToByte(damaged[i]);
        }

        var decoded = Encoding.UTF8.GetString(bytes);
        return SkipSequences(decoded, 0) == decoded.Length ? Decode(decoded) : decoded;
    }

    /// <summary>The end of the well-formed multi-byte sequences that start at <paramref name="at"/>.</summary>
    private static int SkipSequences(ReadOnlySpan<char> text, int at)
    {
        Span<byte> sequence = stackalloc byte[4];
        while (at < text.Length && text[at] is >= '\u00C2' and <= '\u00F4')
        {
            var length =
                text[at] < 0xE0 ? 2
                : text[at] < 0xF0 ? 3
                : 4;
            if (at + length > text.Length)
            {
                break;
            }

            for (var i = 0; i < length; i++)
            {
                sequence[i] = ToByte(text[at + i]);
            }

            if (Rune.DecodeFromUtf8(sequence[..length], out _, out var used) != OperationStatus.Done || used != length)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    private static bool IsContinuation(char c) => ToByte(c) is >= 0x80 and <= 0xBF;

    /// <summary>The Windows-1252 byte of a character, or 0 where it has none.</summary>
    private static byte ToByte(char c)
    {
        if (c <= 0xFF)
        {
            return (byte)c;
        }

        var at = HighControls.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? (byte)0 : (byte)(0x80 + at);
    }
}
