namespace Chancery.Faces.Inputs;

/// <summary>Finds the files behind the paths of a command line, in an order that no file system decides.</summary>
internal static class InputFiles
{
    /// <summary>Files as given; folders with all they hold, ordinally sorted, hidden files and the record's own left out.</summary>
    public static IReadOnlyList<(InputFile? File, InputProblem? Problem)> Find(
        IEnumerable<string> paths,
        string? recordPath
    ) => [.. paths.SelectMany(path => Find(path, recordPath))];

    private static IEnumerable<(InputFile?, InputProblem?)> Find(string path, string? recordPath)
    {
        if (path == InputFile.StandardInput)
        {
            return [(new InputFile(path, 0), null)];
        }

        if (File.Exists(path))
        {
            return [(new InputFile(path, new FileInfo(path).Length), null)];
        }

        if (!Directory.Exists(path))
        {
            var message = path.Contains("://", StringComparison.Ordinal)
                ? "addresses are not read by this version; save the page and name the file"
                : "there is no such file or folder";
            return [(null, new InputProblem(path, "CH2001", message))];
        }

        try
        {
            var files = Directory
                .EnumerateFiles(path, "*", Recursion)
                .Where(file => !IsHidden(path, file) && !IsOfRecord(file, recordPath))
                .Order(StringComparer.Ordinal)
                .Select(file => (InputFile?)new InputFile(file, new FileInfo(file).Length))
                .ToArray();
            return files.Length == 0
                ? [(null, new InputProblem(path, "CH2002", "the folder holds no file to read"))]
                : files.Select(file => (file, (InputProblem?)null));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [(null, InputReader.CannotOpen(path, exception))];
        }
    }

    private static EnumerationOptions Recursion { get; } =
        new()
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = false,
            AttributesToSkip = FileAttributes.None,
            MaxRecursionDepth = 64,
        };

    private static bool IsHidden(string folder, string file) =>
        Path.GetRelativePath(folder, file)
            .Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
            .Any(part => part.StartsWith('.'));

    // chancery.db, its -wal and -shm, and the folder of its index.
    private static bool IsOfRecord(string file, string? recordPath) =>
        recordPath is not null
        && Path.GetFullPath(file).StartsWith(Path.GetFullPath(recordPath), StringComparison.Ordinal);
}
