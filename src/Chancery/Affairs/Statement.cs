using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Affairs;

/// <summary>Who says a row, for whom, and the sentences that say it.</summary>
/// <param name="AssertedBy">The speaker of the turn or of the quotation; null for a reporter's own words and an unnamed interviewer's.</param>
/// <param name="OnBehalfOf">The state or body whose office the speaker holds, where the document tells it; else null.</param>
/// <param name="Evidence">Whole sentences in the source text, in order; never empty.</param>
public sealed record Statement(string? AssertedBy, string? OnBehalfOf, ImmutableArray<TextSpan> Evidence)
{
    /// <summary>For what a question presumes: how the answer takes it; null where its words do not show it, and outside questions.</summary>
    public Reception? Reception { get; init; }
}
