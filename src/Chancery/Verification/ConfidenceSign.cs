namespace Chancery.Verification;

/// <summary>What makes a verdict less sure than others like it.</summary>
internal enum ConfidenceSign
{
    /// <summary>Fewer than five words: they meet by chance.</summary>
    FewWords,

    /// <summary>The label of the record does not settle who speaks.</summary>
    UnsettledSpeaker,

    /// <summary>Fewer than four words in five are left.</summary>
    ManyDiffer,

    /// <summary>The share of the words that is left lies near the line between altered and not found.</summary>
    NearLimit,

    /// <summary>Words left out in a row are about as many as part altered from spliced.</summary>
    LongDrop,

    /// <summary>The words that are shared are hardly rarer than what meets by chance.</summary>
    CommonWords,

    /// <summary>The words stand in the record under a label that names nobody, or under somebody else's and are too common to say so.</summary>
    OtherLabel,

    /// <summary>A piece of a splice is short.</summary>
    ShortPieces,

    /// <summary>Nothing was found for fewer than eight words: with one of them changed they are too few to tell a passage by.</summary>
    FewWordsUnfound,
}
