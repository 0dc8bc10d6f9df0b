namespace Chancery.Language.Dates;

/// <summary>Reads parts of a period: "the second half of the year", "the first quarter of 2031", "by the end of May", "early 2031", "mid-April".</summary>
internal static class PartsOfPeriods
{
    /// <summary>Reads the part that begins at word <paramref name="i"/>.</summary>
    public static DateReading? Read(DateTokens tokens, int i, DateAnchor anchor)
    {
        if (tokens.TryOrdinal(i, out var number) && ReadNumbered(tokens, i, number, anchor) is { } numbered)
        {
            return numbered;
        }

        if (tokens.Kind(i) is DateWordKind.Early or DateWordKind.Middle or DateWordKind.Late)
        {
            return ReadEdge(tokens, i, anchor);
        }

        return tokens.Form(i).StartsWith("mid-", StringComparison.OrdinalIgnoreCase)
            ? ReadMid(tokens, i, anchor)
            : null;
    }

    // "the second half of the year", "the first quarter of 2031", "the second part of this year"
    private static DateReading? ReadNumbered(DateTokens tokens, int i, int number, DateAnchor anchor)
    {
        var at = i + 1;
        var months =
            tokens.Is(at, DateWordKind.Part) || tokens.Is(at, "part") ? 6
            : tokens.IsAny(at, "quarter", "trimester") ? 3
            : 0;
        if (months == 0 || number < 1 || number > 12 / months)
        {
            return null;
        }

        var year = ReadWhole(tokens, at + 1, anchor, out var end);
        if (year is not { } whole || end == at + 1)
        {
            return null;
        }

        if (whole.Period is not { } period)
        {
            return whole with { Start = i };
        }

        if (period.Start.Month is not null || !period.Start.Equals(period.End))
        {
            return null;
        }

        var first = new DateOnly(period.Start.Year, ((number - 1) * months) + 1, 1);
        return whole with { Start = i, Period = DatePeriod.Months(first, first.AddMonths(months - 1)) };
    }

    // "the end of the year": its last day where something is to be done by then; "early 2031" is the whole year as far as one can tell
    private static DateReading? ReadEdge(DateTokens tokens, int i, DateAnchor anchor)
    {
        var isNoun = tokens.Form(i) is "end" or "beginning" or "start" or "close" or "middle";
        var inner = isNoun && !tokens.Is(i + 1, "of") ? null : ReadWhole(tokens, i + 1, anchor, out _);
        if (inner is not { } whole)
        {
            return null;
        }

        var isDeadline =
            tokens.Is(i, "end")
            && (
                tokens.IsAny(i - 1, "by", "until")
                || (tokens.Is(i - 1, "the") && tokens.IsAny(i - 2, "by", "until") | tokens.Is(i - 2, "before"))
            );
        return whole with
        {
            Start = i,
            Period = whole.Period is { } period && isDeadline ? DatePeriod.Day(period.Last) : whole.Period,
        };
    }

    private static DateReading? ReadMid(DateTokens tokens, int i, DateAnchor anchor)
    {
        var rest = tokens.Form(i)[4..];
        var entry = DateWords.Find(rest);
        if (entry.Kind != DateWordKind.Month)
        {
            return null;
        }

        var at = i + 1;
        at += tokens.Is(at, ",") ? 1 : 0;
        var year = tokens.TryYear(at, out var printed)
            ? printed
            : anchor.YearOf(entry.Value, null, TenseReader.At(tokens, i, i + 1));
        var end = tokens.TryYear(at, out _) ? at + 1 : i + 1;
        return year is { } known
            ? DateReading.Resolved(
                i,
                end,
                end > i + 1 ? DateReason.Printed : DateReason.NearestInTense,
                DatePeriod.Of(new Reading.PartialDate(known, entry.Value))
            )
            : DateReading.Open(i, end, DateReason.NoDocumentDate, $"XXXX-{entry.Value:D2}");
    }

    /// <summary>The period of which a part is named: "of the year", "of 2031", "this year", "May".</summary>
    private static DateReading? ReadWhole(DateTokens tokens, int at, DateAnchor anchor, out int end)
    {
        end = at;
        at += tokens.Is(at, "of") ? 1 : 0;
        at += tokens.Is(at, "in") ? 1 : 0;
        if (tokens.Is(at, "the") && tokens.Is(at + 1, DateWordKind.Unit) && tokens.Value(at + 1) >= (int)DateUnit.Day)
        {
            end = at + 2;
            return anchor.Count((DateUnit)tokens.Value(at + 1), 0) is { } period
                ? DateReading.Resolved(at, end, DateReason.CountedFromDocument, period)
                : DateReading.Open(at, end, DateReason.NoDocumentDate);
        }

        at += tokens.Is(at, "the") ? 1 : 0;
        var inner = tokens.Kind(at) is DateWordKind.This or DateWordKind.Last or DateWordKind.Next or DateWordKind.That
            ? RelativeDates.Read(tokens, at, anchor)
            : CalendarDates.Read(tokens, at, anchor);
        end = inner?.End ?? end;
        return inner;
    }
}
