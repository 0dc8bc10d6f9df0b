namespace Chancery.Faces.Words;

/// <summary>Names of documents for those who are not at this machine: no path of it is told.</summary>
internal static class DocumentNames
{
    private static readonly string[] Lines = [".jsonl#", ".ndjson#"];

    /// <summary>
    /// An address on the web as it is; of anything else the part behind the last slash, with the id of the line behind it. An id that a line of
    /// <c>.jsonl</c> brings cannot be told from a path, and is cut as well where it stands alone.
    /// </summary>
    public static string Shown(string name)
    {
        if (IsAddress(name))
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

    private static bool IsAddress(string name) =>
        name.IndexOf("://", StringComparison.Ordinal) is > 0 and var end
        && name.AsSpan(0, end).IndexOfAnyExceptInRange('a', 'z') < 0
        && !name.StartsWith("file:", StringComparison.Ordinal);
}
