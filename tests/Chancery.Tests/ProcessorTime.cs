using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Chancery.Tests;

/// <summary>The processor time that work takes on its own thread, however busy the machine is; the clock's where the system does not tell it.</summary>
internal static partial class ProcessorTime
{
    private const int ThreadClock = 3;
    private const int Runs = 3;
    private const int Times = 8;
    private const double MostTimesAsLong = 30;
    private const double FreeSeconds = 1;

    /// <summary>Seconds of processor time: the least of some runs.</summary>
    public static double Of(Action work, int runs = Runs)
    {
        var best = double.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            var start = Now();
            work();
            best = Math.Min(best, Now() - start);
        }

        return best;
    }

    /// <summary>
    /// Eight times the input may take some eight times the time, not sixty-four. The bound lies far from both, and a second is free: neither a
    /// busy machine nor the collection of garbage reaches it, while what is hostile takes many seconds where time grows with the square.
    /// </summary>
    /// <param name="make">Makes an input of a size.</param>
    /// <param name="work">What is measured.</param>
    /// <param name="few">The smaller size: large enough to take milliseconds.</param>
    public static void AssertInProportion<T>(Func<int, T> make, Action<T> work, int few)
    {
        var (small, large) = (make(few), make(few * Times));
        work(small);

        var (once, times) = (0.0, double.MaxValue);
        for (var run = 0; run < Runs && times > Most(once); run++)
        {
            once = Of(() => work(small));
            times = Of(() => work(large), runs: 1);
        }

        Assert.True(
            times <= Most(once),
            $"{Times} times the input took {times:F3} s, and the input itself {once:F3} s"
        );

        static double Most(double once) => (MostTimesAsLong * once) + FreeSeconds;
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
