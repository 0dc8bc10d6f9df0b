using System.Collections.Concurrent;
using Chancery.Actors.Authority;

namespace Chancery.Server.Record;

/// <summary>The readers of the record, each lent to one question at a time; one that has fallen behind the record is opened anew.</summary>
/// <remarks>While somebody writes, a reader may be as old as <see cref="Oldest"/>: what it answers was true a moment ago.</remarks>
internal sealed class RecordPool(ServerOptions options, Lazy<AuthorityData> authority, TimeProvider time)
    : IAsyncDisposable
{
    /// <summary>How long a reader is used before it is asked whether the record has changed.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromSeconds(1);

    private readonly ConcurrentStack<(RecordReader Reader, long LookedAt)> _idle = new();
    private readonly SemaphoreSlim _places = new(options.Readers);
    private long _changedAt;

    /// <summary>Takes note that this server has changed the record: no question that is asked from now on is answered from before.</summary>
    public void MarkChanged() => Interlocked.Exchange(ref _changedAt, time.GetTimestamp());

    /// <summary>Lends a reader, waiting where all are lent.</summary>
    public async Task<RecordLease> RentAsync(CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await TakeAsync(cancellationToken);
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    /// <summary>Takes a reader back.</summary>
    internal void Return(RecordReader reader, long lookedAt)
    {
        _idle.Push((reader, lookedAt));
        _places.Release();
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryPop(out var idle))
        {
            await idle.Reader.DisposeAsync();
        }

        _places.Dispose();
    }

    private async Task<RecordLease> TakeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        if (_idle.TryPop(out var idle))
        {
            if (time.GetElapsedTime(idle.LookedAt, now) < Oldest && idle.LookedAt > Interlocked.Read(ref _changedAt))
            {
                return new RecordLease(this, idle.Reader, idle.LookedAt);
            }

            if (!await idle.Reader.IsStaleAsync(cancellationToken))
            {
                return new RecordLease(this, idle.Reader, now);
            }

            await idle.Reader.DisposeAsync();
        }

        var reader = await RecordReader.OpenAsync(options.RecordPath, authority, cancellationToken);
        return new RecordLease(this, reader, now);
    }
}
