namespace Chancery.Alignment;

/// <summary>One step of an alignment.</summary>
internal enum StepKind
{
    /// <summary>The same word on both sides.</summary>
    Match,

    /// <summary>One word for another.</summary>
    Replace,

    /// <summary>A word of the query only.</summary>
    Insert,

    /// <summary>A word of the record only.</summary>
    Drop,

    /// <summary>A word of the record only, where the query allows to skip some.</summary>
    Skip,
}
