namespace Chancery.Verification;

/// <summary>What a paraphrase can change that matters.</summary>
public enum SupportDifferenceKind
{
    /// <summary>A negation: not, never, no.</summary>
    Negation,

    /// <summary>A number, in digits or in words.</summary>
    Number,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A condition: if, unless, provided, only.</summary>
    Condition,
}
