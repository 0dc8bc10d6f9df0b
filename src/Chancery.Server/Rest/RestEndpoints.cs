using Chancery.Server.Security;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Rest;

/// <summary>REST under <c>/api/v1</c>: parse, one question to the engine or the store, shape.</summary>
internal static class RestEndpoints
{
    public const string Address = "/api/v1";

    public static void AddRest(this IServiceCollection services)
    {
        services.Configure<JsonOptions>(json => RestJson.Configure(json.SerializerOptions));
        services.AddSingleton<ReadJobs>();
        services.AddApiDescription();
    }

    public static void MapRest(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Address).AddEndpointFilter<EntityTags>().Refuses(400, 429, 503);
        api.MapRecord();
        api.MapVerify();
        api.MapDocuments();
        api.MapTurns();
        api.MapVersions();
        api.MapPassages();
        api.MapExports();
        api.MapActors();
        api.MapSearch();
        api.MapRegisters();
        api.MapDecisions();
        api.MapReads();
        app.MapApiDescription();
    }

    /// <summary>Describes the problems that an endpoint answers with beside its own answer.</summary>
    public static T Refuses<T>(this T builder, params int[] statuses)
        where T : IEndpointConventionBuilder =>
        builder.WithMetadata([
            .. statuses.Select(status => new ProducesResponseTypeMetadata(
                status,
                typeof(Problem),
                ["application/problem+json"]
            )),
        ]);
}
