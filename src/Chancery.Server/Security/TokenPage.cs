using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

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

    private static IResult Show(HttpContext context, Sessions sessions, IAntiforgery forms, string? to) =>
        Page(context, sessions.Find(context)?.Name, forms, to, null);

    private static async Task<IResult> EnterAsync(
        HttpContext context,
        Sessions sessions,
        TokenFile tokens,
        IAntiforgery forms
    )
    {
        await forms.ValidateRequestAsync(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var to = form["to"].ToString();
        if (form["forget"].Count > 0)
        {
            Sessions.End(context);
            return Results.LocalRedirect(Address);
        }

        if (tokens.Find(form["token"].ToString().Trim()) is not { } token)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page(context, null, forms, to, "This is no token of this server.");
        }

        sessions.Begin(context, token);
        return Results.LocalRedirect(IsLocal(to) ? to : "/");
    }

    private static IResult Page(HttpContext context, string? name, IAntiforgery forms, string? to, string? wrong)
    {
        var hidden = forms.GetAndStoreTokens(context);
        var field =
            $"<input type=\"hidden\" name=\"{WebUtility.HtmlEncode(hidden.FormFieldName)}\" value=\"{WebUtility.HtmlEncode(hidden.RequestToken)}\">"
            + $"<input type=\"hidden\" name=\"to\" value=\"{WebUtility.HtmlEncode(IsLocal(to) ? to : "")}\">";
        var said = wrong is null ? "" : $"<p role=\"alert\">{WebUtility.HtmlEncode(wrong)}</p>\n";
        var body = name is null
            ? $"""
                {said}<p>Whoever changes the record shows a token. <code>chancery token add NAME</code> makes one on the server.</p>
                <form method="post" action="{Address}">{field}
                <p><label for="token">Token</label> <input id="token" name="token" type="password" autocomplete="off" required></p>
                <p><button type="submit">Enter</button></p>
                </form>
                """
            : $"""
                <p>This browser writes as <strong>{WebUtility.HtmlEncode(
                    name
                )}</strong>, for twelve hours after the token was entered.</p>
                <form method="post" action="{Address}">{field}
                <p><button type="submit" name="forget" value="1">Forget the token here</button></p>
                </form>
                """;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Content(PlainPage.Of("Token", body), "text/html; charset=utf-8");
    }

    private static bool IsLocal(string? to) =>
        to is ['/', ..] && to is not ['/', '/' or '\\', ..] && !to.Any(char.IsControl);
}
