using Chancery.Text;

namespace Chancery.Affairs.Sentences;

/// <summary>What a name in a sentence is the name of.</summary>
internal enum SentenceNameKind
{
    Person,
    Body,
    State,

    /// <summary>"Norlandic", before the noun that it tells the state of.</summary>
    Adjective,

    /// <summary>A capital, which may stand for its government.</summary>
    Capital,

    /// <summary>A street or a house that may stand for the state or body whose office it is: "Downing Street".</summary>
    Seat,

    /// <summary>Any other run of capitalized words: a town, an event, a firm.</summary>
    Other,
}

/// <summary>A name in a sentence.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">The word behind its last.</param>
/// <param name="Span">Where it stands, without a possessive ending.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Name">The full name, as far as the document or the authority data tell; a state's name for its adjective, its capital and its seats.</param>
/// <param name="IsPossessive">"Norland's".</param>
internal readonly record struct SentenceName(
    int First,
    int End,
    TextSpan Span,
    SentenceNameKind Kind,
    string Name,
    bool IsPossessive
)
{
    /// <summary>True for what can act: a person, a body, a state.</summary>
    public bool IsActor => Kind is SentenceNameKind.Person or SentenceNameKind.Body or SentenceNameKind.State;

    /// <summary>True for a place that may stand for a government, a ministry or a body: a capital, a street, a house.</summary>
    public bool MayStandFor => Kind is SentenceNameKind.Capital or SentenceNameKind.Seat;
}
