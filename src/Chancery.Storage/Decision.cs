using System.Collections.Immutable;

namespace Chancery.Storage;

/// <summary>What a person decided about a row of a register, a verdict, or two names; kept for good, the last one of a subject counts.</summary>
/// <param name="Document">SHA-256 of the document's bytes; empty for a decision on names, which belongs to no document.</param>
/// <param name="Subject">Key of the row, of the quotation, or of the two names.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Changes">Fields with their corrected values, or "verdict" with the person's own, or "alias" and "name".</param>
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
