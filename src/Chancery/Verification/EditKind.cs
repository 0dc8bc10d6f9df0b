namespace Chancery.Verification;

/// <summary>What was done to the words of the record.</summary>
public enum EditKind
{
    /// <summary>The quotation has words that the record does not have.</summary>
    Inserted,

    /// <summary>The record has words that the quotation leaves out without a mark.</summary>
    Dropped,

    /// <summary>Other words stand in the place of those of the record.</summary>
    Replaced,
}
