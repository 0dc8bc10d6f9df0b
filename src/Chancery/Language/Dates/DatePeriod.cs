using Chancery.Reading;

namespace Chancery.Language.Dates;

/// <summary>A day, a month, a year, or what lies between two of them.</summary>
internal readonly record struct DatePeriod(PartialDate Start, PartialDate End)
{
    public static DatePeriod Of(PartialDate date) => new(date, date);

    public static DatePeriod Day(DateOnly day) => Of(new PartialDate(day.Year, day.Month, day.Day));

    public static DatePeriod Month(DateOnly day) => Of(new PartialDate(day.Year, day.Month));

    public static DatePeriod Year(int year) => Of(new PartialDate(year));

    /// <summary>Both ends included.</summary>
    public static DatePeriod Between(DateOnly first, DateOnly last) => new(Day(first).Start, Day(last).Start);

    /// <summary>Whole months from one to the other.</summary>
    public static DatePeriod Months(DateOnly first, DateOnly last) => new(Month(first).Start, Month(last).Start);

    public static DatePeriod Years(int first, int last) => new(new PartialDate(first), new PartialDate(last));

    public DateOnly First => Start.First;

    public DateOnly Last => End.Last;

    /// <summary>As EDTF.</summary>
    public override string ToString() => Start.Equals(End) ? Start.ToString() : $"{Start}/{End}";
}
