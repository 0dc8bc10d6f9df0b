using Chancery.Reading;

namespace Chancery.Faces.Inputs;

/// <summary>An input that could be opened.</summary>
/// <param name="Members">What it holds, read as it is asked for.</param>
/// <param name="Stream">What they are read from, where they do not stand in memory.</param>
internal sealed record OpenInput(IEnumerable<Member> Members, FileStream? Stream) : IDisposable
{
    /// <summary>Bytes of the input that were read so far.</summary>
    public long BytesRead => Stream?.Position ?? Members.Sum(member => (long)member.Bytes.Length);

    public void Dispose() => Stream?.Dispose();
}
