namespace Chancery.Language.English;

/// <summary>A stretch that may be a name: the token it is built round, its first and last token, and what speaks for each type.</summary>
/// <param name="Head">The token that the name is built round.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="None">Score of no name.</param>
/// <param name="Person">Score of a person.</param>
/// <param name="Organisation">Score of an organisation.</param>
/// <param name="Place">Score of a place.</param>
internal readonly record struct NameCandidate(
    int Head,
    int First,
    int Last,
    float None,
    float Person,
    float Organisation,
    float Place
);
