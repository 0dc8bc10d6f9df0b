using System.Globalization;
using Chancery.Reading;

namespace Chancery.Language.Dates;

/// <summary>Reads dates that name their day, month or year: "April 5, 2031", "5-7 мая 2031", "the 1990s", "2031-05-12", "in December".</summary>
internal static class CalendarDates
{
    /// <summary>Reads the date that begins at word <paramref name="i"/>.</summary>
    public static DateReading? Read(DateTokens tokens, int i, DateAnchor anchor) =>
        tokens.IsNumber(i) ? ReadNumber(tokens, i, anchor)
        : tokens.Is(i, DateWordKind.Month) ? ReadMonth(tokens, i, anchor)
        : tokens.Is(i, DateWordKind.Weekday) ? ReadWeekday(tokens, i, anchor)
        : tokens.Is(i, DateWordKind.Ordinal) ? ReadCentury(tokens, i)
        : null;

    private static DateReading? ReadNumber(DateTokens tokens, int i, DateAnchor anchor) =>
        ReadIso(tokens, i)
        ?? ReadIdeographic(tokens, i)
        ?? ReadDayFirst(tokens, i, anchor)
        ?? ReadNumeric(tokens, i)
        ?? ReadYearRange(tokens, i)
        ?? ReadDecade(tokens, i)
        ?? ReadCentury(tokens, i)
        ?? ReadYear(tokens, i);

    private static DateReading? ReadIso(DateTokens tokens, int i)
    {
        var form = tokens.Form(i);
        return form.Length == 10 && form[4] == '-' && PartialDate.TryParse(form, out var day)
                ? DateReading.Printed(i, i + 1, DatePeriod.Of(day))
            : form.Length == 7
            && form[4] == '-'
            && !IsYearPair(form[..4], form[5..])
            && PartialDate.TryParse(form, out var month)
                ? DateReading.Printed(i, i + 1, DatePeriod.Of(month))
            : null;
    }

    // 2031年3月12日
    private static DateReading? ReadIdeographic(DateTokens tokens, int i)
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

    // "5 April 2031", "5-7 April", "5th of April", "5. März 2031"
    private static DateReading? ReadDayFirst(DateTokens tokens, int i, DateAnchor anchor)
    {
        var at = i;
        if (!TryDays(tokens, ref at, out var first, out var last))
        {
            return null;
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
        return anchor.DayOf(weekday, TenseReader.At(tokens, i, at)) is { } day
            ? DateReading.Resolved(i, at, DateReason.NearestInTense, day)
            : DateReading.Open(i, at, DateReason.NoDocumentDate);
    }

    private static DateReading? ReadCentury(DateTokens tokens, int i)
    {
        if (ReadCompoundCentury(tokens, i) is { } compound)
        {
            return compound;
        }

        if (!tokens.TryOrdinal(i, out var number) || number is < 1 or > 30)
        {
            return null;
        }

        var at = i + 1;
        at += tokens.IsDash(at) ? 1 : 0;
        return tokens.Is(at, DateWordKind.Unit) && tokens.Value(at) == (int)DateUnit.Century && number > 1
            ? DateReading.Printed(i, at + 1, DatePeriod.Years((number - 1) * 100, (number * 100) - 1))
            : null;
    }

    // "17th-century"
    private static DateReading? ReadCompoundCentury(DateTokens tokens, int i)
    {
        var form = tokens.Form(i);
        var dash = form.IndexOf('-');
        return
            dash > 3
            && form[(dash + 1)..] is "century"
            && int.TryParse(form[..(dash - 2)], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 1 and < 30
            ? DateReading.Printed(i, i + 1, DatePeriod.Years((number - 1) * 100, (number * 100) - 1))
            : null;
    }

    // "2031-33", "2031–2033", "2031/32"
    private static DateReading? ReadYearRange(DateTokens tokens, int i)
    {
        var form = tokens.Form(i);
        if (form.Length is 7 or 9 && form[4] is '-' && IsYearPair(form[..4], form[5..]))
        {
            return DateReading.Printed(i, i + 1, Years(form[..4], form[5..]));
        }

        var isPair =
            tokens.TryYear(i, out _)
            && (tokens.IsDash(i + 1) || tokens.Is(i + 1, "/"))
            && tokens.IsGlued(i + 1)
            && tokens.IsGlued(i + 2)
            && tokens.TryInteger(i + 2, out _)
            && IsYearPair(form, tokens.Form(i + 2));
        return isPair ? DateReading.Printed(i, i + 3, Years(form, tokens.Form(i + 2))) : null;
    }

    private static bool IsYearPair(ReadOnlySpan<char> first, ReadOnlySpan<char> last) =>
        int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
        && from is >= 1000 and <= 2999
        && (last.Length == 2 ? to > from % 100 : last.Length == 4 && to > from && to - from < 500);

    private static DatePeriod Years(ReadOnlySpan<char> first, ReadOnlySpan<char> last)
    {
        var from = int.Parse(first, NumberStyles.None, CultureInfo.InvariantCulture);
        var to = int.Parse(last, NumberStyles.None, CultureInfo.InvariantCulture);
        return DatePeriod.Years(from, last.Length == 2 ? (from / 100 * 100) + to : to);
    }

    // "the 1990s", "the ’90s"
    private static DateReading? ReadDecade(DateTokens tokens, int i)
    {
        var form = tokens.Form(i);
        if (form.Length is not (3 or 5) || form[^1] != 's' || form[^2] != '0')
        {
            return null;
        }

        var isShort = form.Length == 3;
        if (
            !int.TryParse(form[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || (isShort && tokens.Form(i - 1) is not ("'" or "’" or "‘"))
        )
        {
            return null;
        }

        first = isShort ? 1900 + first : first;
        var last = first + (first % 100 == 0 ? 99 : 9);
        return first is >= 1000 and <= 2900
            ? DateReading.Printed(isShort ? i - 1 : i, i + 1, DatePeriod.Years(first, last))
            : null;
    }

    // 12.05.2031, 12/05/2031 where one of the two is no month
    private static DateReading? ReadNumeric(DateTokens tokens, int i)
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

    private static DateReading? ReadYear(DateTokens tokens, int i)
    {
        if (!tokens.TryYear(i, out var year) || tokens.Form(i - 1) is "$" or "€" or "£" or "#" or "№")
        {
            return null;
        }

        var isIntroduced =
            tokens.Form(i - 1)
            is "in"
                or "In"
                or "since"
                or "Since"
                or "by"
                or "By"
                or "until"
                or "till"
                or "year"
                or "from"
                or "From"
                or "during"
                or "After"
                or "before"
                or "early"
                or "late"
                or "the"
                or "The";
        return isIntroduced || (year is >= 1500 and <= 2100 && !IsNumbered(tokens, i) && !CountsThings(tokens, i))
            ? DateReading.Printed(i, i + 1, DatePeriod.Year(year))
            : null;
    }

    // "Resolution 1929", "Article 2001", "more than 2000"
    private static bool IsNumbered(DateTokens tokens, int i)
    {
        var before = tokens.Form(i - 1);
        return before.StartsWith("resolution", StringComparison.OrdinalIgnoreCase)
            || before
                is "No."
                    or "No"
                    or "number"
                    or "Article"
                    or "Room"
                    or "room"
                    or "page"
                    or "about"
                    or "nearly"
                    or "than"
                    or "over"
                    or "almost"
                    or "approximately"
                    or "some"
                    or "around"
                    or "least"
                    or "up"
                    or "Highway"
                    or "Route"
            || (tokens.Is(i - 1, ".") && tokens.IsGlued(i));
    }

    // "2000 soldiers", "1950 km", "2000 percent", "2000-strong"
    private static bool CountsThings(DateTokens tokens, int i)
    {
        var next = tokens.Form(i + 1);
        if (next is "%" or "°" or "percent" or "km" or "metres" or "meters" or "million" or "billion" or ":")
        {
            return true;
        }

        return next.Length > 3
            && char.IsLower(next[0])
            && next[^1] == 's'
            && !next.EndsWith("ss", StringComparison.Ordinal)
            && !tokens
                .Word(i + 1)
                .Is(
                    WordClass.Auxiliary
                        | WordClass.Preposition
                        | WordClass.Adverb
                        | WordClass.Subordinator
                        | WordClass.Determiner
                )
            && next is not ("this" or "thus" or "always" or "perhaps");
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
            : DateReading.Open(start, at, DateReason.NoDocumentDate, Unknown(month, first));
    }

    private static string Unknown(int month, int? day) =>
        day is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{known:D2}")
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

    // "5", "5-7", "5 and 7" is left at its first day
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
