using System.Collections.Concurrent;

namespace Chancery.Fetching;

/// <summary>Lets one request a host through at a time, with a pause between two.</summary>
internal sealed class HostGate(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn; the caller disposes of what it gets when its request is done.</summary>
    public async Task<IDisposable> EnterAsync(string host, TimeSpan pause, CancellationToken cancellationToken)
    {
        var state = _hosts.GetOrAdd(host, _ => new Host());
        await state.Turn.WaitAsync(cancellationToken);
        try
        {
            if (state.LastEnd is { } last && time.GetElapsedTime(last) is var passed && passed < pause)
            {
                await Task.Delay(pause - passed, time, cancellationToken);
            }

            return new Leave(state, pause > TimeSpan.Zero ? time : null);
        }
        catch
        {
            state.Turn.Release();
            throw;
        }
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public long? LastEnd { get; set; }
    }

    // What goes without a pause does not make the next one wait either.
    private sealed class Leave(Host host, TimeProvider? time) : IDisposable
    {
        public void Dispose()
        {
            host.LastEnd = time?.GetTimestamp() ?? host.LastEnd;
            host.Turn.Release();
        }
    }
}
