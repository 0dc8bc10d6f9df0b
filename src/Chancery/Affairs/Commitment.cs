using System.Collections.Immutable;

namespace Chancery.Affairs;

/// <summary>What somebody is said to be going to do.</summary>
public sealed record Commitment : RegisterRow
{
    /// <summary>Who commits himself, as the sentence has it; "we" is the speaker and whom he speaks for.</summary>
    public required ImmutableArray<string> By { get; init; }

    /// <summary>To whom, as far as the sentence says.</summary>
    public required ImmutableArray<string> To { get; init; }

    /// <summary>What is to be done, in the words of the text.</summary>
    public required string What { get; init; }

    /// <summary>By when, as EDTF, or null.</summary>
    public string? Due { get; init; }

    /// <summary>The words that say how firmly: "will", "ready to", "intend to", "agreed to".</summary>
    public required string Strength { get; init; }

    /// <summary>On which condition, in the words of the text, or null.</summary>
    public string? Condition { get; init; }

    /// <summary>For a later statement of what became of it: done or broken; null for the commitment itself.</summary>
    public CommitmentReport? Report { get; init; }

    /// <inheritdoc/>
    public override Register Register => Register.Commitments;

    /// <inheritdoc/>
    public override string Heading => What;

    /// <inheritdoc/>
    public override ImmutableArray<string> Actors => [.. By, .. To];

    /// <inheritdoc/>
    public override ImmutableArray<string> When => Known(Due);
}
