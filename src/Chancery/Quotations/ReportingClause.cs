using System.Collections.Immutable;

namespace Chancery.Quotations;

/// <summary>A reporting clause found in an outer sentence: who, with what words, reports which words.</summary>
/// <param name="Subject">The source; empty where the clause names none.</param>
/// <param name="Cue">The reporting words.</param>
/// <param name="Content">What is reported, in one or more ranges.</param>
internal sealed record ReportingClause(WordRange Subject, WordRange Cue, ImmutableArray<WordRange> Content)
{
    /// <summary>True where the content can be a whole quotation in marks: after "said:", before ", she said".</summary>
    public bool IsSpeech { get; init; }

    /// <summary>True where the reporting clause stands behind or inside what it reports.</summary>
    public bool IsTrailing { get; init; }

    /// <summary>Whom the clause names as spoken to; empty where it names nobody, or where <see cref="OccasionReader"/> is to look.</summary>
    public WordRange Hearer { get; init; }
}
