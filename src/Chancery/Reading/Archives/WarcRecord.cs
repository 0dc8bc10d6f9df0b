using System.Globalization;
using Chancery.Text;

namespace Chancery.Reading.Archives;

/// <summary>The header of a record of a web archive.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Type"><c>response</c>, <c>request</c>, <c>warcinfo</c> and the like.</param>
/// <param name="Address">What was fetched, or empty.</param>
/// <param name="Date">When it was, or null.</param>
/// <param name="MediaType">Of the block that follows.</param>
/// <param name="Length">Bytes of the block.</param>
/// <param name="Truncated">Why whoever wrote the record left off the end of the block, or empty.</param>
internal sealed record WarcRecord(
    int Number,
    string Type,
    string Address,
    string? Date,
    string MediaType,
    long Length,
    string Truncated
)
{
    private const int MostHeaderLines = 256;

    /// <summary>True where the block is an answer with its own head.</summary>
    public bool IsHttp => MediaType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase);

    /// <summary>Stands with the document where the block is not whole.</summary>
    public Diagnostic? Remark =>
        Truncated.Length == 0
            ? null
            : new Diagnostic(
                "CH1020",
                Severity.Warning,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"perhaps not whole: record {Number} of the web archive says that its end was left off (WARC-Truncated: {Truncated})"
                )
            );

    /// <summary>Reads the next header, empty lines before it passed over; null at the end.</summary>
    /// <exception cref="UnpackingException">What stands there is no header, or has no length.</exception>
    public static WarcRecord? ReadHeader(ByteLines input, int number)
    {
        string? line;
        do
        {
            line = input.ReadLine();
        } while (line is "");

        if (line is null)
        {
            return null;
        }

        if (!line.StartsWith("WARC/", StringComparison.Ordinal))
        {
            throw new UnpackingException(
                Unpacking.Damaged(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"no record {number} where record {number - 1} ends by its length; expected a line WARC/1.0; the records before it were read"
                    )
                )
            );
        }

        var fields = ReadFields(input);
        return long.TryParse(
            fields.GetValueOrDefault("content-length"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var length
        )
            ? new WarcRecord(
                number,
                fields.GetValueOrDefault("warc-type", "").ToLowerInvariant(),
                fields.GetValueOrDefault("warc-target-uri", "").Trim('<', '>'),
                fields.GetValueOrDefault("warc-date"),
                fields.GetValueOrDefault("content-type", ""),
                length,
                ReasonOf(fields.GetValueOrDefault("warc-truncated", ""))
            )
            : throw new UnpackingException(
                Unpacking.Damaged(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"record {number} has no Content-Length; the records before it were read"
                    )
                )
            );
    }

    private static string ReasonOf(string truncated) =>
        truncated.ToLowerInvariant() is "" or "length" or "time" or "disconnect"
            ? truncated.ToLowerInvariant()
            : "unspecified";

    /// <summary>Lines of <c>Name: value</c> up to an empty one; names in small letters.</summary>
    public static Dictionary<string, string> ReadFields(ByteLines input)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < MostHeaderLines && input.ReadLine() is { Length: > 0 } line; i++)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                fields.TryAdd(line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            }
        }

        return fields;
    }
}
