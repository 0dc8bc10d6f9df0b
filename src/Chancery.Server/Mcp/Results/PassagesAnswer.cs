using System.ComponentModel;

namespace Chancery.Server.Mcp.Results;

/// <summary>Passages that were found; an empty list is an answer.</summary>
internal sealed record PassagesAnswer(
    IReadOnlyList<StoredPassage> Passages,
    [property: Description(
        "What to try where little or nothing was found, or where more was found than is listed; else null."
    )]
        string? Hint,
    [property: Description("Give this as cursor to get more; null at the end.")] string? NextCursor,
    SearchedExtent Searched
);
