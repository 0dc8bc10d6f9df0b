using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Mcp;

/// <summary>Tools for assistants, over HTTP.</summary>
internal static class McpEndpoints
{
    public static void AddMcp(this IServiceCollection services) => ArgumentNullException.ThrowIfNull(services);

    public static void MapMcp(this IEndpointRouteBuilder app) => ArgumentNullException.ThrowIfNull(app);
}
