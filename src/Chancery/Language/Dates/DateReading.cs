namespace Chancery.Language.Dates;

/// <summary>A time expression as read at a word: the words it takes, and what it stands for.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word behind its last.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Reason">How its value was found.</param>
/// <param name="Period">The days it stands for, where they are known.</param>
/// <param name="Form">Its value where that is no period: a rhythm, a length, a time, a partial date.</param>
internal readonly record struct DateReading(
    int Start,
    int End,
    DateKind Kind,
    DateReason Reason,
    DatePeriod? Period,
    string? Form = null
)
{
    public static DateReading Printed(int start, int end, DatePeriod period) =>
        new(start, end, DateKind.Date, DateReason.Printed, period);

    public static DateReading Resolved(int start, int end, DateReason reason, DatePeriod period) =>
        new(start, end, DateKind.Date, reason, period);

    public static DateReading Open(int start, int end, DateReason reason, string? form = null) =>
        new(start, end, DateKind.Date, reason, null, form);
}
