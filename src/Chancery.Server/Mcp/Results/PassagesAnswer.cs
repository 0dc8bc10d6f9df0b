using System.ComponentModel;

namespace Chancery.Server.Mcp.Results;

/// <summary>Passages that were found; an empty list is an answer.</summary>
internal sealed record PassagesAnswer(
    IReadOnlyList<StoredPassage> Passages,
    [property: Description("Give this as cursor to get more; null at the end.")] string? NextCursor,
    SearchedExtent Searched
);
