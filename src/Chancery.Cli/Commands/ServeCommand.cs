using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Registers;
using Chancery.Cli.Web;
using Chancery.Faces;
using Chancery.Fetching;
using Chancery.Server;
using Chancery.Server.Security;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery serve</c>: the reading room, REST and MCP on the record.</summary>
internal static class ServeCommand
{
    private const int MostMebibytes = 1024;

    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port to listen at; 0 takes a free one.",
        HelpName = "N",
        DefaultValueFactory = _ => 8484,
    };

    private static readonly Option<string> Address = new("--address")
    {
        Description =
            "The IP address to listen at. Another than this machine's own needs a token for reading too, or --certificate. Default: 127.0.0.1.",
        HelpName = "IP",
    };

    private static readonly Option<string[]> Host = new("--host")
    {
        Description = "A name under which the server is asked, beside localhost and its address.",
        HelpName = "NAME",
    };

    private static readonly Option<string> Certificate = new("--certificate")
    {
        Description = "A PEM file of a certificate and its key: the server speaks HTTPS.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> BehindTls = new("--behind-tls")
    {
        Description = "A proxy on this machine speaks TLS in front of the server; give its name with --host.",
    };

    private static readonly Option<bool> Private = new("--private")
    {
        Description = "Reading needs a token, as writing does.",
    };

    private static readonly Option<string> AccessLog = new("--access-log")
    {
        Description = "The file that gets a line for each request; none: no file. Default: standard error.",
        HelpName = "FILE",
    };

    private static readonly Option<int?> MaxBody = SharedOptions.Count(
        "--max-body",
        "Most mebibytes of a request. Default: 32."
    );

    private static readonly Option<int?> Timeout = SharedOptions.Count(
        "--request-timeout",
        "Seconds after which a request is given up. Default: 30."
    );

    private static readonly Option<int?> Rate = SharedOptions.Count(
        "--rate",
        "Requests a second of one client, five seconds' worth at once. Default: 20, and 2,000 from this machine."
    );

    public static ChanceryCommand Create() =>
        new(
            "serve",
            "Opens the reading room, with REST and MCP, on this machine.",
            RunAsync,
            Port,
            Address,
            Host,
            Certificate,
            BehindTls,
            Private,
            AccessLog,
            MaxBody,
            Timeout,
            Rate,
            WebOptions.AllowPrivate,
            AuthorityOption.Option,
            IssuesOption.Option
        )
        {
            Examples =
            [
                "chancery serve",
                "chancery serve --record desk.db --port 9000",
                "chancery serve --behind-tls --host record.example --access-log access.log",
            ],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        await using var log = OpenLog(arguments.GetValue(AccessLog));
        // Requests and failures are written from many threads.
        var error = TextWriter.Synchronized(terminal.Error);
        await using var app = ServerApp.Build(OptionsOf(arguments, error, log));
        await app.StartAsync(cancellationToken);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        await terminal.Error.WriteLineAsync(
            $"chancery: {arguments.RecordPath()} is open at {string.Join(", ", addresses)} (Ctrl+C ends it)"
        );
        try
        {
            await Task.Delay(System.Threading.Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await app.StopAsync(CancellationToken.None);
        }

        return ExitCode.Done;
    }

    private static ServerOptions OptionsOf(ParseResult arguments, TextWriter error, StreamWriter? log)
    {
        var port = arguments.GetValue(Port);
        if (port is < 0 or > 65535)
        {
            throw new UsageException($"--port expects a number from 0 to 65535, not '{port}'.");
        }

        if (arguments.GetValue(MaxBody) is > MostMebibytes and var mebibytes)
        {
            throw new UsageException($"--max-body expects at most {MostMebibytes}, not '{mebibytes}'.");
        }

        var options = new ServerOptions
        {
            RecordPath = arguments.RecordPath(),
            Port = port,
            Hosts = arguments.GetValue(Host) ?? [],
            Certificate = arguments.GetValue(Certificate),
            IsBehindTls = arguments.GetValue(BehindTls),
            IsPrivate = arguments.GetValue(Private),
            AccessLog = arguments.GetValue(AccessLog) is "none" ? null : log ?? error,
            ErrorLog = error,
            Authority = AuthorityOption.PathsOf(arguments),
            Issues = arguments.GetValue(IssuesOption.Option),
            Rate = arguments.GetValue(Rate),
            Fetching = new FetchOptions { AllowPrivate = arguments.GetValue(WebOptions.AllowPrivate) },
        };
        if (arguments.GetValue(Address) is { } address)
        {
            options = options with { Address = ListeningRules.AddressOf(address) };
        }

        if (arguments.GetValue(MaxBody) is { } most)
        {
            options = options with { MaxBodyBytes = most * 1024L * 1024 };
        }

        return arguments.GetValue(Timeout) is { } seconds
            ? options with
            {
                Timeout = TimeSpan.FromSeconds(seconds),
            }
            : options;
    }

    private static StreamWriter? OpenLog(string? path) =>
        path is null or "none" ? null : new StreamWriter(path, append: true);
}
