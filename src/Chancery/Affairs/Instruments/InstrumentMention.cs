using Chancery.Affairs.Sentences;

namespace Chancery.Affairs.Instruments;

/// <summary>An instrument as one sentence names it.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Start">First word of its name, without an article.</param>
/// <param name="End">The word behind its name.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">By its noun.</param>
/// <param name="Noun">The noun, in small letters.</param>
/// <param name="IsShort">"the Treaty": a noun with its capital and an article, which points back.</param>
internal sealed record InstrumentMention(
    AffairsSentence Sentence,
    int Start,
    int End,
    string Name,
    string Type,
    string Noun,
    bool IsShort
);
