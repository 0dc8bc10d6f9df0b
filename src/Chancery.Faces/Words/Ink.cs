namespace Chancery.Faces.Words;

/// <summary>What a stretch of output means; the printer knows its colour. Nothing is said by colour alone.</summary>
internal enum Ink
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>Less important: labels, dates, places.</summary>
    Quiet,

    /// <summary>Names and titles.</summary>
    Strong,

    /// <summary>A faithful quotation.</summary>
    Good,

    /// <summary>A quotation that leaves out words, and says so.</summary>
    Partial,

    /// <summary>A quotation that is not faithful, and the report's words where they differ.</summary>
    Bad,

    /// <summary>Words of the record where they differ.</summary>
    Record,

    /// <summary>Nothing found.</summary>
    Missing,

    /// <summary>Words that were searched for.</summary>
    Match,
}
