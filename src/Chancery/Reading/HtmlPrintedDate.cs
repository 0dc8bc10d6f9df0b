namespace Chancery.Reading;

/// <summary>A day that a page prints beside its text.</summary>
/// <param name="Date">The day and where it stands.</param>
/// <param name="IsChange">True where the line says that the page was changed then.</param>
/// <param name="IsForDates">True where the line is a date and little else, or its element says that it is a date.</param>
internal sealed record HtmlPrintedDate(DatedBy Date, bool IsChange, bool IsForDates);
