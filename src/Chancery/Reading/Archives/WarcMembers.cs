using System.Globalization;

namespace Chancery.Reading.Archives;

/// <summary>The pages and files of a web archive, record by record: what servers answered with, and resources without an answer.</summary>
/// <remarks>ISO 28500. Pictures, styles and scripts are passed over, since every page brings them along.</remarks>
internal static class WarcMembers
{
    private static readonly string[] NoDocuments =
    [
        "image/",
        "audio/",
        "video/",
        "font/",
        "text/css",
        "text/javascript",
        "application/javascript",
        "application/x-javascript",
        "application/font",
        "application/x-font",
    ];

    /// <exception cref="PackedDataException">It is packed, and cut off or damaged.</exception>
    /// <exception cref="UnpackingException">It breaks the limits, or is no web archive from some place on.</exception>
    public static IEnumerable<Member> Read(Stream stream, string id, UnpackingBudget budget, ReadingOptions options)
    {
        var input = new ByteLines(stream);
        Member? held = null;
        for (var number = 1; ; number++)
        {
            // A record packed by itself is vouched for by the check sum behind it.
            var (record, end) = ReadHeader(input, number);
            if (held is not null && end is not PackedDataException { IsSoundBefore: false })
            {
                yield return held;
            }

            held = null;
            if (record is null)
            {
                if (end is not null)
                {
                    throw end;
                }

                break;
            }

            if (record.Type is not ("response" or "resource" or "conversion") || !IsPage(record.Address))
            {
                Skip(input, record);
                continue;
            }

            if (!budget.TryTakeMember())
            {
                throw new UnpackingException(budget.TooMany());
            }

            held = Read(input, record, id, budget, options);
        }
    }

    private static (WarcRecord? Record, Exception? End) ReadHeader(ByteLines input, int number)
    {
        try
        {
            return (WarcRecord.ReadHeader(input, number), null);
        }
        catch (Exception end) when (end is PackedDataException or UnpackingException)
        {
            return (null, end);
        }
    }

    private static Member? Read(
        ByteLines input,
        WarcRecord record,
        string id,
        UnpackingBudget budget,
        ReadingOptions options
    )
    {
        var member = new Member($"{id}/{record.Address}", ReadOnlyMemory<byte>.Empty)
        {
            Url = record.Address,
            Taken = record.Date,
        };
        if (record.Length > options.MaxDocumentBytes)
        {
            Skip(input, record);
            return member with { Problem = Unpacking.TooLarge(options) };
        }

        var block = input.ReadExactly((int)record.Length) ?? throw CutOff(record);
        var payload = record.IsHttp
            ? HttpPayload.Read(block, budget, options)
            : new HttpPayload(200, record.MediaType, null, block, null);
        return payload is { Status: 200, Bytes.Length: > 0 } && !IsNoDocument(payload.MediaType)
                ? member with
                {
                    Bytes = payload.Bytes,
                    Charset = payload.Charset,
                    Remark = payload.Remark ?? record.Remark,
                }
            : payload is { Status: 200, Problem: { } problem } ? member with { Problem = problem }
            : null;
    }

    private static void Skip(ByteLines input, WarcRecord record)
    {
        if (!input.TrySkip(record.Length))
        {
            throw CutOff(record);
        }
    }

    private static UnpackingException CutOff(WarcRecord record) =>
        new(
            Unpacking.Damaged(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"record {record.Number} says that it is {record.Length} bytes long, and the archive ends before; the records before it were read"
                )
            )
        );

    private static bool IsPage(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

    private static bool IsNoDocument(string type) =>
        NoDocuments.Any(start => type.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
