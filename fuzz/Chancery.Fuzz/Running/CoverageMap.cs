using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Chancery.Fuzz.Running;

/// <summary>Where instrumented code counts the branches it takes, as AFL lays it out: a byte a pair of branches.</summary>
/// <remarks>One a process, since the instrumentation writes to one address. AFL and libFuzzer put a map of their own in its place.</remarks>
internal static unsafe class CoverageMap
{
    private const int Size = 1 << 16;

    /// <summary>Gives the instrumentation memory to write to. Comes before any code of the engine runs.</summary>
    public static void Attach() => Trace.SharedMem = (byte*)NativeMemory.AllocZeroed(Size);

    /// <summary>Forgets what was counted.</summary>
    public static void Clear()
    {
        new Span<byte>(Trace.SharedMem, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Adds what was counted to <paramref name="seen"/>, in steps of powers of two; true if any of it is new.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool AddTo(Seen seen)
    {
        var isNew = false;
        var counts = new ReadOnlySpan<byte>(Trace.SharedMem, Size);
        for (var at = counts.IndexOfAnyExcept((byte)0); at < Size; at++)
        {
            if (at < 0)
            {
                break;
            }

            if (counts[at] != 0)
            {
                var bucket = (byte)(1 << BitOperations.Log2(counts[at]));
                isNew |= (seen.Buckets[at] & bucket) == 0;
                seen.Buckets[at] |= bucket;
            }
        }

        return isNew;
    }

    /// <summary>The counts met so far.</summary>
    public sealed class Seen
    {
        public byte[] Buckets { get; } = new byte[Size];

        /// <summary>Number of different pairs of branches.</summary>
        public int Count => Size - Buckets.AsSpan().Count((byte)0);
    }
}
