using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Chancery.Benchmarks.Verification;

/// <summary>Debian's PostgreSQL, started on loopback in a folder of its own by an unprivileged user, and stopped at the end.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const string Programs = "/usr/lib/postgresql/15/bin";
    private const string User = "postgres";
    private readonly string _folder;

    private PostgresServer(string folder, int port)
    {
        _folder = folder;
        ConnectionString = string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={port};Username={User};Database=postgres;Pooling=false"
        );
    }

    public static bool IsInstalled => File.Exists(Path.Combine(Programs, "initdb"));

    public string ConnectionString { get; }

    public static PostgresServer Start(string folder)
    {
        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", [User, folder]);
        }

        var port = FreePort();
        var server = new PostgresServer(folder, port);
        RunAsUser(
            "initdb",
            ["-D", server.Data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        );
        var options = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c shared_buffers=512MB"
        );
        RunAsUser("pg_ctl", ["-D", server.Data, "-l", Path.Combine(folder, "log"), "-w", "-o", options, "start"]);
        return server;
    }

    public void Dispose() => RunAsUser("pg_ctl", ["-D", Data, "-m", "immediate", "stop"]);

    private string Data => Path.Combine(_folder, "data");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunAsUser(string program, string[] arguments)
    {
        var path = Path.Combine(Programs, program);
        if (Environment.IsPrivilegedProcess)
        {
            Run("runuser", ["-u", User, "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, string[] arguments)
    {
        // The server keeps the standard output of pg_ctl open: redirecting it would wait for the server's end.
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}
