using System.Runtime.InteropServices;

namespace Chancery.Evaluation;

/// <summary>The processor time of the current thread: what a quotation costs, whoever else uses the machine.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static double Microseconds
    {
        get
        {
            _ = ReadClock(ThreadCpuTime, out var time);
            return (time.Seconds * 1e6) + (time.Nanoseconds / 1e3);
        }
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
