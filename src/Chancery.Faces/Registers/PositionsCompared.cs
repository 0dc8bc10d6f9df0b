using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Affairs;
using Chancery.Affairs.Registers;

namespace Chancery.Faces.Registers;

/// <summary>What holders said on an issue side by side, year by year, with what was searched.</summary>
/// <param name="Issue">The issue, or the words, as asked for.</param>
/// <param name="First">First year.</param>
/// <param name="Last">Last year.</param>
/// <param name="Documents">How many documents the record has.</param>
/// <param name="Years">The years of the period in order, then what cannot be placed in one year.</param>
internal sealed record PositionsCompared(
    string Issue,
    int First,
    int Last,
    int Documents,
    ImmutableArray<ComparedYear> Years
)
{
    private const int MostYears = 1000;

    /// <summary>Lays side by side what was said on an issue.</summary>
    /// <param name="reader">The registers.</param>
    /// <param name="issue">The name of an issue, or words that the sentence holds; not empty.</param>
    /// <param name="holders">Who is compared; empty: the two who hold most.</param>
    /// <param name="period">The years to compare; null, or open on one side: as far as the record's documents reach.</param>
    /// <param name="mark">What stands before the names of dates where a user writes them: <c>--</c> on the command line.</param>
    /// <param name="cancellationToken">Checked a register.</param>
    /// <exception cref="UsageException">The issue is empty, no document has a date to tell the years by, or the period is too long.</exception>
    public static async Task<PositionsCompared> OfAsync(
        RegisterReader reader,
        IEnumerable<string> issue,
        IReadOnlyList<string> holders,
        EdtfPeriod? period,
        string mark = "",
        CancellationToken cancellationToken = default
    )
    {
        var words = RowFilter.WordsOf(issue);
        if (words.Count == 0)
        {
            throw new UsageException("compare needs an issue.");
        }

        var name = string.Join(' ', words);
        var all = await reader.RowsAsync(Register.Positions, new RowFilter([], null, []), cancellationToken);
        RecordRow[] rows =
        [
            .. all.Where(row => IsOn(row, name, words))
                .DistinctBy(row => (row.Hash, row.Row.Statement.Evidence[0], row.Row.Actors[0])),
        ];
        var dates = await reader.Record.ListSaidAsync(cancellationToken);
        var (first, last) = YearsOf([.. dates.Select(date => date.Said)], period, mark);
        var compared = PositionComparison.Of(
            rows,
            [
                .. (holders.Count > 0 ? holders : MostHolding(rows, reader.Decisions.Aliases)).Select(holder =>
                    HolderOf(reader, holder)
                ),
            ],
            [.. dates.Select(date => date.Said)],
            first,
            last,
            reader.Join
        );
        return new PositionsCompared(name, first, last, dates.Length, compared);
    }

    private static (int First, int Last) YearsOf(IEnumerable<string?> dates, EdtfPeriod? period, string mark)
    {
        var years = dates.Select(PositionComparison.YearOf).OfType<int>().ToList();
        var (from, to) = period is { } asked ? (asked.First, asked.Last) : (DateOnly.MinValue, DateOnly.MaxValue);
        if (years.Count == 0 && (from == DateOnly.MinValue || to == DateOnly.MaxValue))
        {
            throw new UsageException(
                $"compare needs {mark}from and {mark}to where no document of the record has a date."
            );
        }

        var first = from != DateOnly.MinValue ? from.Year : years.Min();
        var last = to != DateOnly.MaxValue ? to.Year : years.Max();
        return last - first < MostYears
            ? (first, Math.Max(first, last))
            : throw new UsageException($"compare reaches over at most {MostYears} years, not from {first} to {last}.");
    }

    private static (string Name, Func<RecordRow, bool> Holds) HolderOf(RegisterReader reader, string holder)
    {
        var names = reader.NamesOf(holder);
        return (names.Asked, names.Hold);
    }

    private static IEnumerable<string> MostHolding(IEnumerable<RecordRow> rows, ActorAliases aliases) =>
        rows.Select(row => aliases.NameOf(((Position)row.Row).Holder))
            .GroupBy(holder => holder, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)
            .Take(2);

    private static bool IsOn(RecordRow row, string issue, IReadOnlyList<string> words) =>
        ((Position)row.Row).Issue.Equals(issue, StringComparison.OrdinalIgnoreCase)
        || RowFilter.Holds(string.Join(' ', row.Sentences), words);
}
