using System.Net;
using Chancery.Fetching;

namespace Chancery.Server;

/// <summary>What is served, where, and to whom.</summary>
internal sealed record ServerOptions
{
    /// <summary>The record's file; it has to be there.</summary>
    public required string RecordPath { get; init; }

    /// <summary>The address to listen at. Default: loopback.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 takes a free one. Default 8484.</summary>
    public int Port
    {
        get;
        init => field = value is >= 0 and <= 65535 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 8484;

    /// <summary>Names under which the server may be asked, beside those of this machine and the address it listens at.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>A PEM file of the server's certificate and its key, or null: the server then speaks HTTP.</summary>
    public string? Certificate { get; init; }

    /// <summary>True where a proxy on this machine speaks TLS in front of the server; what it says of its client is then believed.</summary>
    public bool IsBehindTls { get; init; }

    /// <summary>True where reading needs a token as writing does. Always so where the server is reached from elsewhere without TLS.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Most bytes of a request's body. Default 32 MiB.</summary>
    public long MaxBodyBytes
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 32L * 1024 * 1024;

    /// <summary>How long a request may take. Default 30 seconds.</summary>
    public TimeSpan Timeout
    {
        get;
        init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = TimeSpan.FromSeconds(30);

    /// <summary>Requests a second of one client, five seconds' worth at once. Null: 20, and 2,000 for this machine.</summary>
    public int? Rate
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Gets a line for each request; null: none is written.</summary>
    public TextWriter? AccessLog { get; init; }

    /// <summary>Gets a line for what went wrong inside, which the client is not told.</summary>
    public TextWriter ErrorLog { get; init; } = TextWriter.Null;

    /// <summary>Files and folders of authority data beside those of the program.</summary>
    public IReadOnlyList<string> Authority { get; init; } = [];

    /// <summary>A list of issues in place of the program's, or null.</summary>
    public string? Issues { get; init; }

    /// <summary>How the address of a report is fetched.</summary>
    public FetchOptions Fetching { get; init; } = new();

    /// <summary>Questions that are answered at a time, each with a connection of its own. Default: two a processor, four at least.</summary>
    public int Readers
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = Math.Max(4, Environment.ProcessorCount * 2);

    /// <summary>True where only programs of this machine reach it.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);

    /// <summary>True where nobody on the way can read what is sent.</summary>
    public bool IsEncrypted => Certificate is not null || IsBehindTls;

    /// <summary>True where reading needs a token.</summary>
    public bool ReadingNeedsToken => IsPrivate || (!IsLocal && !IsEncrypted);
}
