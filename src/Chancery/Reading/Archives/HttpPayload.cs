using System.Globalization;
using Chancery.Text;

namespace Chancery.Reading.Archives;

/// <summary>What an answer of a server holds, with its codings undone.</summary>
/// <param name="Status">Of the answer; 0 where it is none.</param>
/// <param name="MediaType">As the server names it, without its parameters.</param>
/// <param name="Charset">As the server names it, or null.</param>
/// <param name="Bytes">The body; empty where it cannot be had.</param>
/// <param name="Problem">Why it cannot.</param>
/// <param name="Remark">Why the body may not be whole.</param>
internal sealed record HttpPayload(
    int Status,
    string MediaType,
    string? Charset,
    ReadOnlyMemory<byte> Bytes,
    Diagnostic? Problem,
    Diagnostic? Remark = null
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
        var (body, end) = isChunked ? Dechunk(input.ReadToEnd()) : (input.ReadToEnd(), null);
        var coding = fields.GetValueOrDefault("content-encoding", "").Trim().ToLowerInvariant();
        var (bytes, stop) = Unpack(body, coding, budget, options);
        end = stop ?? end;
        return end is { IsSoundBefore: false }
                ? new HttpPayload(
                    status,
                    type,
                    charset,
                    default,
                    Unpacking.Damaged($"the body cannot be unpacked: {end.Message}")
                )
            : bytes is null ? new HttpPayload(status, type, charset, default, Unpacking.TooLarge(options))
            : new HttpPayload(status, type, charset, bytes, null, end is null ? null : Unpacking.Shortened(end));
    }

    private static (byte[]? Bytes, PackedDataException? End) Unpack(
        byte[] body,
        string coding,
        UnpackingBudget budget,
        ReadingOptions options
    )
    {
        // Many crawlers unpack the body and leave the field.
        if (ContentCoding.Open(new MemoryStream(body, writable: false), coding, body) is not { } stream)
        {
            return (body, null);
        }

        using var unpacked = new BudgetedStream(stream, budget);
        return Unpacking.ReadSound(unpacked, options);
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

    /// <summary>The body without the lengths between its chunks, and why it is not whole; the body itself where it is not chunked.</summary>
    private static (byte[] Bytes, PackedDataException? End) Dechunk(byte[] body)
    {
        var input = new ByteLines(new MemoryStream(body, writable: false));
        using var whole = new MemoryStream(body.Length);
        for (var number = 1; ; number++)
        {
            var line = input.ReadLine();
            var size = line?.Split(';')[0].Trim();
            if (
                !int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length)
                || length < 0
            )
            {
                // Many crawlers undo the chunks and leave the field.
                return line is null && number > 1 ? (whole.ToArray(), CutOff(number)) : (body, null);
            }

            if (length == 0)
            {
                return (whole.ToArray(), null);
            }

            var chunk = input.ReadAtMost(length);
            whole.Write(chunk);
            if (chunk.Length < length)
            {
                // A first line of text may look like a length too.
                var isChunk = number > 1 || chunk is [(byte)'<', ..];
                return isChunk ? (whole.ToArray(), CutOff(number)) : (body, null);
            }

            input.ReadLine();
        }
    }

    private static PackedDataException CutOff(int chunk) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"cut off: the body ends in or before its chunk {chunk}; expected a last chunk of 0 bytes"
            ),
            isSoundBefore: true
        );
}
