namespace Chancery.Server.Record;

/// <summary>A reader that is lent for one question, and goes back at its end.</summary>
internal readonly struct RecordLease(RecordPool pool, RecordReader reader, long lookedAt) : IDisposable
{
    /// <summary>The reader; not to be used after the end.</summary>
    public RecordReader Reader => reader;

    public void Dispose() => pool.Return(reader, lookedAt);
}
