using Chancery.Actors.Authority;
using Chancery.Faces.Inputs;
using Chancery.Faces.Registers;

namespace Chancery.Server.Record;

/// <summary>The one place of the server that writes: what the record lacks at the start, and what users ask for, one after the other.</summary>
internal sealed class RecordKeeper(ServerOptions options, Lazy<AuthorityData> authority, RecordPool pool) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>How registers are read.</summary>
    public AffairsOptions Affairs { get; } = AffairsOptions.Read(options.Issues, authority);

    /// <summary>Runs work on the record while nobody else of this server writes.</summary>
    public async Task<T> WriteAsync<T>(Func<IRecordStore, Task<T>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var record = RecordFile.Open(options.RecordPath);
            return await work(record);
        }
        finally
        {
            pool.MarkChanged();
            _turn.Release();
        }
    }

    /// <summary>Reads registers, indexes passages and compares documents, as far as that was not done; done at the start and after documents were read. One processor is left for questions.</summary>
    public Task CatchUpAsync(CancellationToken cancellationToken) =>
        WriteAsync(
            async record =>
            {
                await Affairs.RefreshAsync(record, Math.Max(1, Environment.ProcessorCount - 1), cancellationToken);
                await using var index = await RecordIndex.OpenAsync(options.RecordPath, record, cancellationToken);
                return await RecordLineage.RefreshAsync(record, null, cancellationToken);
            },
            cancellationToken
        );

    public void Dispose() => _turn.Dispose();
}
