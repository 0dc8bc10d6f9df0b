using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chancery.Hosts.Tests.Fetching;

/// <summary>A web server on loopback whose pages a test sets.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;
    private int _active;

    public WebServer()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Prefixes.Add($"http://localhost:{Port}/");
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public int Port { get; }

    public string Root => $"http://127.0.0.1:{Port}";

    /// <summary>What each path answers; the others are not found.</summary>
    public ConcurrentDictionary<string, Func<HttpListenerContext, Task>> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>The requests in their order, with the conditions they brought.</summary>
    public ConcurrentQueue<(string Path, string? IfNoneMatch, string? Agent)> Requests { get; } = new();

    /// <summary>Most requests that were answered at the same time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>A page with a tag made of its text, which answers "not modified" to that tag.</summary>
    public void Set(string path, string text, string type = "text/html; charset=utf-8") =>
        Pages[path] = async context =>
        {
            var tag =
                $"\"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}\"";
            context.Response.Headers["ETag"] = tag;
            if (context.Request.Headers["If-None-Match"] == tag)
            {
                context.Response.StatusCode = 304;
                return;
            }

            context.Response.ContentType = type;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
        };

    /// <summary>An answer without a body.</summary>
    public void SetStatus(string path, int status, params (string Name, string Value)[] headers) =>
        Pages[path] = context =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            return Task.CompletedTask;
        };

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait(TimeSpan.FromSeconds(5));
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _active));
        var path = context.Request.Url!.PathAndQuery;
        Requests.Enqueue((path, context.Request.Headers["If-None-Match"], context.Request.UserAgent));
        try
        {
            if (Pages.TryGetValue(path, out var page))
            {
                await page(context);
            }
            else
            {
                context.Response.StatusCode = 404;
            }

            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The client has gone, as it may.
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }
}
