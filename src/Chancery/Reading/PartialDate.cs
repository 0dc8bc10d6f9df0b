using System.Globalization;

namespace Chancery.Reading;

/// <summary>A day, a month or a year, as far as the text states it. Written and read as EDTF: <c>2014-04-15</c>, <c>2014-04</c>, <c>2014</c>.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>Makes a date of what is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month or day, or a day without its month.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (month is null && day is not null)
        {
            throw new ArgumentOutOfRangeException(nameof(day), "A day needs its month.");
        }

        _ = new DateOnly(year, month ?? 1, day ?? 1);
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>1 to 9999.</summary>
    public int Year { get; }

    /// <summary>1 to 12, if known.</summary>
    public int? Month { get; }

    /// <summary>1 to 31, if known.</summary>
    public int? Day { get; }

    /// <summary>The first day it can mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can mean.</summary>
    public DateOnly Last => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, also with a time behind it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        text = text.Trim();
        var time = text.IndexOfAny('T', ' ');
        if (time == 10)
        {
            text = text[..time];
        }

        Span<int> parts = stackalloc int[3];
        var count = 0;
        foreach (var range in text.Split('-'))
        {
            var part = text[range];
            if (
                count == 3
                || part.Length != (count == 0 ? 4 : 2)
                || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out parts[count])
            )
            {
                return false;
            }

            count++;
        }

        return count > 0 && TryCreate(parts[0], count > 1 ? parts[1] : null, count > 2 ? parts[2] : null, out date);
    }

    /// <summary>Makes a date if there is such a day.</summary>
    public static bool TryCreate(int year, int? month, int? day, out PartialDate date)
    {
        date = default;
        var exists =
            year is >= 1 and <= 9999
            && month is null or (>= 1 and <= 12)
            && (day is null || (month is { } m && day >= 1 && day <= DateTime.DaysInMonth(year, m)));
        if (exists)
        {
            date = new PartialDate(year, month, day);
        }

        return exists;
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) =>
        First != other.First ? First.CompareTo(other.First) : Last.CompareTo(other.Last);

    /// <summary>The date as EDTF.</summary>
    public override string ToString() =>
        (Month, Day) switch
        {
            (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
            ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}"),
            ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}-{day:D2}"),
        };
}
