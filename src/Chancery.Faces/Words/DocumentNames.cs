namespace Chancery.Faces.Words;

/// <summary>Names of documents for those who are not at this machine: no path of it is told.</summary>
internal static class DocumentNames
{
    private static readonly string[] Lines = [".jsonl#", ".ndjson#"];

    /// <summary>Of a path the last part, with the id of the line behind it; an address, or an id that is no path, as it is.</summary>
    public static string Shown(string name)
    {
        if (!IsPath(name))
        {
            return name;
        }

        // The id of a line may hold anything, a slash as well.
        var end = name.Length;
        foreach (var mark in Lines)
        {
            var at = name.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            end = at < 0 ? end : Math.Min(end, at + mark.Length - 1);
        }

        var last = name.AsSpan(0, end).TrimEnd("/\\").LastIndexOfAny('/', '\\');
        return name[(last + 1)..];
    }

    private static bool IsPath(string name) =>
        name is ['/' or '\\' or '~', ..] or ['.', '/' or '\\', ..] or ['.', '.', '/' or '\\', ..]
        || name is [var drive, ':', '/' or '\\', ..] && char.IsAsciiLetter(drive)
        || name.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
}
