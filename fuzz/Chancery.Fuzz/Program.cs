using Chancery.Fuzz;
using Chancery.Fuzz.Running;

// Instrumented code writes to the map from its first branch on.
CoverageMap.Attach();

try
{
    return args switch
    {
        ["list"] => List(),
        ["run", var name, .. var options] => RunOptions.Parse(options).RunOn(FuzzTargets.Get(name)),
        ["replay", var name, .. var files] => Replay(FuzzTargets.Get(name), files),
        ["seeds", var name, var folder] => WriteSeeds(FuzzTargets.Get(name), folder),
        ["instrument"] => Instrumentation.Instrument(),
        ["afl", var name] => ExternalFuzzers.RunAfl(FuzzTargets.Get(name)),
        ["libfuzzer", var name] => ExternalFuzzers.RunLibFuzzer(FuzzTargets.Get(name)),
        _ => Usage(),
    };
}
catch (ArgumentException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

static int List()
{
    foreach (var target in FuzzTargets.All)
    {
        Console.WriteLine(target.Name);
    }

    return 0;
}

// A failure goes through as it is: its trace is what one wants to see.
static int Replay(IFuzzTarget target, string[] files)
{
    foreach (var file in files)
    {
        Console.Error.WriteLine(file);
        target.Run(File.ReadAllBytes(file));
    }

    return 0;
}

static int WriteSeeds(IFuzzTarget target, string folder)
{
    Directory.CreateDirectory(folder);
    foreach (var (number, seed) in target.Seeds.Index())
    {
        File.WriteAllBytes(Path.Combine(folder, $"seed-{number}"), seed);
    }

    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: Chancery.Fuzz list
               Chancery.Fuzz run TARGET [--seconds 60] [--seed 1] [--max-bytes 65536] [--corpus FOLDER]
               Chancery.Fuzz replay TARGET FILE...
               Chancery.Fuzz seeds TARGET FOLDER
               Chancery.Fuzz instrument
               Chancery.Fuzz afl TARGET        (started by afl-fuzz)
               Chancery.Fuzz libfuzzer TARGET  (started by libfuzzer-dotnet)
        """
    );
    return 2;
}
