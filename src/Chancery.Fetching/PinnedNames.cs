using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Chancery.Fetching;

/// <summary>Resolves each name once, checks what it leads to, and connects to exactly that: a name cannot lead elsewhere after the check.</summary>
/// <param name="resolve">Finds the addresses of a name.</param>
/// <param name="isAllowed">Says which addresses may be connected to.</param>
internal sealed class PinnedNames(
    Func<string, CancellationToken, Task<IPAddress[]>> resolve,
    Func<IPAddress, bool> isAllowed
)
{
    private readonly ConcurrentDictionary<string, Task<IPAddress[]>> _pinned = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why a host is not connected to, or null.</summary>
    public async Task<string?> FindRefusalAsync(string host, CancellationToken cancellationToken)
    {
        var addresses = await GetAsync(host, cancellationToken);
        return addresses.Length == 0
            ? $"{host} leads to a private or local address, which is not fetched unless --allow-private is given"
            : null;
    }

    public async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellationToken
    )
    {
        var addresses = await GetAsync(context.DnsEndPoint.Host, cancellationToken);
        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostUnreachable);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> GetAsync(string host, CancellationToken cancellationToken)
    {
        var pinned = _pinned.GetOrAdd(host, name => ResolveAsync(name, cancellationToken));
        try
        {
            return await pinned;
        }
        catch
        {
            // What failed may be tried again later.
            _pinned.TryRemove(new KeyValuePair<string, Task<IPAddress[]>>(host, pinned));
            throw;
        }
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var found = IPAddress.TryParse(host.Trim('[', ']'), out var literal)
            ? [literal]
            : await resolve(host, cancellationToken);
        return [.. found.Where(isAllowed)];
    }
}
