using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Chancery.Reading.Archives;

namespace Chancery.Fetching;

/// <summary>Fetches addresses that nobody vouches for.</summary>
/// <remarks>
/// http and https only; no credentials, cookies or proxies; private and local addresses are refused, also behind a redirect; each name is
/// resolved once and connected to as resolved; robots.txt is kept to; one request a host at a time. One instance serves many threads.
/// </remarks>
public sealed class Fetcher : IDisposable
{
    private const int MostOfRobots = 512 * 1024;

    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly PinnedNames _names;
    private readonly HostGate _gate;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<string, Task<(RobotsRules? Rules, string? Problem)>> _robots = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Fetches from the network.</summary>
    public Fetcher(FetchOptions options, TimeProvider time)
        : this(options, time, Dns.GetHostAddressesAsync, options.AllowPrivate ? _ => true : PublicAddress.IsPublic) { }

    internal Fetcher(
        FetchOptions options,
        TimeProvider time,
        Func<string, CancellationToken, Task<IPAddress[]>> resolve,
        Func<IPAddress, bool> isAllowed
    )
    {
        _options = options;
        _time = time;
        _names = new PinnedNames(resolve, isAllowed);
        _gate = new HostGate(time);
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                Credentials = null,
                AutomaticDecompression = DecompressionMethods.None,
                MaxResponseHeadersLength = 64,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectCallback = _names.ConnectAsync,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.Add("Accept-Encoding", ContentCoding.Accepted);
        _client.DefaultRequestHeaders.UserAgent.Add(
            new ProductInfoHeaderValue(options.Agent, typeof(Fetcher).Assembly.GetName().Version?.ToString(3) ?? "0")
        );
    }

    /// <summary>Fetches an address, over its redirects.</summary>
    /// <returns>What came of it; nothing that a server does is an exception.</returns>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var address = request.Address;
        for (var redirects = 0; ; redirects++)
        {
            var (result, next) = await FetchOnceAsync(request with { Address = address }, cancellationToken);
            if (next is null)
            {
                return result!;
            }

            if (redirects == _options.MaxRedirects)
            {
                return new FetchResult.Refused(
                    string.Create(CultureInfo.InvariantCulture, $"more than {_options.MaxRedirects} redirects")
                );
            }

            address = next;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<(FetchResult? Result, Uri? Next)> FetchOnceAsync(
        FetchRequest request,
        CancellationToken cancellationToken
    )
    {
        if (Refusal(request.Address) is { } refusal)
        {
            return (new FetchResult.Refused(refusal), null);
        }

        try
        {
            if (await _names.FindRefusalAsync(request.Address.IdnHost, cancellationToken) is { } isPrivate)
            {
                return (new FetchResult.Refused(isPrivate), null);
            }

            var (rules, problem) = await RobotsAsync(request.Address, cancellationToken);
            if (rules is null)
            {
                return (new FetchResult.Failed(problem!), null);
            }

            return rules.Allows(request.Address.PathAndQuery)
                ? await SendAsync(request, PauseOf(rules), _options.MaxBytes, cancellationToken)
                : (new FetchResult.Disallowed("robots.txt of the site asks not to fetch it"), null);
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException or System.Net.Sockets.SocketException)
        {
            return (new FetchResult.Failed(OneLine(exception)), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (
                new FetchResult.Failed(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"no answer in {_options.Timeout.TotalSeconds:0} seconds"
                    )
                ),
                null
            );
        }
    }

    private static string? Refusal(Uri address) =>
        !address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            ? "only http and https addresses are fetched"
        : address.UserInfo.Length > 0 ? "an address with a user's name is not fetched"
        : null;

    private TimeSpan PauseOf(RobotsRules rules) =>
        rules.CrawlDelay is { } delay
            ? delay > _options.LongestPause
                ? _options.LongestPause
                : delay > _options.Pause
                    ? delay
                    : _options.Pause
            : _options.Pause;

    private Task<(RobotsRules? Rules, string? Problem)> RobotsAsync(Uri address, CancellationToken cancellationToken) =>
        _robots.GetOrAdd(
            address.GetLeftPart(UriPartial.Authority),
            authority => ReadRobotsAsync(new Uri(authority + "/robots.txt"), cancellationToken)
        );

    // RFC 9309: no such file allows all, a server that fails or cannot be reached allows nothing for now.
    private async Task<(RobotsRules? Rules, string? Problem)> ReadRobotsAsync(
        Uri address,
        CancellationToken cancellationToken
    )
    {
        for (var redirects = 0; redirects <= _options.MaxRedirects; redirects++)
        {
            if (
                Refusal(address) is not null
                || await _names.FindRefusalAsync(address.IdnHost, cancellationToken) is not null
            )
            {
                return (RobotsRules.None, null);
            }

            var (result, next) = await SendAsync(
                new FetchRequest(address),
                TimeSpan.Zero,
                MostOfRobots,
                cancellationToken
            );
            if (next is not null)
            {
                address = next;
                continue;
            }

            return result switch
            {
                FetchResult.Content content => (
                    RobotsRules.Parse(Encoding.UTF8.GetString(content.Bytes.Span), _options.Agent),
                    null
                ),
                FetchResult.Failed { Reason: var reason } when !reason.StartsWith('4') => (
                    null,
                    $"its robots.txt cannot be read: {reason}"
                ),
                _ => (RobotsRules.None, null),
            };
        }

        return (RobotsRules.None, null);
    }

    private async Task<(FetchResult? Result, Uri? Next)> SendAsync(
        FetchRequest request,
        TimeSpan pause,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        using var turn = await _gate.EnterAsync(request.Address.IdnHost, pause, cancellationToken);
        using var patience = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
        if (request.ETag is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (request.LastModified is { } date)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        }

        using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
        if (AnswerReader.RedirectOf(response, request.Address) is { } next)
        {
            return (null, next);
        }

        return (await AnswerReader.ReadAsync(response, request.Address, maxBytes, _time, either.Token), null);
    }

    private static string OneLine(Exception exception) =>
        (exception.InnerException is { } inner and not OperationCanceledException ? inner : exception)
            .Message.ReplaceLineEndings(" ")
            .TrimEnd('.');
}
