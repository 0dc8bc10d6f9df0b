using System.IO.Enumeration;

namespace Chancery.Faces.Inputs;

/// <summary>Finds the files behind the paths of a command line, in an order that no file system decides.</summary>
internal static class InputFiles
{
    /// <summary>Files as given; folders with all they hold, ordinally sorted, hidden files and the record's own left out.</summary>
    public static IReadOnlyList<(InputFile? File, InputProblem? Problem)> Find(
        IEnumerable<string> paths,
        string? recordPath
    ) => [.. paths.SelectMany(path => Find(path, recordPath))];

    private static (InputFile?, InputProblem?)[] Find(string path, string? recordPath)
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
            var links = new FolderLinks(path);
            (InputFile?, InputProblem?)[] files =
            [
                .. FilesIn(path)
                    .Where(file => !IsHidden(path, file) && !IsOfRecord(file, recordPath))
                    .Order(StringComparer.Ordinal)
                    .Where(file => !links.IsOfTheFolder(file))
                    .Select(file => links.FindProblem(file) is { } problem ? (null, problem) : OfFolder(file)),
            ];
            return files.Length == 0
                ? [(null, new InputProblem(path, "CH2002", "the folder holds no file to read"))]
                : files;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [(null, InputReader.CannotOpen(path, exception))];
        }
    }

    /// <summary>The files, and the links to files and folders, which are not followed.</summary>
    private static FileSystemEnumerable<string> FilesIn(string folder) =>
        new(folder, static (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), Recursion)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => !IsLink(ref entry),
        };

    // Files that stand in a cloud are reparse points too.
    private static bool IsLink(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.ToFileSystemInfo().LinkTarget is not null;

    /// <summary>What has no length is not opened: a pipe would never end.</summary>
    private static (InputFile?, InputProblem?) OfFolder(string file) =>
        new FileInfo(file).Length is var length and > 0
            ? (new InputFile(file, length), null)
            : (null, new InputProblem(file, "CH1001", "empty: 0 bytes; expected a document"));

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
