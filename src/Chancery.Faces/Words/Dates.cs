using System.Globalization;
using Chancery.Reading;

namespace Chancery.Faces.Words;

/// <summary>Dates as people write them, as far as they are known: 15 April 2014, April 2014, 2014.</summary>
internal static class Dates
{
    private const string Repeated = "R/P";
    private const string UnknownYear = "XXXX-";

    public static string? Of(PartialDate? date) =>
        date switch
        {
            null => null,
            { Month: null } year => year.ToString(),
            { Day: null } month => month.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            { } day => day.First.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        };

    /// <summary>A date of a register without the signs of EDTF: "2031-05 (uncertain)", "2030 or later", "about 2028", "2029 to 2031", "every year"; null for null.</summary>
    public static string? InWords(string? edtf)
    {
        if (edtf is not null && edtf.StartsWith(Repeated, StringComparison.Ordinal))
        {
            return Every(edtf[Repeated.Length..]);
        }

        if (edtf is null)
        {
            return null;
        }

        if (edtf.StartsWith(UnknownYear, StringComparison.Ordinal))
        {
            return $"{string.Join(" to ", edtf.Split('/').Select(DayOfUnknownYear))} of an unknown year";
        }

        var isUncertain = edtf.AsSpan().IndexOfAny('?', '%') >= 0;
        var words = edtf.Split('/') switch
        {
            ["..", var last] => $"{EndInWords(last)} or earlier",
            [var first, ".."] => $"{EndInWords(first)} or later",
            [var first, var last] => $"{EndInWords(first)} to {EndInWords(last)}",
            _ => EndInWords(edtf),
        };
        return isUncertain ? $"{words} (uncertain)" : words;
    }

    /// <summary>A duration of a register, P5Y or P18M, in words; what is none stays as it is.</summary>
    public static string? DurationInWords(string? term) =>
        term is ['P', .. var number, var unit]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && UnitOf(unit) is { } name
            ? Printable.Count(count, name)
            : InWords(term);

    // An interval of ISO 8601 of one unit: 1Y, 2M, 1W.
    private static string Every(string interval) =>
        interval is [.. var number, var unit] && UnitOf(unit) is { } name
            ? number == "1"
                ? $"every {name}"
                : $"every {number} {name}s"
            : interval;

    private static string? UnitOf(char letter) =>
        letter switch
        {
            'Y' => "year",
            'M' => "month",
            'W' => "week",
            'D' => "day",
            _ => null,
        };

    private static string EndInWords(string end)
    {
        var isAbout = end.AsSpan().IndexOfAny('~', '%') >= 0;
        var date = end.TrimEnd('?', '~', '%');
        date = date is [_, _, _, _, '-', .. var part] && Season(part) is { } season ? $"{season} {date[..4]}" : date;
        return isAbout ? $"about {date}" : date;
    }

    private static string? Season(string part) =>
        part switch
        {
            "21" => "spring",
            "22" => "summer",
            "23" => "autumn",
            "24" => "winter",
            _ => null,
        };

    // XXXX-05-12: 12 May; XXXX-12: December; XXXX-21: spring.
    private static string DayOfUnknownYear(string end)
    {
        var date = end.TrimEnd('?', '~', '%')[UnknownYear.Length..];
        return Season(date)
            ?? (
                PartialDate.TryParse($"2000-{date}", out var known)
                    ? known.First.ToString(known.Day is null ? "MMMM" : "d MMMM", CultureInfo.InvariantCulture)
                    : date
            );
    }

    /// <summary>The day of a moment, in UTC: 15 April 2014.</summary>
    public static string OfTime(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The years that two dates span: 2014, 2014–2024; null where none is known.</summary>
    public static string? Period(PartialDate? first, PartialDate? last) =>
        (first, last) switch
        {
            ({ } from, { } to) when from.Year == to.Year => from.ToString()[..4],
            ({ } from, { } to) => $"{from.ToString()[..4]}–{to.ToString()[..4]}",
            _ => null,
        };
}
