namespace Chancery.Verification;

/// <summary>What tells that words are a translation.</summary>
public enum TranslationSign
{
    /// <summary>The document says so: "Unofficial translation", "Translated from".</summary>
    Stated,

    /// <summary>The speech was interpreted: "(As interpreted.)", "(via interpreter)".</summary>
    Interpreted,

    /// <summary>The page is offered in other languages, and nothing says that this one is the original.</summary>
    Offered,

    /// <summary>The address is that of a language version of a site of another language.</summary>
    Address,

    /// <summary>The record holds the same transcript in another language.</summary>
    OtherVersion,

    /// <summary>The report is in another language than the record.</summary>
    OtherLanguage,
}
