using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Chancery.Text;

/// <summary>Turns bytes into text: by byte-order mark, by being valid UTF-8, by declaration, by detection, in this order.</summary>
/// <remarks>
/// Valid UTF-8 with characters beyond ASCII is believed before any declaration: other encodings hardly ever look like it,
/// while declarations are often copied. Never throws on bytes; what is wrong with them is said in the diagnostics.
/// </remarks>
public static class TextDecoder
{
    private const int Sampled = 64 * 1024;

    /// <summary>iso-8859-3 and -4: found in short Western text far more often than written.</summary>
    private const int SouthEuropean = 28593;
    private const int NorthEuropean = 28594;

    // iso-2022-jp and its like write other scripts in ASCII bytes behind an escape.
    private const int FirstEscaped = 50220;
    private const int LastEscaped = 50229;
    private const byte Escape = 0x1B;

    private const string Expected =
        "expected text, HTML, PDF, DOCX, ODT, mail, a feed, TEI, subtitles, .jsonl or an archive of these";

    /// <summary>Decodes <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The input as it came.</param>
    /// <param name="declared">The character set that a transport names, if any; a declaration inside the text is found here.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes.IsEmpty)
        {
            return Unusable("CH1001", $"empty: 0 bytes; {Expected}");
        }

        if (ByteSigns.FindByteOrderMark(bytes) is var (marked, length))
        {
            return DecodeAs(marked, bytes[length..], []);
        }

        if (ByteSigns.FindFileType(bytes) is { } type)
        {
            return Unusable("CH1002", $"not text: the bytes are {type}; {Expected}");
        }

        if (ByteSigns.FindWideEncoding(bytes) is { } wide)
        {
            return DecodeAs(wide, bytes, []);
        }

        if (ByteSigns.FindBinary(bytes) is { } at)
        {
            return Unusable("CH1002", $"not text: a control byte 0x{bytes[at]:X2} at byte {at}; {Expected}");
        }

        // A server that names utf-8 for all it has, or a name that nobody knows, leaves the word to the text.
        var isKnown = declared is not null && EncodingOf(declared) is { } named && named.CodePage != 65001;
        declared = isKnown ? declared : DeclaredCharset.Find(bytes) ?? declared;
        return Utf8.IsValid(bytes) ? DecodeUtf8(bytes, declared) : DecodeOther(bytes, declared);
    }

    private static DecodedText DecodeUtf8(ReadOnlySpan<byte> bytes, string? declared)
    {
        var named = declared is null ? null : EncodingOf(declared);
        if (named is { CodePage: >= FirstEscaped and <= LastEscaped } && bytes.Contains(Escape))
        {
            return DecodeAs(named, bytes, []);
        }

        var differs = named is { CodePage: not 65001 and not 20127 };
        if (!differs || bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is var first && first < 0)
        {
            return DecodeAs(Encoding.UTF8, bytes, []);
        }

        // The multi-byte encodings of East Asia use escapes or pairs that may look like UTF-8 in short text; UTF-8 is still likelier.
        return DecodeAs(Encoding.UTF8, bytes, [Misdeclared(declared!, "utf-8", first)]);
    }

    private static DecodedText DecodeOther(ReadOnlySpan<byte> bytes, string? declared)
    {
        var (invalid, count) = CountInvalidUtf8(bytes);
        var beyondAscii = CountBeyondAscii(bytes);
        if (bytes.Length - invalid < 4 && count == 1 && (beyondAscii > 4 || IsUtf8(declared)))
        {
            var cut = new Diagnostic(
                "CH1005",
                Severity.Warning,
                $"cut off inside a character at byte {invalid}; read as utf-8 up to there"
            );
            return DecodeAs(Encoding.UTF8, bytes[..invalid], [cut]);
        }

        if (count * 20 < beyondAscii)
        {
            var damaged = new Diagnostic(
                "CH1005",
                Severity.Warning,
                $"{count.ToString(CultureInfo.InvariantCulture)} byte sequences are not valid utf-8, the first at byte {invalid}; each is shown as U+FFFD"
            );
            return DecodeAs(Encoding.UTF8, bytes, [damaged]);
        }

        if (declared is not null && !IsUtf8(declared) && EncodingOf(declared) is { } encoding)
        {
            return DecodeAs(encoding, bytes, []);
        }

        var detected = Detect(bytes);
        ImmutableArray<Diagnostic> diagnostics = declared is null
            ? []
            : [Misdeclared(declared, detected.WebName, invalid)];
        return DecodeAs(detected, bytes, diagnostics);
    }

    private static Encoding Detect(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 4 * Sampled)].ToArray();
        var found = CharsetDetector.DetectFromBytes(sample).Detected;

        // What is called iso-8859-1 is windows-1252 in practice, as the WHATWG encoding standard has it.
        return
            found is { Confidence: > 0.3f }
            && EncodingOf(found.EncodingName) is { } encoding
            && encoding.CodePage is not (20127 or SouthEuropean or NorthEuropean)
            ? encoding
            : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }

    /// <summary>The encoding a label stands for, or null; labels mean what the WHATWG encoding standard lets them mean.</summary>
    private static Encoding? EncodingOf(string label)
    {
        var name = label.Trim().Trim('"', '\'').ToLowerInvariant();
        name = name switch
        {
            "iso-8859-1" or "iso8859-1" or "latin1" or "l1" or "us-ascii" or "ascii" or "cp1252" or "x-cp1252" =>
                "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "gb2312" or "gbk" or "x-gbk" => "gb18030",
            "utf8" => "utf-8",
            "cp1250" or "x-cp1250" => "windows-1250",
            "cp1251" or "x-cp1251" => "windows-1251",
            "ks_c_5601-1987" => "euc-kr",
            "x-sjis" => "shift_jis",
            _ => name,
        };
        if (name == "utf-8")
        {
            return Encoding.UTF8;
        }

        // UTF-7 and the like are no encodings of documents but ways to smuggle text past a filter.
        try
        {
            return name.StartsWith("utf-7", StringComparison.Ordinal)
                ? null
                : CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsUtf8(string? label) => label is not null && EncodingOf(label) is { CodePage: 65001 };

    private static DecodedText DecodeAs(
        Encoding encoding,
        ReadOnlySpan<byte> bytes,
        ImmutableArray<Diagnostic> diagnostics
    ) => new(new SourceText(encoding.GetString(bytes)), encoding.WebName.ToLowerInvariant(), diagnostics);

    private static DecodedText Unusable(string id, string message) =>
        new(new SourceText(""), "none", [new Diagnostic(id, Severity.Error, message)]);

    private static Diagnostic Misdeclared(string declared, string used, int at) =>
        new("CH1004", Severity.Warning, $"declared as {Shorten(declared)}, but byte {at} is not that; read as {used}");

    private static string Shorten(string label) => label.Length <= 40 ? label : string.Concat(label.AsSpan(0, 40), "…");

    private static (int First, int Count) CountInvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        var (first, count, at) = (-1, 0, 0);
        while (at < bytes.Length)
        {
            if (bytes[at] < 0x80)
            {
                var next = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (next < 0)
                {
                    break;
                }

                at += next;
                continue;
            }

            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed);
            if (status != System.Buffers.OperationStatus.Done)
            {
                first = first < 0 ? at : first;
                count++;
            }

            at += consumed;
        }

        return (first, count);
    }

    private static int CountBeyondAscii(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            count += value >= 0x80 ? 1 : 0;
        }

        return count;
    }
}
