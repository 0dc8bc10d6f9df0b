using System.Collections.Immutable;
using Chancery.Actors;

namespace Chancery.Affairs.Registers;

/// <summary>Brings the rows of many documents together: one meeting in five documents is one entry with five witnesses.</summary>
/// <remarks>
/// Rows are compared only with those that share a name, a number or a run of words with them, and with the last of these, so that the
/// time stays in proportion to the rows. Nothing is merged that contradicts: dates, places, values.
/// </remarks>
public static class RegisterEntries
{
    private const int MostCandidates = 24;

    /// <summary>The entries, by the first witness.</summary>
    /// <param name="rows">Rows of one register, in the order of the record.</param>
    /// <param name="workOf">The work that a document is a witness of, by hash.</param>
    /// <param name="wordsOf">The words of a row's first sentence.</param>
    /// <param name="aliases">What persons decided of names; null: nothing.</param>
    public static ImmutableArray<RegisterEntry> Of(
        IEnumerable<RecordRow> rows,
        Func<string, string> workOf,
        Func<RecordRow, string> wordsOf,
        ActorAliases? aliases = null
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(workOf);
        var groups = new List<List<Candidate>>();
        var byHandle = new Dictionary<string, List<List<Candidate>>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var candidate = new Candidate(row, workOf(row.Hash), new SentenceWords(wordsOf(row)));
            var handles = HandlesOf(candidate);
            var matches = handles
                .SelectMany(handle => byHandle.GetValueOrDefault(handle, []).AsEnumerable().Reverse())
                .Distinct()
                .Where(group =>
                    group.TrueForAll(other =>
                        IsSame(candidate, other)
                        && !ActorNames.AreApart(candidate.Row.Row, other.Row.Row, aliases ?? ActorAliases.None)
                    )
                )
                .Take(2)
                .ToList();
            var group =
                matches is [var one, var two] && MayBeEither(candidate, one, two) ? null : matches.FirstOrDefault();
            if (group is null)
            {
                groups.Add(group = []);
            }

            group.Add(candidate);
            foreach (var handle in handles)
            {
                if (!byHandle.TryGetValue(handle, out var known))
                {
                    byHandle[handle] = known = [];
                }

                _ = known.Remove(group);
                known.Add(group);
                if (known.Count > MostCandidates)
                {
                    known.RemoveAt(0);
                }
            }
        }

        return
        [
            .. groups.Select(group => new RegisterEntry(
                Joined([.. group.Select(one => one.Row.Row)]),
                [.. group.Select(one => one.Row)],
                group.Select(one => one.Work).Distinct(StringComparer.Ordinal).Count()
            )),
        ];
    }

    private static List<string> HandlesOf(Candidate candidate) =>
        candidate.Row.Row switch
        {
            Meeting meeting => [.. meeting.Participants.Select(SameName.LastWord), .. candidate.Words.Runs],
            Instrument instrument => [SameName.Key(instrument.Name), .. candidate.Words.Runs],
            _ => [.. candidate.Words.Runs],
        };

    // Two rows of one document were told apart where its other sentences could be seen.
    private static bool IsSame(Candidate one, Candidate other) =>
        one.Row.Hash != other.Row.Hash
        && (one.Row.Row, other.Row.Row) switch
        {
            (Meeting first, Meeting second) => SameMeeting.Is(first, second, one.Words.Shares(other.Words)),
            (Instrument first, Instrument second) => SameInstrument.Is(first, second),
            (Commitment first, Commitment second) => SameName.Any(first.By, second.By) && one.Words.Shares(other.Words),
            (Figure first, Figure second) => first.Value == second.Value
                && first.Upper == second.Upper
                && first.Unit == second.Unit
                && one.Words.Shares(other.Words),
            (Position first, Position second) => first.Holder == second.Holder
                && first.Issue == second.Issue
                && one.Words.Shares(other.Words),
            _ => false,
        };

    // "talks with Dell and Holt" is neither the meeting with Dell nor the one with Holt that another document tells apart.
    private static bool MayBeEither(Candidate candidate, List<Candidate> one, List<Candidate> two) =>
        candidate.Row.Row is Meeting
        && !one.Concat(two).Any(other => candidate.Words.Shares(other.Words))
        && one.Exists(first => two.Exists(second => first.Row.Hash == second.Row.Hash));

    private static RegisterRow Joined(ImmutableArray<RegisterRow> rows) =>
        rows[0] switch
        {
            Meeting meeting => SameMeeting.Join(meeting, rows.OfType<Meeting>()),
            Instrument instrument => SameInstrument.Join(instrument, rows.OfType<Instrument>()),
            var row => row,
        };

    private sealed record Candidate(RecordRow Row, string Work, SentenceWords Words);
}
