using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;

namespace Chancery.Faces.Registers;

/// <summary>What a record knows by its days: meetings, due dates, terms, renewals and expiries.</summary>
internal static class RecordCalendar
{
    /// <summary>The dates that pass the filter and lie in its period, by their first day.</summary>
    public static async Task<ImmutableArray<CalendarItem>> ItemsAsync(
        RegisterReader reader,
        RowFilter filter,
        CancellationToken cancellationToken
    )
    {
        var entries = ImmutableArray.CreateBuilder<RegisterEntry>();
        foreach (var register in new[] { Register.Meetings, Register.Instruments, Register.Commitments })
        {
            entries.AddRange(reader.Join(await reader.RowsAsync(register, filter, cancellationToken)));
        }

        return
        [
            .. CalendarItem
                .Of(entries.DrainToImmutable())
                .Where(item => filter.Period is not { } period || item.Period.Overlaps(period)),
        ];
    }
}
