using Chancery.Actors.Authority;
using Chancery.Faces.Inputs;

namespace Chancery.Server.Record;

/// <summary>Readers of the record, one for each question that is being answered; they share what is known of its state, which follows the record.</summary>
/// <remarks>While somebody writes, an answer may be as old as <see cref="Oldest"/>, or as old as it takes to read the new state: it was true a moment ago.</remarks>
internal sealed class RecordPool : IAsyncDisposable
{
    /// <summary>How long a state is used before the record is asked whether it has changed.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromSeconds(1);

    private readonly string _path;
    private readonly Lazy<AuthorityData> _authority;
    private readonly TimeProvider _time;
    private readonly RecordConnections _connections;
    private readonly DocumentCache _documents;
    private readonly SemaphoreSlim _places;
    private readonly SemaphoreSlim _renewing = new(1);
    private IRecordStore? _watch;
    private Looked? _current;
    private long _changes;

    public RecordPool(ServerOptions options, Lazy<AuthorityData> authority, TimeProvider time)
    {
        (_path, _authority, _time) = (options.RecordPath, authority, time);
        _connections = new RecordConnections(() => RecordFile.OpenToRead(_path));
        _documents = new DocumentCache(
            new SharedDocuments(_connections),
            hash => _connections.Ask(record => record.FindRevision(hash))
        );
        _places = new SemaphoreSlim(options.Readers);
    }

    /// <summary>Takes note that this server has changed the record: no question that is asked from now on is answered from before.</summary>
    public void MarkChanged() => Interlocked.Increment(ref _changes);

    /// <summary>Lends a reader, waiting where as many as the options allow are lent.</summary>
    public async Task<RecordLease> RentAsync(CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        RecordState? state = null;
        try
        {
            state = await UseStateAsync(cancellationToken);
            var reader = new RecordReader(state, _connections.Rent(), _authority);
            return new RecordLease(reader, state, _connections, _places);
        }
        catch
        {
            state?.Leave();
            _places.Release();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _current?.State.Leave();
        await _connections.DisposeAsync();
        if (_watch is not null)
        {
            await _watch.DisposeAsync();
        }

        _places.Dispose();
        _renewing.Dispose();
    }

    private async Task<RecordState> UseStateAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var current = Volatile.Read(ref _current);
            var mayWait = current is null || current.Changes != Interlocked.Read(ref _changes);
            if (
                (mayWait || IsOld(current!))
                && await _renewing.WaitAsync(mayWait ? Timeout.Infinite : 0, cancellationToken)
            )
            {
                try
                {
                    current = await LookAsync(cancellationToken);
                }
                finally
                {
                    _renewing.Release();
                }
            }

            // Between the look at it and its use another question may have found it outdated.
            if (current!.State.TryUse())
            {
                return current.State;
            }
        }
    }

    private bool IsOld(Looked one) => _time.GetElapsedTime(one.At) >= Oldest;

    /// <summary>The state as it is now: the same one, where the record has not changed. For one caller at a time.</summary>
    private async Task<Looked> LookAsync(CancellationToken cancellationToken)
    {
        var before = _current;
        var (now, changes) = (_time.GetTimestamp(), Interlocked.Read(ref _changes));
        if (before is not null && before.Changes == changes && !IsOld(before))
        {
            return before;
        }

        _watch ??= RecordFile.OpenToRead(_path);
        if (
            before is not null
            && await RecordStamp.ReadAsync(_path, _watch, cancellationToken) == before.State.Evidence.Stamp
        )
        {
            return _current = before with { At = now, Changes = changes };
        }

        _documents.MarkChanged();
        var state = await RecordState.ReadAsync(_path, _watch, _documents, cancellationToken);
        _current = new Looked(state, now, changes);
        before?.State.Leave();
        return _current;
    }

    /// <summary>A state, and when it was found to be the record's.</summary>
    private sealed record Looked(RecordState State, long At, long Changes);
}
