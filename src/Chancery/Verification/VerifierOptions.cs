using System.Collections.Immutable;
using Chancery.Indexing;

namespace Chancery.Verification;

/// <summary>The lines between the verdicts, and limits of work. The defaults are the rules of <c>docs/verdicts.md</c>.</summary>
public sealed record VerifierOptions
{
    /// <summary>Words of the record that one ellipsis may leave out. Default 50; beyond it the quotation is spliced.</summary>
    public int MaxOmittedTokens { get; init; } = 50;

    /// <summary>Words of the record that one bracket may stand for. Default 12.</summary>
    public int MaxBracketTokens { get; init; } = 12;

    /// <summary>Words in a row that may be dropped without a mark before a quotation counts as spliced. Default 5.</summary>
    public int MaxDroppedTokens { get; init; } = 5;

    /// <summary>Fewest words of a piece of a splice. Default 5.</summary>
    public int MinPieceTokens { get; init; } = 5;

    /// <summary>Share of the words of an altered quotation that is left after its edits. Default 0.6.</summary>
    public double MinSimilarity { get; init; } = 0.6;

    /// <summary>The same share from which a passage is shown as the nearest to what was not found. Default 0.4.</summary>
    public double MinNearestSimilarity { get; init; } = 0.4;

    /// <summary>Occurrences of the same words that are reported beside the passage. Default 24.</summary>
    public int MaxOtherOccurrences { get; init; } = 24;

    /// <summary>Places where the whole of a quotation may stand that are looked at. Default 50,000.</summary>
    public int MaxExactPlaces { get; init; } = 50_000;

    /// <summary>How many places are looked at for parts of a quotation: few at first, more while nothing clear is found.</summary>
    public ImmutableArray<SeedOptions> Seeds { get; init; } =
    [
        new SeedOptions { MaxPlacesPerRun = 16, MaxPlaces = 128 },
        new SeedOptions { MaxPlacesPerRun = 64, MaxPlaces = 512 },
        new SeedOptions { MaxPlacesPerRun = 128, MaxPlaces = 2048 },
    ];

    /// <summary>Most words of a quotation that is looked for with the last of <see cref="Seeds"/>: longer ones hold rarer words. Default 16.</summary>
    public int MaxTokensOfLastSeeds { get; init; } = 16;

    /// <summary>Bits by which words must be rarer than one meeting by chance in the record, to say that somebody else said them. Default 8.</summary>
    /// <remarks>The least of the misattributed ones in eval/results/verification.md lies at 45.</remarks>
    public double MinBitsOfMisattributed { get; init; } = 8;

    /// <summary>The same for the words that an altered quotation shares with its passage. Default 4; the least seen is 16.</summary>
    public double MinBitsOfAltered { get; init; } = 4;

    /// <summary>Words of a quotation up to which it is aligned; a longer one is verbatim, truncated, misattributed or not found. Default 2,000.</summary>
    public int MaxAlignedTokens { get; init; } = 2000;

    /// <summary>Windows of the record that are aligned with one quotation. Default 24.</summary>
    public int MaxWindows { get; init; } = 24;

    /// <summary>The same for a quotation with ellipses or brackets, whose alignment is dearer. Default 3.</summary>
    public int MaxWindowsWithSkips { get; init; } = 3;

    /// <summary>Share of the words of a quotation that rare runs must cover in a window for it to be aligned. Default 0.1.</summary>
    public double MinCover { get; init; } = 0.1;
}
