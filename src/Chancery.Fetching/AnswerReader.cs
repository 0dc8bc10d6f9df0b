using System.Globalization;
using System.Net;
using Chancery.Reading.Archives;

namespace Chancery.Fetching;

/// <summary>Makes a result of what a server answers: its status, and its body with the codings undone.</summary>
internal static class AnswerReader
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Where the answer leads to instead; null where it is the last one.</summary>
    public static Uri? RedirectOf(HttpResponseMessage response, Uri address) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && response.Headers.Location is { } location
        && Uri.TryCreate(address, location, out var next)
            ? next
            : null;

    /// <summary>Reads an answer that leads nowhere else.</summary>
    /// <param name="response">Its head; the body is read here.</param>
    /// <param name="address">Where it came from.</param>
    /// <param name="maxBytes">The most that is read of the body, packed and unpacked.</param>
    /// <param name="time">The clock, for answers that name a time to wait for.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<FetchResult> ReadAsync(
        HttpResponseMessage response,
        Uri address,
        int maxBytes,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var status = string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)response.StatusCode} {response.ReasonPhrase ?? response.StatusCode.ToString()}"
        );
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return new FetchResult.NotModified();
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return new FetchResult.Gone(status);
            case HttpStatusCode.OK:
                break;
            default:
                return new FetchResult.Failed(status, RetryAfterOf(response, time));
        }

        if (
            response.Content.Headers.ContentLength > maxBytes
            || await ReadBodyAsync(response, maxBytes, cancellationToken) is not { } packed
        )
        {
            return TooLarge(maxBytes);
        }

        var (bytes, problem) = Unpack(packed, string.Join(", ", response.Content.Headers.ContentEncoding), maxBytes);
        return problem
            ?? new FetchResult.Content(
                bytes,
                address,
                response.Headers.ETag?.ToString(),
                response.Content.Headers.NonValidated.TryGetValues("Last-Modified", out var dates)
                    ? dates.ToString()
                    : null,
                response.Content.Headers.ContentType?.CharSet?.Trim('"', '\'', ' ')
            );
    }

    private static async Task<byte[]?> ReadBodyAsync(
        HttpResponseMessage response,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[BufferBytes];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (read.Length + count > maxBytes)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    /// <summary>Half a page is none: it would pass for a new version of the whole one.</summary>
    private static (byte[] Bytes, FetchResult? Problem) Unpack(byte[] packed, string coding, int maxBytes)
    {
        coding = coding.ToLowerInvariant();
        if (coding is "" or "identity" || packed.Length == 0)
        {
            return (packed, null);
        }

        using var body = ContentCoding.Open(new MemoryStream(packed, writable: false), coding, packed);
        if (body is null)
        {
            var problem = $"its body is coded as {OneLine(coding)}, or said to be; expected {ContentCoding.Accepted}";
            return ([], new FetchResult.Failed(problem));
        }

        using var unpacked = new MemoryStream();
        var buffer = new byte[BufferBytes];
        try
        {
            while (body.Read(buffer) is > 0 and var count)
            {
                if (unpacked.Length + count > maxBytes)
                {
                    return ([], TooLarge(maxBytes));
                }

                unpacked.Write(buffer, 0, count);
            }
        }
        catch (PackedDataException exception)
        {
            return ([], new FetchResult.Failed($"its body cannot be unpacked: {exception.Message}"));
        }

        return (unpacked.ToArray(), null);
    }

    private static FetchResult.Refused TooLarge(int maxBytes) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"larger than {maxBytes / 1024:N0} KiB, the most that is fetched"
            )
        );

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, TimeProvider time) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
            _ => null,
        };

    private static string OneLine(string words) => words.Length > 40 ? words[..40] : words;
}
