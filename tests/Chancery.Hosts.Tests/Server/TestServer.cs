using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Chancery.Server;
using Chancery.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Hosts.Tests.Server;

/// <summary>A server on a free port of this machine, on a copy of the record of the samples, asked over HTTP as anybody would.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private static readonly Lazy<byte[]> Samples = new(ReadSamples);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-server-");
    private WebApplication? _app;

    private TestServer() { }

    /// <summary>Sends requests to the server; follows no redirections and keeps no cookies.</summary>
    public HttpClient Client { get; private set; } = null!;

    public Uri Address => Client.BaseAddress!;

    /// <summary>What was written about requests.</summary>
    public StringWriter AccessLog { get; } = new();

    /// <summary>What was written about failures.</summary>
    public StringWriter ErrorLog { get; } = new();

    public string Folder => _folder.FullName;

    public string RecordPath => Path.Combine(Folder, "desk.db");

    public TokenFile Tokens => new(RecordPath, TimeProvider.System);

    /// <summary>The services of the running server.</summary>
    public IServiceProvider Services => _app!.Services;

    /// <summary>Starts a server; <paramref name="change"/> may ask for other options.</summary>
    public static async Task<TestServer> StartAsync(
        Func<ServerOptions, ServerOptions>? change = null,
        Action<TestServer>? prepare = null,
        TimeProvider? time = null
    )
    {
        var server = new TestServer();
        await File.WriteAllBytesAsync(server.RecordPath, Samples.Value);
        prepare?.Invoke(server);
        var options = new ServerOptions
        {
            RecordPath = server.RecordPath,
            Port = 0,
            AccessLog = TextWriter.Synchronized(server.AccessLog),
            ErrorLog = TextWriter.Synchronized(server.ErrorLog),
        };
        options = change?.Invoke(options) ?? options;
        server._app = ServerApp.Build(options, time);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        var address = server
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single()
            .Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
        server.Client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                SslOptions = new SslClientAuthenticationOptions
                {
                    // Nobody vouches for it: it has to be the one of the options, byte by byte.
                    RemoteCertificateValidationCallback = (_, shown, _, _) =>
                        options.Certificate is { } path
                        && shown is not null
                        && shown
                            .GetRawCertData()
                            .AsSpan()
                            .SequenceEqual(X509CertificateLoader.LoadCertificateFromFile(path).RawData),
                },
            }
        )
        {
            BaseAddress = new Uri(address),
        };
        return server;
    }

    /// <summary>Makes a token that the server takes.</summary>
    public Task<string> AddTokenAsync(string name = "ilse") => Tokens.AddAsync(name);

    /// <summary>Sends a request with headers, of which a name may be one that the client would not send by itself.</summary>
    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content = null,
        params (string Name, string Value)[] headers
    )
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Stops the server, so that all it had to write is written.</summary>
    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Client?.Dispose();
        _folder.Delete(recursive: true);
    }

    private static byte[] ReadSamples()
    {
        using var cli = new CliProcess();
        var read = cli.Run("read", Repository.Folder("samples"), "--record", "desk.db");
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        return File.ReadAllBytes(cli.PathOf("desk.db"));
    }
}
