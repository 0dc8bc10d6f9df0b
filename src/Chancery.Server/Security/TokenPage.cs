using Chancery.Server.Web.Layout;
using Microsoft.AspNetCore.Antiforgery;

namespace Chancery.Server.Security;

/// <summary>The page on which a person enters a token, once for twelve hours.</summary>
internal static class TokenPage
{
    public const string Address = "/token";

    public static void MapTokenPage(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).WithMetadata(new OpenToAllAttribute()).ExcludeFromDescription();
        app.MapPost(Address, EnterAsync).WithMetadata(new OpenToAllAttribute()).ExcludeFromDescription();
    }

    private static IResult Show(HttpContext context, Sessions sessions, string? to) =>
        Page(context, sessions.Find(context)?.Name, to);

    private static async Task<IResult> EnterAsync(
        HttpContext context,
        Sessions sessions,
        TokenFile tokens,
        IAntiforgery forms
    )
    {
        await forms.ValidateRequestAsync(context);
        var form = await FormReading.ReadAsync(context.Request, context.RequestAborted);
        var to = form["to"].ToString();
        if (form["forget"].Count > 0)
        {
            Sessions.End(context);
            return Results.LocalRedirect(Address);
        }

        if (tokens.Find(form["token"].ToString().Trim()) is not { } token)
        {
            return Page(context, null, to, "This is no token of this server.", StatusCodes.Status403Forbidden);
        }

        sessions.Begin(context, token);
        return Results.LocalRedirect(IsLocal(to) ? to : "/");
    }

    private static IResult Page(
        HttpContext context,
        string? name,
        string? to,
        string? problem = null,
        int status = StatusCodes.Status200OK
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        return Pages.Show(
            new PageFrame("Token", Address) { IsLasting = false },
            TokenForm.Of(name, IsLocal(to) ? to! : "", problem),
            status
        );
    }

    private static bool IsLocal(string? to) =>
        to is ['/', ..] && to is not ['/', '/' or '\\', ..] && !to.Any(char.IsControl);
}
