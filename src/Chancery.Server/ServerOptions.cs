using System.Net;

namespace Chancery.Server;

/// <summary>What is served, and where.</summary>
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

    /// <summary>Files and folders of authority data beside those of the program.</summary>
    public IReadOnlyList<string> Authority { get; init; } = [];

    /// <summary>A list of issues in place of the program's, or null.</summary>
    public string? Issues { get; init; }

    /// <summary>Questions that are answered at a time, each with a connection of its own. Default: two a processor, four at least.</summary>
    public int Readers
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = Math.Max(4, Environment.ProcessorCount * 2);
}
