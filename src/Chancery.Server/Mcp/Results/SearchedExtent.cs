using System.ComponentModel;

namespace Chancery.Server.Mcp.Results;

/// <summary>What was searched: said with every answer, so that silence means something.</summary>
internal sealed record SearchedExtent(
    [property: Description("Documents that were searched: of a check those with speech that is evidence.")]
        int Documents,
    [property: Description(
        "Documents that could not be searched yet, since the server is still reading them; ask again later if this is not 0."
    )]
        int NotYetSearched,
    [property: Description("How many of those documents have no date; a period that is asked for leaves them out.")]
        int Undated,
    [property: Description("The period of those documents, such as 2029–2031; null where none has a date.")]
        string? Period,
    [property: Description("The speakers that were searched for; null: all.")] IReadOnlyList<string>? Speakers,
    [property: Description("The same in words.")] string Words
);
