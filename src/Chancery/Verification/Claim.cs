namespace Chancery.Verification;

/// <summary>What is to be verified: words in quotation marks, and who is said to have said them.</summary>
/// <param name="Quotation">The words as the report gives them, without the marks around them. Spans of a finding point into it.</param>
/// <param name="Speaker">The speaker as the report names him, or null: anybody.</param>
public sealed record Claim(string Quotation, string? Speaker = null)
{
    /// <summary>True where the report leaves it open whether the words are this speaker's: then nobody's words are misattributed.</summary>
    public bool IsSpeakerDoubtful { get; init; }

    /// <summary>Key of a document that is no evidence for this claim: the report itself. Null: all of the record is.</summary>
    public string? Exclude { get; init; }

    /// <summary>BCP 47 tag of the report's language, for saying that words of another language cannot match; null where it is not known.</summary>
    public string? Language { get; init; }
}
