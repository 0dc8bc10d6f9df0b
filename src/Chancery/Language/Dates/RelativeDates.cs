using Chancery.Reading;

namespace Chancery.Language.Dates;

/// <summary>Reads dates that are counted from another one: "yesterday", "last year", "two days ago", "the next five years", "a year later".</summary>
internal static class RelativeDates
{
    /// <summary>Reads the date that begins at word <paramref name="i"/>.</summary>
    public static DateReading? Read(DateTokens tokens, int i, DateAnchor anchor) =>
        tokens.Kind(i) switch
        {
            DateWordKind.Day => ReadDay(tokens, i, anchor),
            DateWordKind.This => ReadMoved(tokens, i, 0, anchor),
            DateWordKind.Last => ReadMoved(tokens, i, -1, anchor),
            DateWordKind.Next => ReadMoved(tokens, i, 1, anchor),
            DateWordKind.That => ReadThat(tokens, i, anchor),
            DateWordKind.Season => ReadSeason(tokens, i, i, anchor, null),
            DateWordKind.DayPart => ReadDayPart(tokens, i, anchor),
            _ => null,
        } ?? ReadCounted(tokens, i, anchor);

    private static DateReading? ReadDay(DateTokens tokens, int i, DateAnchor anchor)
    {
        var offset = tokens.Value(i);
        var start = i;
        if (offset != 0 && tokens.Is(i - 1, offset < 0 ? "before" : "after") && tokens.Is(i - 2, "day"))
        {
            (start, offset) = (tokens.Is(i - 3, "the") ? i - 3 : i - 2, offset * 2);
        }

        var end = i + 1 + (tokens.Is(i + 1, DateWordKind.DayPart) ? 1 : 0);
        return Counted(start, end, anchor.Count(DateUnit.Day, offset));
    }

    // "this year", "last month", "next Tuesday", "last November", "this spring", "the past two years", "the coming weeks"
    private static DateReading? ReadMoved(DateTokens tokens, int i, int offset, DateAnchor anchor)
    {
        var at = i + 1;
        if (
            tokens.Form(i) is "past" or "current" or "following"
            && tokens.Form(i - 1) is not ("the" or "this" or "The" or "our" or "its" or "their")
        )
        {
            return null;
        }

        if (IsQuarterOfCentury(tokens, at) && offset != 0)
        {
            return Stretch(tokens, i, at + 4, 25, DateUnit.Year, offset, anchor);
        }

        switch (tokens.Kind(at))
        {
            case DateWordKind.Unit when IsPlural(tokens, at) || IsStretch(tokens, i, at):
                return offset == 0
                    ? null
                    : Stretch(
                        tokens,
                        i,
                        at + 1,
                        IsPlural(tokens, at) ? 0 : 1,
                        (DateUnit)tokens.Value(at),
                        offset,
                        anchor
                    );
            case DateWordKind.Unit when tokens.Value(at) >= (int)DateUnit.Day:
                // "the next day": the day behind the one that is told of.
                return tokens.Is(i, "following") || (tokens.Is(i, "next") && tokens.Value(at) == (int)DateUnit.Day)
                    ? CountedFromText(i, at + 1, (DateUnit)tokens.Value(at), 1, anchor)
                    : Counted(i, at + 1, anchor.Count((DateUnit)tokens.Value(at), offset));
            case DateWordKind.Month:
                return MovedMonth(tokens, i, at, offset, anchor);
            case DateWordKind.Weekday:
                return MovedWeekday(tokens, i, at, offset, anchor);
            case DateWordKind.Season:
                return ReadSeason(tokens, i, at, anchor, offset);
            case DateWordKind.DayPart:
                var isNight = offset < 0 && tokens.Is(at, "night");
                return offset == 0 || isNight ? Counted(i, at + 1, anchor.Count(DateUnit.Day, offset)) : null;
            default:
                return ReadStretch(tokens, i, at, offset, anchor);
        }
    }

    // "the last quarter of a century": 25 years, no quarter of a year.
    private static bool IsQuarterOfCentury(DateTokens tokens, int at) =>
        tokens.Is(at, "quarter") && tokens.Is(at + 1, "of") && tokens.Is(at + 2, "a") && tokens.Is(at + 3, "century");

    // "the last two years", "the next two to three decades"
    private static DateReading? ReadStretch(DateTokens tokens, int i, int at, int offset, DateAnchor anchor)
    {
        if (offset == 0 || !tokens.TryCount(at, out var count))
        {
            return null;
        }

        at++;
        if (tokens.IsAny(at, "to", "or") || tokens.IsDash(at))
        {
            count = tokens.TryCount(at + 1, out var larger) ? larger : count;
            at += 2;
        }

        return tokens.Is(at, DateWordKind.Unit) && tokens.Value(at) >= (int)DateUnit.Day
            ? Stretch(tokens, i, at + 1, count, (DateUnit)tokens.Value(at), offset, anchor)
            : null;
    }

    private static DateReading? Stretch(
        DateTokens tokens,
        int start,
        int end,
        int count,
        DateUnit unit,
        int direction,
        DateAnchor anchor
    )
    {
        if (count == 0 || tokens.Is(start, "following") || tokens.Is(start, "preceding"))
        {
            return DateReading.Open(start, end, DateReason.Ambiguous);
        }

        if (unit >= DateUnit.Decade)
        {
            (unit, count) = (DateUnit.Year, count * (unit == DateUnit.Decade ? 10 : 100));
        }

        return
            anchor.Document is { } now
            && anchor.Count(unit, 0) is not null
            && DateAnchor.Count(now, unit, count * direction) is { } far
            ? DateReading.Resolved(
                start,
                end,
                DateReason.CountedFromDocument,
                direction < 0 ? new DatePeriod(Trim(far.Start, unit), now) : new DatePeriod(now, Trim(far.End, unit))
            )
            : DateReading.Open(start, end, DateReason.NoDocumentDate);
    }

    private static PartialDate Trim(PartialDate date, DateUnit unit) =>
        unit >= DateUnit.Year ? new PartialDate(date.Year) : date;

    // "the last day of the talks", "the past year" is a stretch up to now
    private static bool IsStretch(DateTokens tokens, int i, int at) =>
        (tokens.Is(i, "past") && tokens.Value(at) >= (int)DateUnit.Year)
        || (tokens.IsAny(i, "last", "next") && tokens.Value(at) == (int)DateUnit.Decade);

    private static bool IsPlural(DateTokens tokens, int i) => tokens.Form(i) is [.., not ('\'' or '’'), 's'];

    private static DateReading MovedMonth(DateTokens tokens, int start, int at, int offset, DateAnchor anchor)
    {
        var month = tokens.Value(at);
        if (anchor.Document is not { } document || (offset != 0 && document.Month is null))
        {
            return DateReading.Open(start, at + 1, DateReason.NoDocumentDate, $"XXXX-{month:D2}");
        }

        var year =
            offset < 0 && month >= document.Month ? document.Year - 1
            : offset > 0 && month <= document.Month ? document.Year + 1
            : document.Year;
        return DateReading.Resolved(
            start,
            at + 1,
            DateReason.CountedFromDocument,
            DatePeriod.Of(new PartialDate(year, month))
        );
    }

    private static DateReading MovedWeekday(DateTokens tokens, int start, int at, int offset, DateAnchor anchor)
    {
        var end = at + 1 + (tokens.Is(at + 1, DateWordKind.DayPart) ? 1 : 0);
        if (anchor.Day is not { } today)
        {
            return Counted(start, end, anchor.Count(DateUnit.Day, 0));
        }

        var ahead = (tokens.Value(at) - (int)today.DayOfWeek + 7) % 7;
        return Counted(
            start,
            end,
            offset < 0 ? DatePeriod.Day(today.AddDays(ahead - 7))
                : offset > 0 ? DatePeriod.Day(today.AddDays(ahead == 0 ? 7 : ahead))
                : anchor.DayOf((DayOfWeek)tokens.Value(at), TenseReader.At(tokens, start, end))
        );
    }

    // "this spring", "the spring of 2031", "in spring 2031"; "winter" is the one that begins in the year
    private static DateReading? ReadSeason(DateTokens tokens, int start, int at, DateAnchor anchor, int? offset)
    {
        var end = at + 1;
        var behind = end + (tokens.Is(end, "of") || tokens.Is(end, ",") ? 1 : 0);
        int? year = null;
        var reason = DateReason.CountedFromDocument;
        if (tokens.TryYear(behind, out var printed))
        {
            (year, end, reason) = (printed, behind + 1, DateReason.Printed);
        }
        else if (
            tokens.Kind(behind) is DateWordKind.This or DateWordKind.Last or DateWordKind.Next
            && tokens.Is(behind + 1, DateWordKind.Unit)
            && tokens.Value(behind + 1) == (int)DateUnit.Year
        )
        {
            var moved =
                tokens.Is(behind, DateWordKind.Last) ? -1
                : tokens.Is(behind, DateWordKind.Next) ? 1
                : 0;
            (year, end) = (anchor.Document?.Year + moved, behind + 2);
        }
        else if (offset is { } moved && anchor.Document is { Month: { } now } document)
        {
            var season = tokens.Value(at);
            year =
                moved < 0 && now < season + 3 ? document.Year - 1
                : moved > 0 && now >= season ? document.Year + 1
                : document.Year;
        }
        else if (offset is null)
        {
            return null;
        }

        var number = 20 + (tokens.Value(at) / 3);
        if (year is not (>= 1 and < 9999))
        {
            return DateReading.Open(start, end, DateReason.NoDocumentDate, $"XXXX-{number}");
        }

        var first = new DateOnly(year.Value, tokens.Value(at), 1);
        return DateReading.Resolved(start, end, reason, DatePeriod.Between(first, first.AddMonths(3).AddDays(-1))) with
        {
            Form = $"{year.Value:D4}-{number}",
        };
    }

    // "that year", "the same month"
    private static DateReading? ReadThat(DateTokens tokens, int i, DateAnchor anchor) =>
        tokens.Is(i + 1, DateWordKind.Unit) && tokens.Value(i + 1) >= (int)DateUnit.Day && !IsPlural(tokens, i + 1)
            ? CountedFromText(i, i + 2, (DateUnit)tokens.Value(i + 1), 0, anchor)
            : null;

    private static DateReading? ReadDayPart(DateTokens tokens, int i, DateAnchor anchor) =>
        tokens.Is(i - 1, DateWordKind.This) ? Counted(i - 1, i + 1, anchor.Count(DateUnit.Day, 0)) : null;

    // "two days ago", "20 to 30 years from now", "a year later", "in two weeks' time"
    private static DateReading? ReadCounted(DateTokens tokens, int i, DateAnchor anchor)
    {
        if (!tokens.TryCount(i, out var count))
        {
            return null;
        }

        var at = i + 1;
        var larger = count;
        if ((tokens.IsAny(at, "to", "or") || tokens.IsDash(at)) && tokens.TryCount(at + 1, out larger))
        {
            at += 2;
        }
        else
        {
            larger = count;
        }

        at += tokens.Is(at, "full") || tokens.Is(at, "short") ? 1 : 0;
        if (!tokens.Is(at, DateWordKind.Unit) || tokens.Value(at) < (int)DateUnit.Day)
        {
            return null;
        }

        var unit = (DateUnit)tokens.Value(at);
        at++;
        if (tokens.Is(at, DateWordKind.Ago))
        {
            return Counted(i, at + 1, Join(anchor.Count(unit, -larger), anchor.Count(unit, -count)));
        }

        if (tokens.Is(at, "from") && tokens.IsAny(at + 1, "now", "today"))
        {
            return Counted(i, at + 2, Join(anchor.Count(unit, count), anchor.Count(unit, larger)));
        }

        if (tokens.Is(at, DateWordKind.Later))
        {
            return CountedFromText(i, at + 1, unit, count, anchor);
        }

        var isAhead = tokens.IsAny(i - 1, "in", "within") && tokens.Is(at, "time");
        return isAhead ? Counted(i - 1, at + 1, anchor.Count(unit, count)) : null;
    }

    private static DatePeriod? Join(DatePeriod? first, DatePeriod? last) =>
        first is { } from && last is { } to ? new DatePeriod(from.Start, to.End) : null;

    private static DateReading Counted(int start, int end, DatePeriod? period) =>
        period is { } known
            ? DateReading.Resolved(start, end, DateReason.CountedFromDocument, known)
            : DateReading.Open(start, end, DateReason.NoDocumentDate);

    private static DateReading CountedFromText(int start, int end, DateUnit unit, int offset, DateAnchor anchor) =>
        anchor.Text is { } text && DateAnchor.Count(text.Start, unit, offset) is { } period
            ? DateReading.Resolved(start, end, DateReason.CountedFromText, period)
            : DateReading.Open(start, end, DateReason.DependsOnEvent);
}
