namespace Chancery.Language.Dates;

/// <summary>How a date was resolved, or why it was not.</summary>
public enum DateReason
{
    /// <summary>The text prints it in full: at least its year.</summary>
    Printed,

    /// <summary>Counted from the document's date: "yesterday", "last year", "two days ago".</summary>
    CountedFromDocument,

    /// <summary>The nearest such day or month before or after the document's date, in the tense of its sentence: "on Tuesday", "in December".</summary>
    NearestInTense,

    /// <summary>Counted from the date named before it in the text: "that year", "a year later".</summary>
    CountedFromText,

    /// <summary>A rhythm or a length, which needs no date.</summary>
    NeedsNoDate,

    /// <summary>Left partial: the document has no date to count from.</summary>
    NoDocumentDate,

    /// <summary>Left partial: it depends on an event whose date the text does not give.</summary>
    DependsOnEvent,

    /// <summary>Left partial: the words fit two dates.</summary>
    Ambiguous,
}
