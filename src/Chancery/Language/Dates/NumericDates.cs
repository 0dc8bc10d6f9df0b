using System.Globalization;
using Chancery.Reading;

namespace Chancery.Language.Dates;

/// <summary>Reads dates that are written in digits alone: "2031-05-12", "12.05.2031", "12/05/2031", "2031年5月12日".</summary>
internal static class NumericDates
{
    /// <summary>Reads "2031-05-12", "2031-05".</summary>
    public static DateReading? ReadIso(DateTokens tokens, int i)
    {
        var form = tokens.Form(i);
        return form.Length == 10 && form[4] == '-' && PartialDate.TryParse(form, out var day)
                ? DateReading.Printed(i, i + 1, DatePeriod.Of(day))
            : form.Length == 7
            && form[4] == '-'
            && !YearDates.IsPair(form[..4], form[5..])
            && PartialDate.TryParse(form, out var month)
                ? DateReading.Printed(i, i + 1, DatePeriod.Of(month))
            : null;
    }

    /// <summary>Reads "2031年3月12日".</summary>
    public static DateReading? ReadIdeographic(DateTokens tokens, int i)
    {
        if (!tokens.TryInteger(i, out var year) || !tokens.Is(i + 1, "年"))
        {
            return null;
        }

        var hasMonth = tokens.TryInteger(i + 2, out var month) && tokens.Is(i + 3, "月");
        var hasDay = hasMonth && tokens.TryInteger(i + 4, out _) && tokens.IsAny(i + 5, "日", "号");
        _ = tokens.TryInteger(i + 4, out var day);
        return PartialDate.TryCreate(year, hasMonth ? month : null, hasDay ? day : null, out var date)
            ? DateReading.Printed(
                i,
                i
                    + (
                        hasDay ? 6
                        : hasMonth ? 4
                        : 2
                    ),
                DatePeriod.Of(date)
            )
            : null;
    }

    /// <summary>Reads "12.05.2031", "12/05/2031" where one of the two is no month.</summary>
    public static DateReading? Read(DateTokens tokens, int i)
    {
        var form = tokens.Form(i);
        if (form.Length is >= 8 and <= 10 && form.Count('.') == 2)
        {
            var stop = form.IndexOf('.');
            var second = form[(stop + 1)..].IndexOf('.') + stop + 1;
            return DayMonthYear(form[..stop], form[(stop + 1)..second], form[(second + 1)..]) is { } date
                ? DateReading.Printed(i, i + 1, DatePeriod.Of(date))
                : null;
        }

        var isSlashed =
            tokens.Is(i + 1, "/")
            && tokens.Is(i + 3, "/")
            && tokens.IsGlued(i + 1)
            && tokens.IsGlued(i + 2)
            && tokens.TryDay(i, out _)
            && tokens.TryDay(i + 2, out _)
            && tokens.TryYear(i + 4, out _);
        if (!isSlashed)
        {
            return null;
        }

        var dayFirst = DayMonthYear(tokens.Form(i), tokens.Form(i + 2), tokens.Form(i + 4));
        var monthFirst = DayMonthYear(tokens.Form(i + 2), tokens.Form(i), tokens.Form(i + 4));
        return (dayFirst, monthFirst) switch
        {
            ({ } date, null) => DateReading.Printed(i, i + 5, DatePeriod.Of(date)),
            (null, { } date) => DateReading.Printed(i, i + 5, DatePeriod.Of(date)),
            ({ } one, { } other) when one.Equals(other) => DateReading.Printed(i, i + 5, DatePeriod.Of(one)),
            ({ }, { }) => DateReading.Open(i, i + 5, DateReason.Ambiguous),
            _ => null,
        };
    }

    private static PartialDate? DayMonthYear(
        ReadOnlySpan<char> day,
        ReadOnlySpan<char> month,
        ReadOnlySpan<char> year
    ) =>
        year.Length == 4
        && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
        && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
        && PartialDate.TryCreate(y, m, d, out var date)
            ? date
            : null;
}
