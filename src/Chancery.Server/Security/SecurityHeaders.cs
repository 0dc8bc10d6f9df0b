namespace Chancery.Server.Security;

/// <summary>Headers on every answer: what a browser may load, run and send on its account.</summary>
internal static class SecurityHeaders
{
    /// <summary>Everything from this server, nothing inline, nothing from elsewhere, in nobody's frame.</summary>
    public const string ContentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                context.Response.OnStarting(
                    static state =>
                    {
                        Set((HttpContext)state);
                        return Task.CompletedTask;
                    },
                    context
                );
                return next(context);
            }
        );

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            context.GetEndpoint()?.Metadata.GetMetadata<ContentPolicyAttribute>()?.PolicyOf(context) ?? ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        // With "no-referrer" a browser sends the forms of this server without their origin, and HostCheck refuses them.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        if (headers.CacheControl.Count == 0)
        {
            // Kept by the browser only, and asked for again: what stands in a record may be taken back.
            headers.CacheControl = "private, no-cache";
        }
    }
}
