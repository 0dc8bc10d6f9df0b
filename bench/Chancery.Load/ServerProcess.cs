using System.Diagnostics;
using System.Globalization;

namespace Chancery.Load;

/// <summary>A server in a process of its own, with its memory and its processor time.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Time from its start to its first answer.</summary>
    public TimeSpan Ready { get; private init; }

    /// <summary>Resident memory in MiB.</summary>
    public double MemoryMebibytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Processor time so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a server on a free port and waits for its first answer.</summary>
    public static async Task<ServerProcess> StartAsync(string program, string record)
    {
        var began = Stopwatch.GetTimestamp();
        var start = StartOf(program);
        start.RedirectStandardError = true;
        foreach (
            var argument in new[]
            {
                "serve",
                "--record",
                record,
                "--port",
                "0",
                "--access-log",
                "none",
                "--rate",
                "1000000",
            }
        )
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var line = await process.StandardError.ReadLineAsync() ?? "";
        var at = line.IndexOf("http://", StringComparison.Ordinal);
        if (at < 0)
        {
            throw new InvalidOperationException($"The server did not start: {line}");
        }

        _ = DrainAsync(process.StandardError);
        var address = new Uri(line[at..line.IndexOf(' ', at)]);
        using var client = new HttpClient();
        using var first = await client.GetAsync(new Uri(address, "/token"));
        first.EnsureSuccessStatusCode();
        return new ServerProcess(process, address) { Ready = Stopwatch.GetElapsedTime(began) };
    }

    /// <summary>How the program is started: by itself, or by dotnet where it is a library.</summary>
    public static ProcessStartInfo StartOf(string program) =>
        program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? new ProcessStartInfo("dotnet", [program]) { UseShellExecute = false }
            : new ProcessStartInfo(program) { UseShellExecute = false };

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task DrainAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"server: {line}"));
        }
    }
}
