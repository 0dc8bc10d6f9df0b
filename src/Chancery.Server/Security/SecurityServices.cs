using Chancery.Server.Rest;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Security;

/// <summary>What stands in front of every endpoint, in its order.</summary>
internal static class SecurityServices
{
    private const int MostFields = SentFile.MostFiles + 24;

    public static void AddSecurity(this IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(provider => new TokenFile(
            options.RecordPath,
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<Sessions>();
        services.AddSingleton<Access>();
        services.AddSingleton<AccessLog>();
        services.AddSingleton<HostCheck>();
        services.AddExceptionHandler<ProblemHandler>();
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<FormOptions>(forms =>
        {
            forms.MultipartBodyLengthLimit = options.MaxBodyBytes;
            forms.ValueLengthLimit = (int)Math.Min(int.MaxValue, options.MaxBodyBytes);
            // Files count as values.
            forms.ValueCountLimit = MostFields;
            // Nothing that is sent to be checked touches a disk.
            forms.MemoryBufferThreshold = (int)Math.Min(int.MaxValue, options.MaxBodyBytes);
        });

        // Keys live as long as the server: forms and sessions of an earlier run are not taken.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "chancery-form";
            forms.Cookie.HttpOnly = true;
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.FormFieldName = "form-token";
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.AddRequestTimeouts(timeouts =>
            timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = options.Timeout,
                WriteTimeoutResponse = context => Problem.TooLong(options.Timeout).WriteAsync(context),
            }
        );
        services.AddRateLimits(options);
    }

    /// <summary>Limits of a connection: no request may be large or slow beyond measure.</summary>
    public static void Limit(KestrelServerLimits limits, ServerOptions options)
    {
        limits.MaxRequestBodySize = options.MaxBodyBytes;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.MaxConcurrentConnections = 1000;
        limits.MaxConcurrentUpgradedConnections = 0;
    }

    public static void UseSecurity(this WebApplication app, ServerOptions options)
    {
        if (options.IsBehindTls)
        {
            app.UseForwardedHeaders(
                new ForwardedHeadersOptions
                {
                    ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
                    ForwardLimit = 1,
                }
            );
        }

        app.Services.GetRequiredService<AccessLog>().Use(app);
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = static _ => true });
        app.UseStatusCodePages(context =>
            Problem
                .OfStatus(context.HttpContext.Response.StatusCode, options.MaxBodyBytes)
                .WriteAsync(context.HttpContext)
        );
        app.Services.GetRequiredService<HostCheck>().Use(app);
        app.UseRateLimiter();
        app.UseHeadAsGet();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.Services.GetRequiredService<Access>().Use(app);
        app.UseAntiforgery();
    }
}
