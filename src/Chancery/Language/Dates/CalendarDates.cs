using System.Globalization;
using Chancery.Reading;

namespace Chancery.Language.Dates;

/// <summary>Reads dates that name their day or month in words: "April 5, 2031", "5-7 мая 2031", "in December", "on Tuesday".</summary>
internal static class CalendarDates
{
    /// <summary>Reads the date that begins at word <paramref name="i"/>.</summary>
    public static DateReading? Read(DateTokens tokens, int i, DateAnchor anchor) =>
        tokens.IsNumber(i) ? ReadNumber(tokens, i, anchor)
        : tokens.Is(i, DateWordKind.Month) ? ReadMonth(tokens, i, anchor)
        : tokens.Is(i, DateWordKind.Weekday) ? ReadWeekday(tokens, i, anchor)
        : tokens.Is(i, DateWordKind.Ordinal) ? YearDates.ReadCentury(tokens, i)
        : null;

    private static DateReading? ReadNumber(DateTokens tokens, int i, DateAnchor anchor) =>
        NumericDates.ReadIso(tokens, i)
        ?? NumericDates.ReadIdeographic(tokens, i)
        ?? ReadDayFirst(tokens, i, anchor)
        ?? NumericDates.Read(tokens, i)
        ?? YearDates.Read(tokens, i);

    // "5 April 2031", "5-7 April", "5th of April", "5. März 2031"
    private static DateReading? ReadDayFirst(DateTokens tokens, int i, DateAnchor anchor)
    {
        var at = i;
        if (!TryDays(tokens, ref at, out var first, out var last))
        {
            return null;
        }

        if (last is null && IsNextDay(tokens, at, first) && tokens.Is(at + 2, DateWordKind.Month))
        {
            (last, at) = (first + 1, at + 2);
        }

        at += tokens.Is(at, ".") && tokens.IsGlued(at) ? 1 : 0;
        at += tokens.IsAny(at, "of", "de") || tokens.Is(at, "day") ? 1 : 0;
        at += tokens.Is(at - 1, "day") && tokens.Is(at, "of") ? 1 : 0;
        var form = tokens.Form(at);
        var month =
            tokens.Is(at, DateWordKind.Month) ? tokens.Value(at)
            : form.Length > 2 && !IsEnglishWord(form) ? DateWords.MonthBehindDay(form)
            : 0;
        return month > 0 ? WithYear(tokens, i, at + 1, month, first, last, anchor) : null;
    }

    // Small letters begin a month in other languages; "5 may" and "2 mar" are none.
    private static bool IsEnglishWord(ReadOnlySpan<char> form) =>
        form is "may" or "mar" or "march" or "sep" or "oct" or "dec" or "jan" or "set";

    private static DateReading? ReadMonth(DateTokens tokens, int i, DateAnchor anchor)
    {
        var month = tokens.Value(i);
        var at = i + 1;
        var isDay = TryDays(tokens, ref at, out var first, out var last) && !tokens.TryYear(i + 1, out _);
        if (isDay)
        {
            // "on May 12 and 13 in Vessa"; not "on May 12 and 13 ministers"
            if (last is null && IsNextDay(tokens, at, first) && tokens.Form(at + 2) is "" or "," or "." or "in" or "at")
            {
                (last, at) = (first + 1, at + 2);
            }

            return WithYear(tokens, i, at, month, first, last, anchor);
        }

        at = i + 1;
        if (TryYearBehind(tokens, ref at, anchor, out var year, out var reason))
        {
            return year is { } known && PartialDate.TryCreate(known, month, null, out var date)
                ? DateReading.Resolved(i, at, reason, DatePeriod.Of(date))
                : DateReading.Open(i, at, DateReason.NoDocumentDate, Unknown(month, null));
        }

        return StandsAlone(tokens, i, month) ? WithYear(tokens, i, i + 1, month, null, null, anchor) : null;
    }

    // A month's name that is also a person's or a verb needs a word of time before it.
    private static bool StandsAlone(DateTokens tokens, int i, int month)
    {
        var before = tokens.Form(i - 1);
        var isIntroduced =
            before
                is "in"
                    or "In"
                    or "by"
                    or "By"
                    or "until"
                    or "since"
                    or "Since"
                    or "from"
                    or "to"
                    or "of"
                    or "during"
                    or "before"
                    or "after"
                    or "through"
                    or "till"
                    or "for"
                    or "between"
                    or "and"
                    or "or"
            || tokens.Kind(i - 1) is DateWordKind.Early or DateWordKind.Middle or DateWordKind.Late
            || tokens.IsDash(i - 1);
        var next = tokens.Form(i + 1);
        var leadsName = next.Length > 0 && char.IsUpper(next[0]) && !tokens.Is(i + 1, DateWordKind.Weekday);
        return (!leadsName || before is "in" or "In") && (isIntroduced || month is 1 or 2 or >= 7 and not 8);
    }

    private static DateReading? ReadWeekday(DateTokens tokens, int i, DateAnchor anchor)
    {
        var at = i + 1;
        if (tokens.Form(at) is "mornings" or "afternoons" or "evenings" or "nights")
        {
            return null;
        }

        at += tokens.Is(at, DateWordKind.DayPart) ? 1 : 0;
        var behind = at + (tokens.Is(at, ",") ? 1 : 0);
        behind += tokens.Is(behind, "the") ? 1 : 0;
        if (
            (tokens.Is(behind, DateWordKind.Month) || tokens.IsNumber(behind))
            && Read(tokens, behind, anchor) is { } date
            && (date.Period?.Start.Day is not null || date.Reason == DateReason.NoDocumentDate)
        )
        {
            return date with { Start = i };
        }

        var weekday = (DayOfWeek)tokens.Value(i);
        var tense = TenseReader.At(tokens, i, at);
        if (tense == Tense.Future && anchor.Day is { } today && today.DayOfWeek == weekday)
        {
            // "On Friday he will …", on a Friday: a newspaper means this one, a speaker the next.
            return DateReading.Open(i, at, DateReason.Ambiguous);
        }

        return anchor.DayOf(weekday, tense) is { } day
            ? DateReading.Resolved(i, at, DateReason.NearestInTense, day)
            : DateReading.Open(i, at, DateReason.NoDocumentDate);
    }

    private static DateReading WithYear(
        DateTokens tokens,
        int start,
        int at,
        int month,
        int? first,
        int? last,
        DateAnchor anchor
    )
    {
        if (!TryYearBehind(tokens, ref at, anchor, out var year, out var reason))
        {
            year = anchor.SentenceYear ?? anchor.YearOf(month, first, TenseReader.At(tokens, start, at));
            reason = anchor.SentenceYear is null ? DateReason.NearestInTense : DateReason.CountedFromText;
        }

        return
            year is { } known
            && PartialDate.TryCreate(known, month, first, out var from)
            && PartialDate.TryCreate(known, month, last ?? first, out var to)
            ? DateReading.Resolved(start, at, reason, new DatePeriod(from, to))
            : DateReading.Open(start, at, DateReason.NoDocumentDate, Unknown(month, first, last));
    }

    private static string Unknown(int month, int? day, int? last = null) =>
        last is { } end ? $"{Unknown(month, day)}/{Unknown(month, end)}"
        : day is { } known ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{known:D2}")
        : string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}");

    /// <summary>Reads "2031", ", 2031", "of 2031", "this year", "of last year" behind a month or a day.</summary>
    private static bool TryYearBehind(
        DateTokens tokens,
        ref int at,
        DateAnchor anchor,
        out int? year,
        out DateReason reason
    )
    {
        (year, reason) = (null, DateReason.Printed);
        var i = at;
        i +=
            tokens.IsAny(i, ",", "of") || tokens.IsAny(i, "de", "in") || (tokens.Is(i, ".") && tokens.IsGlued(i))
                ? 1
                : 0;
        if (tokens.TryYear(i, out var printed))
        {
            (year, at) = (printed, i + 1);
            at += tokens.Form(at) is "года" or "г." or "год" or "roku" or "г" ? 1 : 0;
            return true;
        }

        i += tokens.Is(i, "the") ? 1 : 0;
        int? offset = tokens.Kind(i) switch
        {
            DateWordKind.This => 0,
            DateWordKind.Last => -1,
            DateWordKind.Next => 1,
            DateWordKind.That => int.MaxValue,
            _ => null,
        };
        if (offset is null || !tokens.Is(i + 1, DateWordKind.Unit) || tokens.Value(i + 1) != (int)DateUnit.Year)
        {
            return false;
        }

        at = i + 2;
        year = offset == int.MaxValue ? anchor.Text?.Start.Year : anchor.Count(DateUnit.Year, offset.Value)?.Start.Year;
        reason = offset == int.MaxValue ? DateReason.CountedFromText : DateReason.CountedFromDocument;
        return true;
    }

    // "12 and 13": two days of one event; "5 and 7" are two dates.
    private static bool IsNextDay(DateTokens tokens, int at, int first) =>
        tokens.Is(at, "and") && tokens.TryDay(at + 1, out var next) && next == first + 1;

    // "5", "5-7"
    private static bool TryDays(DateTokens tokens, ref int at, out int first, out int? last)
    {
        last = null;
        var form = tokens.Form(at);
        var dash = tokens.IsNumber(at) ? form.IndexOf('-') : -1;
        if (dash > 0)
        {
            var isRange =
                int.TryParse(form[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out first)
                & int.TryParse(form[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var end);
            last = end;
            at += isRange && first < end && end <= 31 ? 1 : 0;
            return isRange && first < end && end <= 31 && first > 0;
        }

        if (!tokens.TryDay(at, out first))
        {
            return false;
        }

        at++;
        if ((tokens.IsDash(at) || tokens.IsAny(at, "to", "through")) && tokens.TryDay(at + 1, out var to) && to > first)
        {
            last = to;
            at += 2;
        }

        return true;
    }
}
