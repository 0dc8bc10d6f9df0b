namespace Chancery.Fetching;

/// <summary>Limits and manners of fetching; every address is untrusted.</summary>
public sealed record FetchOptions
{
    /// <summary>How the program names itself to servers, and the token that robots.txt may address.</summary>
    public string Agent { get; init; } = "Chancery";

    /// <summary>Allows private and local addresses. Default false.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Most bytes of a body after decompression. Default 32 MiB; at least 1.</summary>
    public int MaxBytes
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 32 * 1024 * 1024;

    /// <summary>Most redirects that are followed. Default 5; 0 follows none.</summary>
    public int MaxRedirects
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 5;

    /// <summary>How long a request may take, its body included, redirects each on their own. Default 30 seconds.</summary>
    public TimeSpan Timeout
    {
        get;
        init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = TimeSpan.FromSeconds(30);

    /// <summary>Least pause between two requests to a host, where its robots.txt asks for none. Default 1 second.</summary>
    public TimeSpan Pause
    {
        get;
        init => field = value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = TimeSpan.FromSeconds(1);

    /// <summary>Longest pause that a robots.txt may ask for. Default 60 seconds.</summary>
    public TimeSpan LongestPause
    {
        get;
        init => field = value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = TimeSpan.FromSeconds(60);
}
