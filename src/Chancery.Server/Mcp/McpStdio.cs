using Chancery.Faces.Inputs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Chancery.Server.Mcp;

/// <summary>The tools over standard input and output, for an assistant that starts the program itself.</summary>
internal static class McpStdio
{
    /// <summary>Answers until the input ends.</summary>
    public static async Task RunAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        // No logging: standard output is the protocol's, and what fails is told in its answers.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(
            AuthorityFiles.Read(options.Authority.Count > 0 ? options.Authority : AuthorityFiles.OfEnvironment())
        );
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<RecordPool>();
        builder.Services.AddSingleton<RecordKeeper>();
        builder.Services.AddHostedService<CatchingUp>();
        builder.Services.AddRecordTools().WithStdioServerTransport();
        using var host = builder.Build();
        await host.RunAsync(cancellationToken);
    }
}
