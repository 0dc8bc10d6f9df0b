namespace Chancery.Lineage;

/// <summary>How one document hangs together with another.</summary>
public enum LineageKind
{
    /// <summary>The same text, perhaps with small changes.</summary>
    Copy,

    /// <summary>A part of the other's text.</summary>
    Excerpt,

    /// <summary>A report that quotes from the other.</summary>
    Report,

    /// <summary>The same in another language.</summary>
    Translation,
}
