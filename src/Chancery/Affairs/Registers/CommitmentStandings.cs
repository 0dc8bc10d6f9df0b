using System.Collections.Immutable;

namespace Chancery.Affairs.Registers;

/// <summary>Holds later statements of what was done or broken against commitments: one actor, one deed, and the same things spoken of.</summary>
/// <remarks>It never says that a commitment was kept: it says who reports so, and where.</remarks>
public static class CommitmentStandings
{
    private const int MostCandidates = 200;
    private const int FewestShared = 2;

    /// <summary>How each entry stands, by its key.</summary>
    /// <param name="entries">Entries of the register of commitments.</param>
    /// <param name="reports">Rows that report, in the order of the record.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static ImmutableDictionary<string, CommitmentStanding> Of(
        IEnumerable<RegisterEntry> entries,
        IEnumerable<RecordRow> reports,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(reports);
        var byHandle = new Dictionary<string, List<(RecordRow Row, DeedWords Words)>>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            var words = new DeedWords(((Commitment)report.Row).What);
            foreach (var handle in HandlesOf((Commitment)report.Row, words))
            {
                if (!byHandle.TryGetValue(handle, out var known))
                {
                    byHandle[handle] = known = [];
                }

                // The latest of very many of one actor and deed, so that the time stays in proportion.
                if (known.Count == MostCandidates)
                {
                    known.RemoveAt(0);
                }

                known.Add((report, words));
            }
        }

        var standings = ImmutableDictionary.CreateBuilder<string, CommitmentStanding>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var commitment = (Commitment)entry.Row;
            var words = new DeedWords(commitment.What);
            RecordRow[] bearing =
            [
                .. HandlesOf(commitment, words)
                    .SelectMany(handle => byHandle.GetValueOrDefault(handle, []))
                    .Where(report =>
                        IsLater(report.Row, entry.Witnesses[0])
                        && SameName.Any(commitment.By, ((Commitment)report.Row.Row).By)
                        && words.CountShared(report.Words) >= FewestShared
                        && 2 * words.CountShared(report.Words) >= Math.Min(words.Count, report.Words.Count)
                    )
                    .Select(report => report.Row)
                    .DistinctBy(row => row.Key)
                    .OrderBy(row => row.Said?.Last ?? DateOnly.MinValue),
            ];
            standings[entry.Key] = new CommitmentStanding(StateOf(commitment, bearing, today), [.. bearing]);
        }

        return standings.ToImmutable();
    }

    private static CommitmentState StateOf(Commitment commitment, RecordRow[] bearing, DateOnly today) =>
        bearing is [.., { Row: Commitment { Report: { } last } }]
            ? last == CommitmentReport.Done
                ? CommitmentState.ReportedDone
                : CommitmentState.ReportedBroken
            : EdtfPeriod.Parse(commitment.Due) is not { } due || today < due.First
                ? CommitmentState.Open
                : today <= due.Last
                    ? CommitmentState.Due
                    : CommitmentState.Overdue;

    private static IEnumerable<string> HandlesOf(Commitment row, DeedWords words) =>
        !words.IsTelling
            ? []
            : row.By.Select(name => $"{words.Deed}\n{SameName.LastWord(name)}").Distinct(StringComparer.Ordinal);

    // Said later; in one document, further on. What cannot be placed in time bears on nothing of another document.
    private static bool IsLater(RecordRow report, RecordRow commitment) =>
        report.Hash == commitment.Hash
            ? report.Row.Statement.Evidence[0].Start > commitment.Row.Statement.Evidence[0].Start
            : report.Said is { } reported && commitment.Said is { } said && reported.First > said.Last;
}
