using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Chancery.Tests;

/// <summary>The processor time that work takes on its own thread, however busy the machine is; the clock's where the system does not tell it.</summary>
internal static partial class ProcessorTime
{
    /// <summary>What <see cref="GrowthOf"/> may give where time grows in proportion: far from 8 and from 64.</summary>
    public const double MostGrowth = 32;

    private const int ThreadClock = 3;

    /// <summary>Seconds; what takes less is not told from noise.</summary>
    private const double ShortestTime = 0.001;

    /// <summary>Seconds of processor time: the least of three runs.</summary>
    public static double Of(Action work)
    {
        var best = double.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var start = Now();
            work();
            best = Math.Min(best, Now() - start);
        }

        return best;
    }

    /// <summary>
    /// How many times as long <paramref name="work"/> takes on eight times as much: some 8 where time grows in proportion, 64 where it grows with the
    /// square. The least of three tries: what else the machine does, and the collection of garbage, can only add.
    /// </summary>
    /// <param name="work">Takes the size.</param>
    /// <param name="size">The smaller size.</param>
    public static double GrowthOf(Action<int> work, int size)
    {
        work(size);
        var least = double.MaxValue;
        for (var run = 0; run < 3 && least > MostGrowth; run++)
        {
            least = Math.Min(least, Of(() => work(8 * size)) / Math.Max(Of(() => work(size)), ShortestTime));
        }

        return least;
    }

    private static double Now()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
        }

        _ = ReadClock(ThreadClock, out var time);
        return time.Seconds + (time.Nanoseconds / 1e9);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ReadClock(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
