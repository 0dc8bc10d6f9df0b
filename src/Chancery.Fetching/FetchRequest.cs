namespace Chancery.Fetching;

/// <summary>An address to be fetched.</summary>
/// <param name="Address">Absolute, http or https.</param>
/// <param name="ETag">The tag that came with the last answer, or null.</param>
/// <param name="LastModified">The date that came with it, as the server wrote it, or null.</param>
public sealed record FetchRequest(Uri Address, string? ETag = null, string? LastModified = null);
