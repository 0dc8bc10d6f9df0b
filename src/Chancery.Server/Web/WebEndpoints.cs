using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Web;

/// <summary>The pages of the reading room.</summary>
internal static class WebEndpoints
{
    public static void AddWeb(this IServiceCollection services) => ArgumentNullException.ThrowIfNull(services);

    public static void MapWeb(this IEndpointRouteBuilder app) => ArgumentNullException.ThrowIfNull(app);
}
