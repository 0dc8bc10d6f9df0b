using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Words that a text gives as somebody's: what is said, by whom, and the words that say so.</summary>
/// <remarks>All spans point into the source text. Marks around a content are not part of it; punctuation inside them is.</remarks>
public sealed record Quotation
{
    /// <summary>Direct, indirect or mixed.</summary>
    public required QuotationType Type { get; init; }

    /// <summary>What is said; more than one span where a reporting clause interrupts it or it runs over paragraphs.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>The parts of a mixed content that stand in quotation marks; for a direct one its content.</summary>
    public required ImmutableArray<TextSpan> Quoted { get; init; }

    /// <summary>The reporting words, "said", "according to", a headline's dash; empty where there are none.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>The mention of the speaker as written, a name, a title or a pronoun; empty where there is none.</summary>
    public ImmutableArray<TextSpan> Speaker { get; init; } = [];

    /// <summary>The name of the speaker that the mention stands for, or null: unknown.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>Why the mention stands for that name; null where there is no name, or the mention itself is it.</summary>
    public MentionReason? SpeakerReason { get; init; }

    /// <summary>True where the text leaves room for another speaker: a pronoun that fits two persons, words that only stand near a name.</summary>
    /// <remarks>A verdict counts such a name for nothing against the words: it never calls them misattributed.</remarks>
    public bool IsSpeakerDoubtful { get; init; }

    /// <summary>True where the speaker quotes what he himself said: "As I told the council, ‘we pay twice’".</summary>
    public bool IsSelfQuotation { get; init; }

    /// <summary>True for words in marks that nobody is said to have said: "They say: ‘What can we do?’".</summary>
    public bool IsImagined { get; init; }

    /// <summary>What this speaker reports of others inside these words, and of himself, by its place; each may hold more.</summary>
    public ImmutableArray<Quotation> Inner { get; init; } = [];

    /// <summary>To whom it was said, as far as the text says so.</summary>
    public string? Addressee { get; init; }

    /// <summary>The place, medium or event the text names for it, in the source text: "in an interview published by …".</summary>
    public TextSpan? Occasion { get; init; }
}
