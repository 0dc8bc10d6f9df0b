using System.ComponentModel;

namespace Chancery.Server.Mcp.Results;

/// <summary>Entries of a register; an empty list is an answer.</summary>
internal sealed record EntriesAnswer(
    [property: Description("How many entries were found.")] int Total,
    IReadOnlyList<StatedEntry> Entries,
    [property: Description("Give this as cursor to get more; null at the end.")] string? NextCursor,
    SearchedExtent Searched
);
