using System.Collections.Immutable;

namespace Chancery.Storage;

/// <summary>What a person decided about a row of a register or a verdict; kept for good, the last one of a subject counts.</summary>
/// <param name="Document">SHA-256 of the document's bytes.</param>
/// <param name="Subject">Key of the row, or of the quotation.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Changes">Fields with their corrected values, or "verdict" with the person's own.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When, to the second.</param>
/// <param name="Reason">Why.</param>
/// <param name="Was">What was decided about, in words.</param>
public sealed record Decision(
    string Document,
    string Subject,
    DecisionKind Kind,
    ImmutableSortedDictionary<string, string> Changes,
    string By,
    DateTimeOffset At,
    string Reason,
    string Was
);
