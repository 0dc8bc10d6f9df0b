using System.Globalization;

namespace Chancery.Server.Mcp;

/// <summary>Pages of answers: a cursor is where the next page begins.</summary>
internal static class McpCursor
{
    /// <summary>Where a page begins.</summary>
    /// <exception cref="UsageException">The cursor is none of ours.</exception>
    public static int Read(string? cursor) =>
        string.IsNullOrEmpty(cursor) ? 0
        : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start
        : throw new UsageException($"cursor expects what nextCursor gave, not '{Short(cursor)}'.");

    /// <summary>The cursor behind a page, or null at the end.</summary>
    public static string? Next(int start, int taken, int total) =>
        start + taken < total ? (start + taken).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>A size that a caller asks for, within bounds.</summary>
    public static int Size(int? asked, int usual, int most) =>
        asked is null ? usual
        : asked is > 0 ? Math.Min(asked.Value, most)
        : throw new UsageException($"limit expects a number from 1 to {most}.");

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
