using Chancery.Reading;

namespace Chancery.Language.Dates;

/// <summary>What the dates of a text are counted from: the document's own date, and the last date that the text named.</summary>
/// <param name="Document">The document's date, as far as it is known.</param>
/// <param name="Text">The last period that the text printed in full.</param>
internal sealed record DateAnchor(PartialDate? Document, DatePeriod? Text)
{
    /// <summary>The year that the sentence itself has printed; what it names after that without a year lies in it.</summary>
    public int? SentenceYear { get; init; }

    /// <summary>Where the document's date is an estimate: the days it can be of, all in the year of <see cref="Document"/>; else null.</summary>
    public (DateOnly First, DateOnly Last)? Estimate { get; init; }

    /// <summary>The document's day, if it is known to the day.</summary>
    public DateOnly? Day => Document is { Day: not null } date ? date.First : null;

    /// <summary>The unit in which the document lies, moved by <paramref name="offset"/> units; null where its date is not known that closely.</summary>
    public DatePeriod? Count(DateUnit unit, int offset) =>
        Document is not { } date ? null
        : Count(date, unit, offset) is { } period ? period
        : Estimate is { } days && (days.Last.DayNumber - days.First.DayNumber < 200 || offset == 0)
            ? Count(days.First, days.Last, unit, offset)
        : null;

    /// <summary>The unit in which <paramref name="from"/> lies, moved; null where it is not known that closely or leaves the calendar.</summary>
    public static DatePeriod? Count(PartialDate from, DateUnit unit, int offset)
    {
        var span = unit switch
        {
            DateUnit.Decade => 10,
            DateUnit.Century => 100,
            _ => 1,
        };
        var first = from.First;
        var isKnown = unit switch
        {
            DateUnit.Day or DateUnit.Week => from.Day is not null,
            DateUnit.Month or DateUnit.Quarter => from.Month is not null,
            _ => unit >= DateUnit.Year,
        };
        if (!isKnown || Math.Abs((long)offset) * span > 2000 || first.Year + (offset * span) is < 10 or > 9900)
        {
            return null;
        }

        switch (unit)
        {
            case DateUnit.Day:
                return DatePeriod.Day(first.AddDays(offset));
            case DateUnit.Week:
                var monday = first.AddDays((7 * offset) - (((int)first.DayOfWeek + 6) % 7));
                return DatePeriod.Between(monday, monday.AddDays(6));
            case DateUnit.Month:
                return DatePeriod.Month(first.AddMonths(offset));
            case DateUnit.Quarter:
                var quarter = new DateOnly(first.Year, (((first.Month - 1) / 3) * 3) + 1, 1).AddMonths(3 * offset);
                return DatePeriod.Months(quarter, quarter.AddMonths(2));
            case DateUnit.Year:
                return DatePeriod.Year(first.Year + offset);
            default:
                var begin = (first.Year / span * span) + (offset * span);
                return DatePeriod.Years(begin, begin + span - 1);
        }
    }

    // All that an estimated day can mean; the days of a year are the year.
    private static DatePeriod? Count(DateOnly first, DateOnly last, DateUnit unit, int offset) =>
        Count(DatePeriod.Day(first).Start, unit, offset) is { } from
        && Count(DatePeriod.Day(last).Start, unit, offset) is { } to
            ? first.AddYears(1).AddDays(-1) == last
                ? DatePeriod.Year(first.Year)
                : new DatePeriod(from.Start, to.End)
            : null;

    /// <summary>The year of a month that is named without one: the nearest in the tense of its sentence.</summary>
    public int? YearOf(int month, int? day, Tense tense)
    {
        if (Document is not { } date)
        {
            return null;
        }

        if (date.Month is not { } now)
        {
            return Estimate is not { } days ? null
                : tense == Tense.Past && (month, day ?? 1).CompareTo((days.Last.Month, days.Last.Day)) > 0
                    ? date.Year - 1
                : tense == Tense.Future && (month, day ?? 31).CompareTo((days.First.Month, days.First.Day)) < 0
                    ? date.Year + 1
                : date.Year;
        }

        // Days count within the month of the document itself only.
        var later =
            month != now ? month.CompareTo(now)
            : day is { } named && date.Day is { } today ? named.CompareTo(today)
            : 0;
        return tense switch
        {
            Tense.Past => later > 0 ? date.Year - 1 : date.Year,
            Tense.Future => later < 0 ? date.Year + 1 : date.Year,
            _ => month - now > 6 ? date.Year - 1
            : now - month > 6 ? date.Year + 1
            : date.Year,
        };
    }

    /// <summary>The day of a weekday that is named alone: in the past the last one, today among them, in the future the next, else the nearest.</summary>
    /// <remarks>Of an estimated date: the days around it.</remarks>
    public DatePeriod? DayOf(DayOfWeek weekday, Tense tense)
    {
        if (Day is not { } today)
        {
            return Count(DateUnit.Day, 0);
        }

        var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
        return DatePeriod.Day(
            tense switch
            {
                Tense.Past => today.AddDays(ahead == 0 ? 0 : ahead - 7),
                Tense.Future => today.AddDays(ahead),
                _ => today.AddDays(ahead > 3 ? ahead - 7 : ahead),
            }
        );
    }
}
