using System.Globalization;
using Chancery.Reading;

namespace Chancery.Faces.Words;

/// <summary>Dates as people write them, as far as they are known: 15 April 2014, April 2014, 2014.</summary>
internal static class Dates
{
    private const string Repeated = "R/P";

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

        if (edtf is null || edtf.AsSpan().IndexOfAny("?~%/X") < 0)
        {
            return edtf;
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

    // An interval of ISO 8601 of one unit: 1Y, 2M, 1W.
    private static string Every(string interval) =>
        interval switch
        {
            [.. var number, 'Y'] => Every(number, "year"),
            [.. var number, 'M'] => Every(number, "month"),
            [.. var number, 'W'] => Every(number, "week"),
            [.. var number, 'D'] => Every(number, "day"),
            _ => interval,
        };

    private static string Every(string number, string unit) =>
        number == "1" ? $"every {unit}" : $"every {number} {unit}s";

    private static string EndInWords(string end)
    {
        var isAbout = end.AsSpan().IndexOfAny('~', '%') >= 0;
        var date = end.TrimEnd('?', '~', '%');
        date = date.StartsWith("XXXX-", StringComparison.Ordinal) ? $"{date[5..]} of an unknown year" : date;
        return isAbout ? $"about {date}" : date;
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
