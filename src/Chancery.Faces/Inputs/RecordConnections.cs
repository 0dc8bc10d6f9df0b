using System.Collections.Concurrent;
using Chancery.Storage;

namespace Chancery.Faces.Inputs;

/// <summary>Opened records that are only read, each lent to one caller at a time.</summary>
/// <param name="open">Opens one more.</param>
internal sealed class RecordConnections(Func<IRecordStore> open) : IAsyncDisposable
{
    private readonly ConcurrentStack<IRecordStore> _idle = new();

    /// <summary>Lends one that nobody uses, or one more.</summary>
    public IRecordStore Rent() => _idle.TryPop(out var record) ? record : open();

    /// <summary>Takes one back.</summary>
    public void Return(IRecordStore record) => _idle.Push(record);

    /// <summary>Asks one.</summary>
    public T Ask<T>(Func<IRecordStore, T> question)
    {
        var record = Rent();
        try
        {
            return question(record);
        }
        finally
        {
            Return(record);
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryPop(out var record))
        {
            await record.DisposeAsync();
        }
    }
}
