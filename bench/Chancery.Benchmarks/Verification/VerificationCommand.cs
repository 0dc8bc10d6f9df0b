using System.Globalization;

namespace Chancery.Benchmarks.Verification;

/// <summary><c>verification [--times 1,4,16] [--peers-up-to 1] [--rounds 3] [--out FILE]</c></summary>
internal static class VerificationCommand
{
    public static int Run(string[] arguments)
    {
        var options = arguments.Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
        var root = FindRoot();
        var times = options.GetValueOrDefault("--times", "1,4,16").Split(',').Select(Number).ToList();
        var peersUpTo = Number(options.GetValueOrDefault("--peers-up-to", "1"));
        var rounds = Number(options.GetValueOrDefault("--rounds", "3"));
        var data = Path.Combine(root, "..", "shared", "data", "verify");
        var output = options.GetValueOrDefault("--out", Path.Combine(root, "bench", "results", "verification.md"));
        var work = Directory.CreateTempSubdirectory("chancery-bench-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // The server of the database runs as another user and has its folder inside.
            File.SetUnixFileMode(work, File.GetUnixFileMode(work) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            var benchmark = new VerificationBenchmark(data, work, rounds);
            benchmark.WarmUp();
            var measurements = new List<Measurement>();
            var kinds = new List<VerdictKind>();
            foreach (var size in times)
            {
                foreach (var row in benchmark.Run(size, folder => Systems(folder, withPeers: size <= peersUpTo)))
                {
                    Console.Error.WriteLine(row);
                    measurements.Add(row);
                    File.WriteAllText(output, ResultsTable.Render(measurements, kinds, Command(arguments)));
                    if (kinds.Count == 0 && size == 1)
                    {
                        kinds.AddRange(VerdictKinds.Measure(data, VerdictsFolder(Path.Combine(work, "1x")), rounds));
                    }
                }
            }

            File.WriteAllText(output, ResultsTable.Render(measurements, kinds, Command(arguments)));

            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static IEnumerable<IPeer> Systems(string folder, bool withPeers)
    {
        yield return new ChanceryVerdicts(VerdictsFolder(folder));
        yield return new ChancerySeeds(Path.Combine(folder, "seeds"));
        if (!withPeers)
        {
            yield break;
        }

        yield return new SqliteFts5(Path.Combine(folder, "fts5.db"));
        yield return new LuceneShingles(Path.Combine(folder, "lucene"));
        if (PostgresServer.IsInstalled)
        {
            using var server = PostgresServer.Start(Path.Combine(folder, "postgres"));
            yield return new PostgresTrigrams(server);
        }
    }

    private static string VerdictsFolder(string folder) => Path.Combine(folder, "verdicts");

    private static string Command(string[] arguments) =>
        string.Join(
            ' ',
            (string[])["dotnet run --project bench/Chancery.Benchmarks -c Release -- verification", .. arguments]
        );

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Chancery.slnx")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("Chancery.slnx stands in no folder above the program.");
        }

        return folder;
    }
}
