namespace Chancery.Fetching;

/// <summary>What came of a request.</summary>
public abstract record FetchResult
{
    private FetchResult() { }

    /// <summary>The address brought a body.</summary>
    /// <param name="Bytes">The body, decompressed.</param>
    /// <param name="Address">Where it stood in the end, after redirects.</param>
    /// <param name="ETag">For the next request, or null.</param>
    /// <param name="LastModified">For the next request, or null.</param>
    /// <param name="Charset">The character set that the server names, or null.</param>
    public sealed record Content(
        ReadOnlyMemory<byte> Bytes,
        Uri Address,
        string? ETag,
        string? LastModified,
        string? Charset = null
    ) : FetchResult;

    /// <summary>The server says that nothing changed since the last answer.</summary>
    public sealed record NotModified : FetchResult;

    /// <summary>The server says that there is no such page: 404 or 410.</summary>
    /// <param name="Reason">One line: "404 Not Found".</param>
    public sealed record Gone(string Reason) : FetchResult;

    /// <summary>The address is not fetched: its scheme, or where it leads.</summary>
    /// <param name="Reason">One line.</param>
    public sealed record Refused(string Reason) : FetchResult;

    /// <summary>The site's robots.txt asks not to fetch the address.</summary>
    /// <param name="Reason">One line.</param>
    public sealed record Disallowed(string Reason) : FetchResult;

    /// <summary>It could not be fetched this time.</summary>
    /// <param name="Reason">One line.</param>
    /// <param name="RetryAfter">How long the server asks to wait, or null.</param>
    public sealed record Failed(string Reason, TimeSpan? RetryAfter = null) : FetchResult;
}
