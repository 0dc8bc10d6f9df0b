namespace Chancery.Storage;

/// <summary>What is known of an address on the web, for asking again politely.</summary>
/// <param name="Url">The address, without a fragment.</param>
/// <param name="FetchedAt">When it was last asked, in UTC.</param>
/// <param name="ChangedAt">When it last brought something new.</param>
/// <param name="NextAt">Not to be asked again before.</param>
public sealed record WebAddress(string Url, DateTimeOffset FetchedAt, DateTimeOffset ChangedAt, DateTimeOffset NextAt)
{
    /// <summary>The feed that led to it, or null where it was asked for by itself.</summary>
    public string? Feed { get; init; }

    /// <summary>The tag of its last answer, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>The date of its last answer as the server wrote it, or null.</summary>
    public string? LastModified { get; init; }

    /// <summary>How often in a row it could not be fetched.</summary>
    public int Failures { get; init; }
}
