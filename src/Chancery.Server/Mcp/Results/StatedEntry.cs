using System.ComponentModel;
using System.Text.Json;

namespace Chancery.Server.Mcp.Results;

/// <summary>An entry of a register with the sentences that state it.</summary>
internal sealed record StatedEntry(
    [property: Description("Names the entry in this record.")] string Key,
    [property: Description("meetings, instruments, commitments, figures or positions.")] string Register,
    [property: Description("What it is, in words.")] string What,
    [property: Description("What is known of it, in words; of a commitment first how it stands today.")]
        IReadOnlyList<string> Facts,
    [property: Description("The entry's fields as read from the sentences; what they do not give is null.")]
        JsonElement Row,
    [property: Description("In how many works it stands; copies of one text count once.")] int Works,
    [property: Description("The sentences that state it, as stored.")] IReadOnlyList<StatedEntry.Sentence> StatedIn,
    [property: Description("Of a commitment: later sentences on what became of it.")]
        IReadOnlyList<StatedEntry.Sentence> Reports,
    [property: Description("What a person decided about it, or null.")] string? Decision
)
{
    /// <summary>A sentence that states it.</summary>
    internal sealed record Sentence(
        string Text,
        string Address,
        [property: Description("Who states it; null: the document names nobody.")] string? AssertedBy,
        [property: Description("On whose behalf, or null.")] string? OnBehalfOf,
        string? Title,
        string? Published
    );
}
