using System.Collections.Immutable;

namespace Chancery.Affairs.Registers;

/// <summary>What one holder said on an issue in one year, or that nothing was found.</summary>
/// <param name="Holder">The holder, as asked for.</param>
/// <param name="Entries">The positions, copies counted once; empty: no statement found.</param>
public sealed record HolderStatements(string Holder, ImmutableArray<RegisterEntry> Entries);

/// <summary>One year of a comparison.</summary>
/// <param name="Year">The year; null for documents that nothing places in a year.</param>
/// <param name="Said">For <see cref="Year"/> null: what is known of their time, as EDTF, or null.</param>
/// <param name="Documents">How many documents of that time the record has: what was searched.</param>
/// <param name="Holders">What each said, in the order in which they were asked for.</param>
public sealed record ComparedYear(int? Year, string? Said, int Documents, ImmutableArray<HolderStatements> Holders);

/// <summary>Lays what holders said on an issue side by side, year by year.</summary>
public static class PositionComparison
{
    /// <summary>The years of the period in order, then what cannot be placed in one year.</summary>
    /// <param name="rows">Positions on the issue.</param>
    /// <param name="holders">Names of the holders, and which rows are theirs.</param>
    /// <param name="dates">When each document of the record was said, as EDTF; null where nothing tells.</param>
    /// <param name="first">First year.</param>
    /// <param name="last">Last year.</param>
    /// <param name="join">Brings rows together.</param>
    public static ImmutableArray<ComparedYear> Of(
        IReadOnlyList<RecordRow> rows,
        IReadOnlyList<(string Name, Func<RecordRow, bool> Holds)> holders,
        IReadOnlyList<string?> dates,
        int first,
        int last,
        Func<IEnumerable<RecordRow>, ImmutableArray<RegisterEntry>> join
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(holders);
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(join);
        var years = ImmutableArray.CreateBuilder<ComparedYear>();
        for (var year = first; year <= last; year++)
        {
            var theirs = rows.Where(row => YearOf(SaidOf(row)) == year).ToList();
            years.Add(
                new ComparedYear(
                    year,
                    null,
                    dates.Count(date => YearOf(date) == year),
                    [.. holders.Select(holder => new HolderStatements(holder.Name, join(Theirs(theirs, holder.Holds))))]
                )
            );
        }

        // "2031 or later" can be of the period, and so can what nothing places.
        foreach (
            var said in dates
                .Where(date => YearOf(date) is null && CanBeIn(date, first, last))
                .Distinct(StringComparer.Ordinal)
                .OrderBy(date => date is null)
                .ThenBy(date => date, StringComparer.Ordinal)
        )
        {
            var theirs = rows.Where(row => SaidOf(row) == said).ToList();
            years.Add(
                new ComparedYear(
                    null,
                    said,
                    dates.Count(date => date == said),
                    [.. holders.Select(holder => new HolderStatements(holder.Name, join(Theirs(theirs, holder.Holds))))]
                )
            );
        }

        return years.DrainToImmutable();
    }

    // A sentence in which he speaks for two states is one statement of his.
    private static IEnumerable<RecordRow> Theirs(IEnumerable<RecordRow> rows, Func<RecordRow, bool> holds) =>
        rows.Where(holds).DistinctBy(row => (row.Hash, row.Row.Statement.Evidence[0]));

    /// <summary>The year of a date that lies in one year; else null.</summary>
    public static int? YearOf(string? said) =>
        EdtfPeriod.Parse(said) is { } period && period.First.Year == period.Last.Year ? period.First.Year : null;

    private static string? SaidOf(RecordRow row) => row.Published?.ToString() ?? row.Period;

    private static bool CanBeIn(string? said, int first, int last) =>
        EdtfPeriod.Parse(said) is not { } period || (period.First.Year <= last && period.Last.Year >= first);
}
