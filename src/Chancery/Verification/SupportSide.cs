namespace Chancery.Verification;

/// <summary>On which side of a paraphrase something stands alone.</summary>
public enum SupportSide
{
    /// <summary>The report says it, the passage does not.</summary>
    Report,

    /// <summary>The passage says it, the report does not.</summary>
    Record,
}
