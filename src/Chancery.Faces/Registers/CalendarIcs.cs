using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Faces.Words;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Chancery.Faces.Registers;

/// <summary>Writes dates as an iCalendar file (RFC 5545): whole days, the sentence as description, uncertain ones as tentative.</summary>
internal static class CalendarIcs
{
    private const int LongestPeriodDays = 366;

    /// <summary>The file; periods longer than a year or with an open end are left out, since no calendar shows them.</summary>
    public static string Of(IEnumerable<CalendarItem> items)
    {
        var calendar = new Calendar { ProductId = "-//Chancery//Registers//EN" };
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (
            var item in items.Where(item =>
                item.Period.Last.DayNumber - item.Period.First.DayNumber <= LongestPeriodDays
            )
        )
        {
            var number = seen[item.Entry.Key] = seen.GetValueOrDefault(item.Entry.Key) + 1;
            var witness = item.Entry.Witnesses[0];
            calendar.Events.Add(
                new CalendarEvent
                {
                    Uid = $"{item.Entry.Key}-{number}@chancery",
                    Summary = item.What,
                    Description =
                        $"{string.Join(' ', witness.Sentences)}\n{RegisterWords.SayerOf(witness.Row) ?? "no speaker named"}, {DocumentNames.Shown(witness.Document)}",
                    Location = (item.Entry.Row as Meeting)?.Place,
                    Status = item.IsCertain ? "CONFIRMED" : "TENTATIVE",
                    // The same record gives the same bytes: stamped with its own day, not with now.
                    DtStamp = new CalDateTime(item.Period.First.ToDateTime(TimeOnly.MinValue), "UTC"),
                    Start = new CalDateTime(item.Period.First),
                    End = new CalDateTime(item.Period.Last.AddDays(1)),
                }
            );
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
