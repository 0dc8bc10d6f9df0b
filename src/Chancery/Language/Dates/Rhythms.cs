using System.Globalization;

namespace Chancery.Language.Dates;

/// <summary>Reads how often and how long: "every two years", "at least once a year", "annually", "five years", and times of day.</summary>
internal static class Rhythms
{
    /// <summary>Reads the rhythm, length or time that begins at word <paramref name="i"/>.</summary>
    public static DateReading? Read(DateTokens tokens, int i) =>
        tokens.Kind(i) switch
        {
            DateWordKind.Every => ReadEvery(tokens, i),
            DateWordKind.Times => ReadTimes(tokens, i, i + 1, tokens.Value(i)),
            DateWordKind.Regularly when tokens.Value(i) >= (int)DateUnit.Month => Rhythm(i, i + 1, 1, tokens.Value(i)),
            _ => null,
        } ?? ReadCount(tokens, i);

    // "every year", "every two years", "every other week", "each Tuesday"
    private static DateReading? ReadEvery(DateTokens tokens, int i)
    {
        var at = i + 1;
        var count = 1;
        if (tokens.IsAny(at, "other", "second"))
        {
            (count, at) = (2, at + 1);
        }
        else if (!tokens.Is(at, DateWordKind.Unit) && tokens.TryCount(at, out var counted))
        {
            (count, at) = (counted, at + 1);
        }

        return tokens.Is(at, DateWordKind.Unit) && tokens.Value(at) >= (int)DateUnit.Day
                ? Rhythm(i, at + 1, count, tokens.Value(at))
            : tokens.Is(at, DateWordKind.Weekday) ? Rhythm(i, at + 1, count, (int)DateUnit.Week)
            : null;
    }

    // "once a year", "twice every month", "three times per week"
    private static DateReading? ReadTimes(DateTokens tokens, int start, int at, int times)
    {
        at += tokens.IsAny(at, "a", "per") || tokens.IsAny(at, "every", "each") || tokens.Is(at, "an") ? 1 : 0;
        var count = 1;
        if (tokens.Is(at - 1, "every") && tokens.TryCount(at, out count))
        {
            at++;
        }

        if (!tokens.Is(at, DateWordKind.Unit) || at == start + 1 || tokens.Value(at) < (int)DateUnit.Day)
        {
            return null;
        }

        var unit = tokens.Value(at);
        return unit == (int)DateUnit.Year && 12 % times == 0 && times > 1 && count == 1
            ? Rhythm(start, at + 1, 12 / times, (int)DateUnit.Month)
            : Rhythm(start, at + 1, Math.Max(1, count), unit);
    }

    private static DateReading? ReadCount(DateTokens tokens, int i)
    {
        if (ReadClock(tokens, i) is { } clock)
        {
            return clock;
        }

        if (ReadCompound(tokens, i) is { } compound)
        {
            return compound;
        }

        if (!tokens.TryCount(i, out var count))
        {
            return null;
        }

        var at = i + 1;
        if (tokens.Is(at, "times"))
        {
            return ReadTimes(tokens, i, at + 1, count);
        }

        at += tokens.Is(at, "more") || tokens.Is(at, "full") ? 1 : 0;
        return tokens.Is(at, DateWordKind.Unit) && !(count == 1 && tokens.Form(i) is "a" or "an" or "one" or "A")
            ? new DateReading(
                i,
                at + 1,
                DateKind.Duration,
                DateReason.NeedsNoDate,
                null,
                Duration(count, tokens.Value(at))
            )
            : null;
    }

    // "five-year", "10-day"
    private static DateReading? ReadCompound(DateTokens tokens, int i)
    {
        var form = tokens.Form(i);
        var dash = form.IndexOf('-');
        if (dash <= 0)
        {
            return null;
        }

        var (number, unit) = (DateWords.Find(form[..dash]), DateWords.Find(form[(dash + 1)..]));
        var count =
            number.Kind == DateWordKind.Number ? number.Value
            : int.TryParse(form[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
            : 0;
        return unit.Kind == DateWordKind.Unit && count is > 0 and < 1000
            ? new DateReading(i, i + 1, DateKind.Duration, DateReason.NeedsNoDate, null, Duration(count, unit.Value))
            : null;
    }

    // "9:30", "9:30 a.m.", "9 p.m."
    private static DateReading? ReadClock(DateTokens tokens, int i)
    {
        if (!tokens.TryInteger(i, out var hour) || hour > 24)
        {
            return null;
        }

        var at = i + 1;
        var minute = 0;
        var hasMinutes =
            tokens.Is(at, ":")
            && tokens.IsGlued(at)
            && tokens.IsGlued(at + 1)
            && tokens.Form(at + 1).Length == 2
            && tokens.TryInteger(at + 1, out minute)
            && minute < 60;
        at += hasMinutes ? 2 : 0;
        var isMorning = tokens.Form(at) is "a.m." or "am" or "a.m" or "AM";
        var isAfternoon = tokens.Form(at) is "p.m." or "pm" or "p.m" or "PM";
        if ((!hasMinutes && !isMorning && !isAfternoon) || (isMorning | isAfternoon && hour is 0 or > 12))
        {
            return null;
        }

        hour =
            isAfternoon && hour < 12 ? hour + 12
            : isMorning && hour == 12 ? 0
            : hour;
        at += isMorning || isAfternoon ? 1 : 0;
        return new DateReading(
            i,
            at,
            DateKind.Time,
            DateReason.NeedsNoDate,
            null,
            string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}")
        );
    }

    private static DateReading Rhythm(int start, int end, int count, int unit) =>
        new(start, end, DateKind.Rhythm, DateReason.NeedsNoDate, null, "R/" + Duration(count, unit));

    private static string Duration(int count, int unit) =>
        (DateUnit)unit switch
        {
            DateUnit.Minute => Iso("PT", count, "M"),
            DateUnit.Hour => Iso("PT", count, "H"),
            DateUnit.Day => Iso("P", count, "D"),
            DateUnit.Week => Iso("P", count, "W"),
            DateUnit.Month => Iso("P", count, "M"),
            DateUnit.Quarter => Iso("P", count * 3, "M"),
            DateUnit.Year => Iso("P", count, "Y"),
            DateUnit.Decade => Iso("P", count * 10L, "Y"),
            _ => Iso("P", count * 100L, "Y"),
        };

    private static string Iso(string prefix, long count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{count}{unit}");
}
