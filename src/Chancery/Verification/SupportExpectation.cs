using System.Collections.Immutable;

namespace Chancery.Verification;

/// <summary>What is known before the support of a report's paraphrases is looked for.</summary>
/// <remarks>
/// A report mostly draws on one or two occasions. Where its direct quotations were found, its paraphrases are to be expected, and less
/// likeness is enough; where they were looked for and not found, a likeness elsewhere is mostly the subject and not the statement.
/// The lines were drawn by reading; <c>docs/verdicts.md</c> says on what.
/// </remarks>
/// <param name="Sources">Keys of the documents in which direct quotations of the same report were found.</param>
/// <param name="Missed">True where the report has direct quotations and none was found.</param>
public sealed record SupportExpectation(ImmutableHashSet<string> Sources, bool Missed = false)
{
    private const double InSource = 0.3;
    private const double Elsewhere = 0.5;
    private const double ElsewhereMissed = 0.65;

    /// <summary>Keys of documents that are no evidence here: the report itself, copies of what is searched anyway.</summary>
    public ImmutableHashSet<string> Exclude { get; init; } = [];

    /// <summary>Nothing known: the report is a single sentence.</summary>
    public static SupportExpectation None { get; } = new([]);

    internal double MinScoreOf(string document) =>
        Sources.Contains(document) ? InSource
        : Missed ? ElsewhereMissed
        : Elsewhere;
}
