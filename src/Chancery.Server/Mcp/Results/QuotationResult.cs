using System.ComponentModel;

namespace Chancery.Server.Mcp.Results;

/// <summary>The verdict on one quotation. It tells how faithfully words are relayed, never whether they are true.</summary>
internal sealed record QuotationResult(
    [property: Description("The words that were checked.")] string Quotation,
    [property: Description("direct, mixed or indirect.")] string Type,
    [property: Description("Who is said to have said them; null: nobody was named.")] string? Speaker,
    [property: Description(
        "verbatim, altered, truncated, spliced, misattributed or not_found; null for indirect speech, which has support only."
    )]
        string? Verdict,
    [property: Description("The verdict in words.")] string Remark,
    [property: Description("The passages of the record that it rests on; empty where nothing was found.")]
        IReadOnlyList<StoredPassage> Passages,
    [property: Description("Words that differ, first of the quotation, then of the record.")]
        IReadOnlyList<QuotationResult.Difference> Differences,
    [property: Description("The question that the passage answers, or null.")] StoredPassage? Question,
    [property: Description("Why the record's words are or may be a translation, or null.")] string? Translated,
    [property: Description("Other places in the record with the same words; the first ones.")]
        IReadOnlyList<StoredPassage> OtherPlaces,
    [property: Description("Quoted fragments of a mixed quotation, each with its verdict.")]
        IReadOnlyList<QuotationResult.Fragment> Fragments
)
{
    /// <summary>Words that differ.</summary>
    internal sealed record Difference(string Quotation, string Record, IReadOnlyList<string> ChangesOfMeaning);

    /// <summary>A quoted fragment.</summary>
    internal sealed record Fragment(
        string Quotation,
        string Verdict,
        string Remark,
        IReadOnlyList<StoredPassage> Passages
    );
}
