using System.Diagnostics;
using System.Text.RegularExpressions;
using Chancery.Hosts.Tests;

namespace Chancery.Browser.Tests;

/// <summary><c>chancery serve</c> as a process, on a record that was read for the test, at a free port.</summary>
public sealed partial class ReadingRoom : IAsyncDisposable
{
    private readonly CliProcess _cli = new();
    private Process? _server;

    private ReadingRoom() { }

    /// <summary>Where it is open.</summary>
    public string Address { get; private set; } = "";

    /// <summary>A token that it takes.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Reads documents into a record and opens the reading room on it.</summary>
    public static async Task<ReadingRoom> OpenAsync(params string[] documents)
    {
        var room = new ReadingRoom();
        var read = room._cli.Run(["read", .. documents, "--record", "desk.db"]);
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        room.Token = room._cli.Run("token", "add", "desk", "--record", "desk.db").Output.Trim();
        Assert.NotEmpty(room.Token);
        room._server = room._cli.Start("serve", "--record", "desk.db", "--port", "0", "--access-log", "none");
        room._server.StandardInput.Close();
        while (await room._server.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (OpenAt().Match(line) is { Success: true } match)
            {
                room.Address = match.Value;
                // Read on, so that the process never waits for somebody to do so.
                _ = room._server.StandardError.ReadToEndAsync(CancellationToken.None);
                _ = room._server.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return room;
            }
        }

        throw new InvalidOperationException("chancery serve ended before it was open.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
            server.Dispose();
        }

        _cli.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex OpenAt();
}
