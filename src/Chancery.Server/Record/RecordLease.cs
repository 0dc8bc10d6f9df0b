using Chancery.Faces.Inputs;

namespace Chancery.Server.Record;

/// <summary>A reader that is lent for one question; what it reads from goes back at its end.</summary>
internal readonly struct RecordLease(
    RecordReader reader,
    RecordState state,
    RecordConnections connections,
    SemaphoreSlim place
) : IDisposable
{
    /// <summary>The reader; not to be used after the end.</summary>
    public RecordReader Reader => reader;

    public void Dispose()
    {
        connections.Return(reader.Record);
        state.Leave();
        place.Release();
    }
}
