using System.Globalization;
using Chancery.Reading;

namespace Chancery.Affairs;

/// <summary>The days that a date of a register can mean; open ends are the ends of the calendar.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, included.</param>
public readonly record struct EdtfPeriod(DateOnly First, DateOnly Last)
{
    /// <summary>Reads what the registers write: days, months, years, seasons, intervals with an open end, marks of uncertainty.</summary>
    /// <returns>Null for a rhythm, a length, and a date without its year.</returns>
    public static EdtfPeriod? Parse(string? value)
    {
        if (string.IsNullOrEmpty(value) || value[0] is 'R' or 'P' or 'X' or 'T')
        {
            return null;
        }

        var slash = value.IndexOf('/', StringComparison.Ordinal);
        var (from, to) = slash < 0 ? (value, value) : (value[..slash], value[(slash + 1)..]);
        var first = from == ".." ? DateOnly.MinValue : End(from)?.First;
        var last = to == ".." ? DateOnly.MaxValue : End(to)?.Last;
        return first is { } begin && last is { } end && begin <= end ? new EdtfPeriod(begin, end) : null;
    }

    /// <summary>True where the two can mean a day in common.</summary>
    public bool Overlaps(EdtfPeriod other) => First <= other.Last && other.First <= Last;

    private static EdtfPeriod? End(string value)
    {
        value = value.TrimEnd('?', '~', '%');
        if (PartialDate.TryParse(value, out var date))
        {
            return new EdtfPeriod(date.First, date.Last);
        }

        // 2031-21 to 2031-24: spring, summer, autumn, and the winter that begins in that year.
        var isSeason =
            value.Length == 7
            && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(value.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var season)
            && season is >= 21 and <= 24
            && year is > 0 and < 9999;
        if (!isSeason)
        {
            return null;
        }

        var begin = new DateOnly(
            int.Parse(value.AsSpan(0, 4), CultureInfo.InvariantCulture),
            3 * (int.Parse(value.AsSpan(5), CultureInfo.InvariantCulture) - 20),
            1
        );
        return new EdtfPeriod(begin, begin.AddMonths(3).AddDays(-1));
    }
}
