using Chancery.Hosts.Tests;

[assembly: AssemblyFixture(typeof(Chancery.Browser.Tests.Samples))]

namespace Chancery.Browser.Tests;

/// <summary>A reading room on the documents of invented states, for tests that only look.</summary>
public sealed class Samples : IAsyncLifetime
{
    /// <summary>The documents: those of the README, and what goes on with them over the years.</summary>
    public static string[] Documents { get; } =
    [
        Repository.Folder("samples", "record"),
        .. Directory
            .EnumerateFiles(Repository.Folder("tests", "data", "browser"), "*.txt")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The report about them.</summary>
    public static string Report { get; } = Repository.Folder("samples", "report.html");

    /// <summary>The reading room.</summary>
    public ReadingRoom Room { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Room = await ReadingRoom.OpenAsync(Documents);

    public ValueTask DisposeAsync() => Room.DisposeAsync();
}
