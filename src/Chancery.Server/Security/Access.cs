using Microsoft.AspNetCore.StaticAssets;

namespace Chancery.Server.Security;

/// <summary>Who may do what: reading and checking is free unless the server was told otherwise, writing needs a token.</summary>
internal sealed class Access(ServerOptions options, TokenFile tokens, Sessions sessions)
{
    private const string Scheme = "Bearer ";

    private static readonly object Key = new();

    /// <summary>The name of the token with which a request was sent, or null.</summary>
    public static string? NameOf(HttpContext context) => (context.Items[Key] as Token)?.Name;

    /// <summary>True where the request may write: for pages that offer it.</summary>
    public bool MayWrite(HttpContext context) => context.Items[Key] is Token || sessions.Find(context) is not null;

    public void Use(IApplicationBuilder app) => app.Use(CheckAsync);

    private async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint();
        var needs = endpoint?.Metadata.GetMetadata<NeedsTokenAttribute>();
        var writes = needs is not null && (!needs.OnlyToSend || !IsLooking(context));
        var reads =
            options.ReadingNeedsToken
            && endpoint is not null
            && endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is null
            && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null;
        var header = context.Request.Headers.Authorization.ToString();
        if (header.Length > 0)
        {
            if (
                !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                || tokens.Find(header[Scheme.Length..].Trim()) is not { } token
            )
            {
                await Problem
                    .NeedsToken("The header Authorization does not hold 'Bearer' and a token of this server.")
                    .WriteAsync(context);
                return;
            }

            await AcceptAsync(context, token);
        }
        else if (sessions.Find(context) is { } token && !(writes && needs!.OnlyAsHeader))
        {
            await AcceptAsync(context, token);
        }
        else if (writes || reads)
        {
            await RefuseAsync(context);
            return;
        }

        await next(context);
    }

    private Task AcceptAsync(HttpContext context, Token token)
    {
        context.Items[Key] = token;
        return tokens.MarkUsedAsync(token, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context)
    {
        if (ProblemPage.IsWanted(context) && IsLooking(context))
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location =
                $"{TokenPage.Address}?to={Uri.EscapeDataString(context.Request.Path.ToUriComponent() + context.Request.QueryString)}";
            return Task.CompletedTask;
        }

        return Problem
            .NeedsToken(
                "Send the header 'Authorization: Bearer TOKEN'; 'chancery token add NAME' makes a token on the server."
            )
            .WriteAsync(context);
    }

    private static bool IsLooking(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
}
