using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Features;

namespace Chancery.Server.Security;

/// <summary>
/// A line for each request: time, client, method, path, status, milliseconds, bytes of the body. Never a query or a body, which hold
/// people's texts.
/// </summary>
internal sealed class AccessLog : IAsyncDisposable
{
    private const int MostWaiting = 8192;

    private readonly Channel<string> _lines = Channel.CreateBounded<string>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true }
    );
    private readonly TextWriter? _output;
    private readonly TimeProvider _time;
    private readonly Task _writing;

    public AccessLog(ServerOptions options, TimeProvider time)
    {
        _output = options.AccessLog;
        _time = time;
        _writing = _output is null ? Task.CompletedTask : Task.Run(() => WriteAsync(_output));
    }

    public void Use(IApplicationBuilder app)
    {
        if (_output is not null)
        {
            app.Use(LogAsync);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        await _writing;
    }

    private async Task LogAsync(HttpContext context, RequestDelegate next)
    {
        var began = _time.GetTimestamp();
        var body = new CountedBody(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
        }
        finally
        {
            // A full disk or a reader that sleeps holds requests up rather than the log growing or losing lines.
            await _lines.Writer.WriteAsync(
                LineOf(context, _time.GetElapsedTime(began), body.Bytes),
                CancellationToken.None
            );
        }
    }

    private string LineOf(HttpContext context, TimeSpan took, long bytes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{_time.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {context.Connection.RemoteIpAddress?.ToString() ?? "-"} {context.Request.Method} {context.Request.Path.ToUriComponent()} {(context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted ? 499 : context.Response.StatusCode)} {took.TotalMilliseconds:0.0} {(HttpMethods.IsHead(context.Request.Method) ? 0 : bytes)}"
        );

    private async Task WriteAsync(TextWriter output)
    {
        while (await _lines.Reader.WaitToReadAsync())
        {
            while (_lines.Reader.TryRead(out var line))
            {
                await output.WriteAsync($"{line}\n");
            }

            await output.FlushAsync();
        }
    }
}
