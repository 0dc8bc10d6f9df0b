using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Chancery.Tests;

/// <summary>The processor time that work takes on its own thread, however busy the machine is; the clock's where the system does not tell it.</summary>
internal static partial class ProcessorTime
{
    private const int ThreadClock = 3;

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
