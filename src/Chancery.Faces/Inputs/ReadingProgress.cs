namespace Chancery.Faces.Inputs;

/// <summary>How far a reading is; asked by whoever shows it, from any thread.</summary>
internal sealed class ReadingProgress
{
    private Func<(long Done, long Total)> _state = () => (0, 0);

    /// <summary>Bytes done, and bytes in all; a total of 0 stands for "unknown".</summary>
    public (long Done, long Total) State => Volatile.Read(ref _state)();

    /// <summary>A reading has begun.</summary>
    public void Follow(Func<long> done, long total) => Volatile.Write(ref _state, () => (done(), total));
}
