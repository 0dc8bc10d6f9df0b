using System.Text.Encodings.Web;
using Chancery.Fetching;
using Chancery.Server.Security;
using Chancery.Server.Web.Actors;
using Chancery.Server.Web.Calendar;
using Chancery.Server.Web.Check;
using Chancery.Server.Web.Compare;
using Chancery.Server.Web.Documents;
using Chancery.Server.Web.Registers;
using Chancery.Server.Web.Review;
using Chancery.Server.Web.Search;
using Chancery.Server.Web.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Web;

/// <summary>The pages of the reading room.</summary>
internal static class WebEndpoints
{
    public static void AddWeb(this IServiceCollection services)
    {
        services.AddSingleton<HtmlEncoder, PageEncoder>();
        services.AddRazorComponents();
        services.AddSingleton(provider => new Fetcher(
            provider.GetRequiredService<ServerOptions>().Fetching,
            provider.GetRequiredService<TimeProvider>()
        ));
    }

    public static void MapWeb(this IEndpointRouteBuilder app)
    {
        foreach (var asset in Asset.All)
        {
            app.MapGet(asset.Path, (HttpContext context) => Send(asset, context))
                .WithMetadata(new OpenToAllAttribute())
                .ExcludeFromDescription();
        }

        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapCheck();
        pages.MapActors();
        pages.MapCompare();
        pages.MapCalendar();
        pages.MapRegisters();
        pages.MapReview();
        pages.MapDocuments();
        pages.MapSearch();
    }

    private static IResult Send(Asset asset, HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.ContentType);
    }
}
