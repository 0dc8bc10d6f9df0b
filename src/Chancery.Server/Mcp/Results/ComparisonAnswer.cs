using System.ComponentModel;

namespace Chancery.Server.Mcp.Results;

/// <summary>Positions on an issue side by side, year by year.</summary>
internal sealed record ComparisonAnswer(
    string Issue,
    IReadOnlyList<ComparisonAnswer.Year> Years,
    [property: Description("Give this as cursor to get more years; null at the end.")] string? NextCursor,
    SearchedExtent Searched
)
{
    /// <summary>A year.</summary>
    internal sealed record Year(
        [property: Description("Null for documents that no year can be told of.")] int? Number,
        [property: Description("Documents of the year that were searched.")] int Documents,
        IReadOnlyList<Holder> Holders
    );

    /// <summary>What a holder said in it.</summary>
    internal sealed record Holder(
        string Name,
        [property: Description("Empty: no statement was found in this year.")] IReadOnlyList<StatedEntry> Statements,
        [property: Description("How many statements were left out here.")] int LeftOut
    );
}
