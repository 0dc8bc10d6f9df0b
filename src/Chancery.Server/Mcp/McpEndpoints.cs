using System.Reflection;
using Chancery.Affairs;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;

namespace Chancery.Server.Mcp;

/// <summary>Tools for assistants, over HTTP at <c>/mcp</c> and over standard input and output.</summary>
internal static class McpEndpoints
{
    private const string Instructions =
        "Checks quotations against a public record of diplomacy and finds what was said in it. Put words between quotation marks only as a tool returned them, with their address. Nothing found is an answer: say what was searched. A verdict tells how faithfully words are relayed, never whether they are true.";

    public static void AddMcp(this IServiceCollection services) =>
        services.AddRecordTools().WithHttpTransport(http => http.Stateless = true);

    /// <summary>The server's tools, resources and prompt, without a transport.</summary>
    public static IMcpServerBuilder AddRecordTools(this IServiceCollection services)
    {
        services.AddSingleton<RegisterAnswers>();
        RegisterList.Add(
            services,
            Register.Meetings,
            "List meetings",
            "Lists meetings, visits, calls and exercises that documents speak of, each with its sentences."
        );
        RegisterList.Add(
            services,
            Register.Commitments,
            "List commitments",
            "Lists what somebody is said to be going to do: who, how firmly, due when, on which condition, and how it stands today."
        );
        return services
            .AddMcpServer(options =>
            {
                options.ServerInfo = new Implementation
                {
                    Name = "chancery",
                    Title = "Chancery",
                    Version = Version,
                };
                options.ServerInstructions = Instructions;
            })
            .WithTools<QuotationTools>(McpJson.Options)
            .WithTools<SearchTools>(McpJson.Options)
            .WithTools<RegisterTools>(McpJson.Options)
            .WithResources<DocumentResources>()
            .WithPrompts([typeof(CheckPrompts)], McpJson.Options);
    }

    public static void MapMcp(this IEndpointRouteBuilder app) => McpEndpointRouteBuilderExtensions.MapMcp(app, "/mcp");

    private static string Version =>
        typeof(McpEndpoints)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "0";
}
