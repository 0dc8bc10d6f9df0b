using System.Text.Json;
using Chancery.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Chancery.Hosts.Tests.Mcp;

/// <summary>An assistant's client, as the SDK has it: one that starts <c>chancery mcp</c>, and one that asks <c>chancery serve</c>, on a record of the samples.</summary>
public sealed class Assistant : IAsyncLifetime
{
    private readonly CliProcess _cli = new();
    private readonly Dictionary<string, McpClient> _clients = new(StringComparer.Ordinal);
    private WebApplication? _app;

    // Where a server takes longer than five seconds to start, the client would take it for one of an older protocol.
    private static McpClientOptions Patient => new() { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan };

    public static TheoryData<string> Transports => ["stdio", "http"];

    /// <summary>A part of the record's path, which nobody outside may see.</summary>
    public string Secret => Path.GetFileName(_cli.Folder);

    public async ValueTask InitializeAsync()
    {
        var record = _cli.PathOf("room.db");
        var read = _cli.Run(
            "read",
            Repository.Folder("samples", "record"),
            Repository.Folder("samples", "report.html"),
            "--record",
            record
        );
        Assert.Equal(0, read.ExitCode);

        // Brings index and registers up to date, as every command does that asks them.
        Assert.Equal(0, _cli.Run("meetings", "--record", record).ExitCode);
        Assert.Equal(0, _cli.Run("verify", "--quote", "from a border into a street", "--record", record).ExitCode);
        _app = ServerApp.Build(new ServerOptions { RecordPath = record, Port = 0 });
        await _app.StartAsync(TestContext.Current.CancellationToken);
        var address = _app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        _clients.Add(
            "http",
            await McpClient.CreateAsync(
                new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(address + "/mcp") }),
                Patient,
                cancellationToken: TestContext.Current.CancellationToken
            )
        );
        _clients.Add(
            "stdio",
            await McpClient.CreateAsync(
                new StdioClientTransport(
                    new StdioClientTransportOptions
                    {
                        Command = "dotnet",
                        Arguments =
                        [
                            Path.Combine(AppContext.BaseDirectory, "Chancery.Cli.dll"),
                            "mcp",
                            "--record",
                            record,
                        ],
                    }
                ),
                Patient,
                cancellationToken: TestContext.Current.CancellationToken
            )
        );
    }

    public McpClient Over(string transport) => _clients[transport];

    /// <summary>Calls a tool that has to succeed.</summary>
    public async Task<(JsonElement Structured, string Text)> AskAsync(
        string transport,
        string tool,
        params (string Name, object? Value)[] arguments
    )
    {
        var result = await CallAsync(transport, tool, arguments);
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.False(result.IsError ?? false, text);
        return (result.StructuredContent!.Value, text);
    }

    /// <summary>Calls a tool that has to refuse, and gives its message.</summary>
    public async Task<string> RefusedAsync(
        string transport,
        string tool,
        params (string Name, object? Value)[] arguments
    )
    {
        var result = await CallAsync(transport, tool, arguments);
        Assert.True(result.IsError);
        return Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
        {
            await client.DisposeAsync();
        }

        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _cli.Dispose();
    }

    private async Task<CallToolResult> CallAsync(
        string transport,
        string tool,
        (string Name, object? Value)[] arguments
    ) =>
        await _clients[transport]
            .CallToolAsync(
                tool,
                arguments.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal),
                cancellationToken: TestContext.Current.CancellationToken
            );
}
