using System.Net;

namespace Chancery.Server.Security;

/// <summary>Answers only who asks for this server by its own name: a page of another site cannot point a name of its own here and read the answers.</summary>
internal sealed class HostCheck
{
    private readonly HashSet<string> _hosts;

    public HostCheck(ServerOptions options)
    {
        _hosts = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };
        _hosts.UnionWith(options.Hosts);
    }

    public void Use(IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
                !IsOwn(context.Request.Host, context) ? Problem.WrongHost.WriteAsync(context)
                : !IsFromHere(context) ? Problem.OtherSite.WriteAsync(context)
                : next(context)
        );

    // An address cannot be pointed elsewhere as a name can; the one the question arrived at is the server's own.
    private bool IsOwn(HostString host, HttpContext context) =>
        host.HasValue
        && (
            _hosts.Contains(host.Host)
            || (
                IPAddress.TryParse(host.Host, out var address)
                && context.Connection.LocalIpAddress is { } local
                && address.MapToIPv6().Equals(local.MapToIPv6())
            )
        );

    /// <summary>True for what only reads, for programs, and for forms of this server's own pages.</summary>
    private bool IsFromHere(HttpContext context)
    {
        var request = context.Request;
        if (
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method)
        )
        {
            return true;
        }

        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
        {
            return false;
        }

        // Written by browsers: scheme, host and port of the page, or null where it hides them.
        return request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var page)
                && (page.Scheme == Uri.UriSchemeHttps || !request.IsHttps)
                && IsOwn(new HostString(page.Host), context)
                && page.Authority.Equals(WithPort(request, page), StringComparison.OrdinalIgnoreCase)
            );
    }

    // The authority of a URI leaves out the port that its scheme has anyway.
    private static string WithPort(HttpRequest request, Uri page) =>
        request.Host.Port is { } port && !(page.IsDefaultPort && page.Port == port)
            ? $"{request.Host.Host}:{port}"
            : request.Host.Host;
}
