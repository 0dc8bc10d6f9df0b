using SharpFuzz;

namespace Chancery.Fuzz.Running;

/// <summary>Rewrites the engine beside this program so that it counts its branches.</summary>
internal static class Instrumentation
{
    private const string Engine = "Chancery.dll";

    /// <summary>Instruments the engine in place. Building again, with a change in the engine, takes it back.</summary>
    public static int Instrument()
    {
        var path = Path.Combine(AppContext.BaseDirectory, Engine);
        var types = Fuzzer.Instrument(
            path,
            type => type.StartsWith("Chancery.", StringComparison.Ordinal),
            Options.Value
        );
        Console.Error.WriteLine($"{types.Count()} types of {path} are instrumented.");
        return 0;
    }
}
