namespace Chancery.Quotations;

/// <summary>All weights by which candidates for a speaker are ranked: those a pronoun can take up, and those of words that no clause reports.</summary>
/// <remarks>
/// A candidate's weight is the product of those that apply. Nearness, gender and the role of speaker are the factors of pronoun resolution since Hobbs
/// and Lappin-Leass. They are set by hand on case files of our own, since no open corpus we may learn from says who speaks; each decides an order of cases that a test holds.
/// </remarks>
internal static class SpeakerWeights
{
    /// <summary>For each person that is nearer.</summary>
    public const double PersonBack = 0.35;

    /// <summary>For each paragraph between.</summary>
    public const double ParagraphBack = 0.6;

    /// <summary>For who acted and did not speak.</summary>
    public const double OnlyActed = 0.6;

    /// <summary>For the same where the verb says that somebody goes on speaking: "added".</summary>
    public const double OnlyActedBeforeMore = 0.3;

    /// <summary>For a person of unknown gender whose name looks like the pronoun's: names in -a are mostly women's, the others mostly men's.</summary>
    public const double LikelyGender = 0.75;

    /// <summary>For a person of unknown gender whose name looks otherwise.</summary>
    public const double UnlikelyGender = 0.15;

    /// <summary>For who is named in the words: one seldom calls oneself by name.</summary>
    public const double NamedInWords = 0.2;

    /// <summary>For a body or nobody in particular where the words say "I".</summary>
    public const double NoPersonSaysI = 0.4;

    /// <summary>Share of the best one's weight from which a second one leaves a pronoun in doubt.</summary>
    public const double Doubt = 0.4;

    /// <summary>Below this nobody is chosen: two paragraphs back, and no more.</summary>
    public const double Least = 0.3;

    /// <summary>From this weight on words without a clause are surely the candidate's: he spoke in this paragraph, and nobody acted since.</summary>
    public const double Sure = 0.9;
}
