using Chancery.Actors.Authority;

namespace Chancery.Faces.Inputs;

/// <summary>The authority data of a run: what comes with the program, and the user's files behind it.</summary>
internal static class AuthorityFiles
{
    private const long MostBytes = 64L * 1024 * 1024;

    /// <summary>The data, read when first asked for. The user's files are looked for at once, so that a mistyped name is told before any work.</summary>
    /// <exception cref="UsageException">A path that is none, or a file that is too large.</exception>
    public static Lazy<AuthorityData> Read(IEnumerable<string> paths)
    {
        var files = paths.SelectMany(Open).ToArray();
        return new Lazy<AuthorityData>(() => AuthorityReader.Read(files));
    }

    /// <summary>The path that the environment names, or none.</summary>
    public static string[] OfEnvironment() =>
        Environment.GetEnvironmentVariable("CHANCERY_AUTHORITY") is { Length: > 0 } path ? [path] : [];

    private static IEnumerable<AuthorityFile> Open(string path)
    {
        string[] files =
            File.Exists(path) ? [path]
            : Directory.Exists(path)
                ?
                [
                    .. Directory
                        .EnumerateFiles(path)
                        .Where(file => Path.GetExtension(file) is ".tsv" or ".json" or ".csv")
                        .Order(StringComparer.Ordinal),
                ]
            : throw new UsageException($"{path}: no such file or folder of authority data.");
        foreach (var file in files)
        {
            if (new FileInfo(file).Length > MostBytes)
            {
                throw new UsageException(
                    $"{file}: larger than {MostBytes} bytes, which is more than authority data are read from."
                );
            }
        }

        return files.Select(file => new AuthorityFile(file, File.ReadAllText(file)));
    }
}
