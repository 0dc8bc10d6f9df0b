using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Verification;

/// <summary>What the record says of the words of a quotation; exactly one of six.</summary>
/// <remarks>A verdict on wording and attribution, never on truth.</remarks>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>The word for it in JSON and tables: <c>verbatim</c>, <c>not_found</c> and so on.</summary>
    public string Name =>
        this switch
        {
            Verbatim => "verbatim",
            Altered => "altered",
            Truncated => "truncated",
            Spliced => "spliced",
            Misattributed => "misattributed",
            _ => "not_found",
        };

    /// <summary>The passage it rests on: of a splice the longest piece, of what was not found the nearest, or null.</summary>
    public RecordPassage? Passage =>
        this switch
        {
            Verbatim verbatim => verbatim.Source,
            Altered altered => altered.Source,
            Truncated truncated => truncated.Source,
            Spliced spliced => spliced.Pieces.MaxBy(piece => piece.Quotation.Length)!.Passage,
            Misattributed misattributed => misattributed.Wording.Passage,
            NotFound notFound => notFound.Nearest,
            _ => null,
        };

    /// <summary>True where the other verdict is the same on the same words of the record, wherever they stand.</summary>
    internal bool SaysTheSame(Verdict other) => Name == other.Name && Words(this).SequenceEqual(Words(other));

    private static IEnumerable<ulong> Words(Verdict verdict)
    {
        var passages = verdict switch
        {
            Spliced spliced => spliced.Pieces.Select(piece => piece.Passage),
            Misattributed { Wording: Spliced spliced } => spliced.Pieces.Select(piece => piece.Passage),
            { Passage: { } passage } => [passage],
            _ => [],
        };
        return passages.SelectMany(passage => Tokenizer.Tokenize(passage.Text).Select(token => token.Key).Append(0UL));
    }

    /// <summary>The words stand in one turn of the speaker, in this order.</summary>
    /// <param name="Source">Where.</param>
    public sealed record Verbatim(RecordPassage Source) : Verdict;

    /// <summary>The passage is found, with other words.</summary>
    /// <param name="Source">The passage.</param>
    /// <param name="Edits">At least one, in the order of the quotation.</param>
    public sealed record Altered(RecordPassage Source, ImmutableArray<Edit> Edits) : Verdict;

    /// <summary>Marked ellipses leave words out inside one passage.</summary>
    /// <param name="Source">The passage, with what is left out.</param>
    /// <param name="Omissions">At least one, in order.</param>
    public sealed record Truncated(RecordPassage Source, ImmutableArray<Omission> Omissions) : Verdict;

    /// <summary>Pieces are joined as if said together.</summary>
    /// <param name="Pieces">At least two, in the order of the quotation.</param>
    /// <param name="Edits">Words inside the pieces that differ as well; mostly empty.</param>
    public sealed record Spliced(ImmutableArray<SplicePiece> Pieces, ImmutableArray<Edit> Edits) : Verdict;

    /// <summary>Somebody else said it.</summary>
    /// <param name="Wording">What would hold if that speaker had been named: verbatim, truncated or spliced.</param>
    public sealed record Misattributed(Verdict Wording) : Verdict
    {
        /// <summary>The label of who said it.</summary>
        public string? ActualSpeaker => Wording.Passage?.Speaker;
    }

    /// <summary>Nothing in the record matches.</summary>
    /// <param name="Nearest">The passage that comes nearest, also of another speaker, where one comes near.</param>
    /// <param name="Edits">How it differs; empty without a nearest passage.</param>
    public sealed record NotFound(RecordPassage? Nearest, ImmutableArray<Edit> Edits) : Verdict;
}
