using Chancery.Faces.Inputs;
using Chancery.Server.Mcp;
using Chancery.Server.Rest;
using Chancery.Server.Security;
using Chancery.Server.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chancery.Server;

/// <summary>The server: reading room, REST and MCP on one record.</summary>
internal static class ServerApp
{
    /// <summary>Builds the server; what cannot be served, or not so, is told before anything listens.</summary>
    /// <param name="options">What is served, where, and to whom.</param>
    /// <param name="time">The clock; null: the machine's.</param>
    public static WebApplication Build(ServerOptions options, TimeProvider? time = null)
    {
        ListeningRules.Check(options, new TokenFile(options.RecordPath, TimeProvider.System).List());
        var certificate = options.Certificate is { } path ? ListeningRules.ReadCertificate(path) : null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            SecurityServices.Limit(kestrel.Limits, options);
            kestrel.Listen(
                options.Address,
                options.Port,
                listen =>
                {
                    if (certificate is not null)
                    {
                        listen.UseHttps(certificate);
                    }
                }
            );
        });

        var authority = AuthorityFiles.Read(
            options.Authority.Count > 0 ? options.Authority : AuthorityFiles.OfEnvironment()
        );
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(authority);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSecurity(options);
        builder.Services.AddSingleton<RecordPool>();
        builder.Services.AddSingleton<RecordKeeper>();
        builder.Services.AddHostedService<CatchingUp>();
        builder.Services.AddRest();
        builder.Services.AddMcp();
        builder.Services.AddWeb();

        var app = builder.Build();
        app.UseSecurity(options);
        app.MapTokenPage();
        app.MapRest();
        app.MapMcp();
        app.MapWeb();
        return app;
    }
}
