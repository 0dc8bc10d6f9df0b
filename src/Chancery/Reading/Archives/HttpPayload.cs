using System.Globalization;
using System.IO.Compression;
using Chancery.Text;

namespace Chancery.Reading.Archives;

/// <summary>What an answer of a server holds, with its codings undone.</summary>
/// <param name="Status">Of the answer; 0 where it is none.</param>
/// <param name="MediaType">As the server names it, without its parameters.</param>
/// <param name="Charset">As the server names it, or null.</param>
/// <param name="Bytes">The body; empty where it cannot be had.</param>
/// <param name="Problem">Why it cannot.</param>
internal sealed record HttpPayload(
    int Status,
    string MediaType,
    string? Charset,
    ReadOnlyMemory<byte> Bytes,
    Diagnostic? Problem
)
{
    /// <exception cref="UnpackingException">The body unpacks to more than may come out.</exception>
    public static HttpPayload Read(byte[] answer, UnpackingBudget budget, ReadingOptions options)
    {
        var input = new ByteLines(new MemoryStream(answer, writable: false));
        var status = StatusOf(input.ReadLine() ?? "");
        var fields = WarcRecord.ReadFields(input);
        var (type, charset) = Split(fields.GetValueOrDefault("content-type", ""));
        var isChunked = fields
            .GetValueOrDefault("transfer-encoding", "")
            .Contains("chunked", StringComparison.OrdinalIgnoreCase);
        var body = input.ReadToEnd();
        if (isChunked)
        {
            // Many crawlers undo the chunks and leave the field.
            body = Dechunk(body) ?? body;
        }

        try
        {
            return
                Unpack(body, fields.GetValueOrDefault("content-encoding", "").ToLowerInvariant(), budget, options)
                    is { } bytes
                ? new HttpPayload(status, type, charset, bytes, null)
                : new HttpPayload(status, type, charset, default, Unpacking.TooLarge(options));
        }
        catch (InvalidDataException)
        {
            return new HttpPayload(
                status,
                type,
                charset,
                default,
                Unpacking.Damaged("the body of the answer cannot be unpacked")
            );
        }
    }

    private static byte[]? Unpack(byte[] body, string coding, UnpackingBudget budget, ReadingOptions options)
    {
        var packed = new MemoryStream(body, writable: false);
        Stream? stream = coding switch
        {
            "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" when body is [0x78, ..] => new ZLibStream(packed, CompressionMode.Decompress),
            "deflate" => new DeflateStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (stream is null)
        {
            return body;
        }

        using var unpacked = new BudgetedStream(stream, budget);
        return Unpacking.ReadWhole(unpacked, options);
    }

    private static int StatusOf(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
            parts is [['H', 'T', 'T', 'P', '/', ..], var code, ..]
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : 0;
    }

    private static (string Type, string? Charset) Split(string contentType)
    {
        var parts = contentType.Split(';', StringSplitOptions.TrimEntries);
        var charset = parts
            .Skip(1)
            .FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase));
        return (parts[0], charset is { Length: > 8 } ? charset[8..].Trim('"', '\'') : null);
    }

    /// <summary>The body without the lengths between its chunks; null where it is not chunked.</summary>
    private static byte[]? Dechunk(byte[] body)
    {
        var input = new ByteLines(new MemoryStream(body, writable: false));
        using var whole = new MemoryStream(body.Length);
        while (input.ReadLine() is { } line)
        {
            var size = line.Split(';')[0].Trim();
            if (
                !int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length)
                || length < 0
            )
            {
                return null;
            }

            if (length == 0)
            {
                break;
            }

            if (input.ReadExactly(length) is not { } chunk)
            {
                return null;
            }

            whole.Write(chunk);
            input.ReadLine();
        }

        return whole.ToArray();
    }
}
