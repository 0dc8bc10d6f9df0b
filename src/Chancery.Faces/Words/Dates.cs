using System.Globalization;
using Chancery.Reading;

namespace Chancery.Faces.Words;

/// <summary>Dates as people write them, as far as they are known: 15 April 2014, April 2014, 2014.</summary>
internal static class Dates
{
    public static string? Of(PartialDate? date) =>
        date switch
        {
            null => null,
            { Month: null } year => year.ToString(),
            { Day: null } month => month.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            { } day => day.First.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        };

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
