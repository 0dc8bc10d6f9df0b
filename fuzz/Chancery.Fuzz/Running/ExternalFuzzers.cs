using SharpFuzz;

namespace Chancery.Fuzz.Running;

/// <summary>Runs a target under a fuzzer that is a program of its own.</summary>
internal static class ExternalFuzzers
{
    public static int RunAfl(IFuzzTarget target)
    {
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            target.Run(input.GetBuffer().AsSpan(0, (int)input.Length));
        });
        return 0;
    }

    public static int RunLibFuzzer(IFuzzTarget target)
    {
        Fuzzer.LibFuzzer.Run(target.Run);
        return 0;
    }
}
