using System.Runtime.InteropServices;

namespace Chancery.Reading;

/// <summary>Bytes in memory as a stream, for libraries that want one.</summary>
internal static class MemoryStreams
{
    /// <summary>A stream over the same bytes, which are not copied where they are an array.</summary>
    public static MemoryStream ToStream(this ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
