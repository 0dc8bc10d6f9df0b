using System.CommandLine;
using Chancery.Cli.Hosting;
using Chancery.Cli.Registers;
using Chancery.Faces;
using Chancery.Server;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery serve</c>: the reading room, REST and MCP on the record.</summary>
internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port to listen at; 0 takes a free one.",
        HelpName = "N",
        DefaultValueFactory = _ => 8484,
    };

    public static ChanceryCommand Create() =>
        new(
            "serve",
            "Opens the reading room, with REST and MCP, on this machine.",
            RunAsync,
            Port,
            AuthorityOption.Option,
            IssuesOption.Option
        )
        {
            Examples = ["chancery serve", "chancery serve --record desk.db --port 9000"],
        };

    private static async Task<int> RunAsync(
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var port = arguments.GetValue(Port);
        if (port is < 0 or > 65535)
        {
            throw new UsageException($"--port expects a number from 0 to 65535, not '{port}'.");
        }

        await using var app = ServerApp.Build(
            new ServerOptions
            {
                RecordPath = arguments.RecordPath(),
                Port = port,
                Authority = AuthorityOption.PathsOf(arguments),
                Issues = arguments.GetValue(IssuesOption.Option),
            }
        );
        await app.StartAsync(cancellationToken);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        await terminal.Error.WriteLineAsync(
            $"chancery: {arguments.RecordPath()} is open at {string.Join(", ", addresses)} (Ctrl+C ends it)"
        );
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await app.StopAsync(CancellationToken.None);
        }

        return ExitCode.Done;
    }
}
