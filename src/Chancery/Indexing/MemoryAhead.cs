using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Indexing;

/// <summary>Asks the memory for what is read soon: in a large record the wait for it is longer than the work on it.</summary>
internal static class MemoryAhead
{
    /// <summary>Asks for one of <paramref name="values"/>; nothing happens where there is none of that number.</summary>
    public static unsafe void Ask<T>(ReadOnlySpan<T> values, int index)
        where T : unmanaged
    {
        if (Sse.IsSupported && (uint)index < (uint)values.Length)
        {
            Sse.Prefetch0(Unsafe.AsPointer(in Unsafe.Add(ref MemoryMarshal.GetReference(values), index)));
        }
    }
}
