namespace Chancery.Quotations;

/// <summary>How a text gives another's words.</summary>
public enum QuotationType
{
    /// <summary>All of the content stands in quotation marks.</summary>
    Direct,

    /// <summary>Reported speech without quotation marks.</summary>
    Indirect,

    /// <summary>Reported speech of which some words stand in quotation marks.</summary>
    Mixed,
}
