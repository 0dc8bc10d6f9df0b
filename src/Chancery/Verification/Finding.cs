using System.Collections.Immutable;

namespace Chancery.Verification;

/// <summary>The answer to a claim: the verdict, and what a reader needs beside it.</summary>
public sealed record Finding
{
    /// <summary>What was asked.</summary>
    public required Claim Claim { get; init; }

    /// <summary>One of the six.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How sure it is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Whether the speaker of the passage is the one named; Unknown also where nothing was found.</summary>
    public SpeakerRelation Speaker { get; init; }

    /// <summary>Other places where the same words stand, of any speaker, in the order of the record; at most a few dozen.</summary>
    public ImmutableArray<RecordPassage> OtherOccurrences { get; init; } = [];

    /// <summary>The words of the record from a negation up to the quoted ones, where a quotation begins right behind it; else null.</summary>
    public RecordPassage? CutNegation { get; init; }

    /// <summary>What brackets insert into the words of the record.</summary>
    public ImmutableArray<Insertion> Insertions { get; init; } = [];

    /// <summary>Why the words of the passage are, or may be, a translation, or why words cannot match; null: they are compared as said.</summary>
    public Translation? Translation { get; init; }

    /// <summary>What was searched.</summary>
    public required SearchedRecord Searched { get; init; }
}
