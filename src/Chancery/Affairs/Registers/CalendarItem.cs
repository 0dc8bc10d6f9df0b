using System.Collections.Immutable;

namespace Chancery.Affairs.Registers;

/// <summary>Something with its time: a meeting, a due date, a renewal, an expiry.</summary>
/// <param name="What">Its words: "visit to Norland", "renewed: Treaty of …".</param>
/// <param name="Date">When, as EDTF.</param>
/// <param name="Period">The days it can be.</param>
/// <param name="IsCertain">False where the date is foreseen, counted, or rests on an estimate.</param>
/// <param name="Entry">What states it.</param>
public sealed record CalendarItem(string What, string Date, EdtfPeriod Period, bool IsCertain, RegisterEntry Entry)
{
    /// <summary>The items of entries, by their first day, then by their words; meetings that did not or will not take place have none.</summary>
    public static ImmutableArray<CalendarItem> Of(IEnumerable<RegisterEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return
        [
            .. entries
                .SelectMany(Items)
                .OrderBy(item => item.Period.First)
                .ThenBy(item => item.Period.Last)
                .ThenBy(item => item.What, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<CalendarItem> Items(RegisterEntry entry) =>
        entry.Row switch
        {
            Meeting { Status: MeetingStatus.Cancelled or MeetingStatus.Denied } => [],
            Meeting meeting => Item(
                entry,
                meeting.What,
                meeting.Date,
                meeting.Status is MeetingStatus.Held or MeetingStatus.Planned
            ),
            Commitment commitment => Item(entry, $"due: {commitment.What}", commitment.Due, true),
            Instrument instrument =>
            [
                .. Item(entry, $"signed: {instrument.Name}", instrument.SignedOn, IsSure(instrument, "signed")),
                .. Item(entry, $"ratified: {instrument.Name}", instrument.Ratified, IsSure(instrument, "ratified")),
                .. Item(entry, $"in force: {instrument.Name}", instrument.InForce, IsSure(instrument, "inForce")),
                .. Item(entry, $"term: {instrument.Name}", instrument.Term, true),
                .. Item(entry, $"renewed: {instrument.Name}", instrument.Renewal, IsSure(instrument, "renewal")),
                .. Item(entry, $"expires: {instrument.Name}", instrument.Expires, IsSure(instrument, "expires")),
            ],
            _ => [],
        };

    private static bool IsSure(Instrument instrument, string field) =>
        !instrument.Expected.Contains(field) && !instrument.Derived.Contains(field);

    private static IEnumerable<CalendarItem> Item(RegisterEntry entry, string what, string? date, bool isCertain) =>
        date is not null && EdtfPeriod.Parse(date) is { } period
            ? [new CalendarItem(what, date, period, isCertain && !date.Contains('?', StringComparison.Ordinal), entry)]
            : [];
}
