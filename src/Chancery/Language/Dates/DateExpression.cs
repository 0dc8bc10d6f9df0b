using Chancery.Text;

namespace Chancery.Language.Dates;

/// <summary>Words that name a day, a period, a rhythm or a length of time, with what they stand for as far as the text and its date tell.</summary>
/// <param name="Span">Where the words stand in the text that was read.</param>
/// <param name="Kind">A date, a rhythm, a length of time or a time of day.</param>
/// <param name="Reason">How the value was found, or why there is none.</param>
/// <param name="Value">
/// A date or an interval as EDTF (<c>2031-05</c>, <c>2031-07/2031-12</c>; <c>XXXX-05-12</c> where the year is unknown, <c>2031?</c> where
/// it rests on an estimate), a rhythm as ISO 8601 repetition (<c>R/P2Y</c>), a length as ISO 8601 duration (<c>P5Y</c>), a time as
/// <c>T09:30</c>; null where nothing can be said.
/// </param>
public sealed record DateExpression(TextSpan Span, DateKind Kind, DateReason Reason, string? Value)
{
    /// <summary>First day it can mean; null for what is no date or is not resolved.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day it can mean.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>True where a day or a period stands that is resolved.</summary>
    public bool IsResolved => First is not null;
}
