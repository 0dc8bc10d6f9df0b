using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Affairs;
using Chancery.Affairs.Registers;

namespace Chancery.Faces.Registers;

/// <summary>All who speak in a record, or whom a row of its registers names.</summary>
internal static class ActorList
{
    private static readonly ImmutableArray<Register> Naming =
    [
        Register.Meetings,
        Register.Instruments,
        Register.Commitments,
        Register.Positions,
    ];

    /// <summary>The names with most under them first; equal ones by name.</summary>
    public static async Task<ImmutableArray<NamedActor>> OfAsync(
        RegisterReader reader,
        CancellationToken cancellationToken
    )
    {
        var kinds = reader.Kinds;
        var aliases = reader.Decisions.Aliases;
        var tallies = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var spoken in await reader.Record.ListSpokenAsync(cancellationToken))
        {
            var tally = Of(spoken.Speaker);
            tally.Statements += spoken.Statements;
            tally.Documents.Add(spoken.Hash);
        }

        foreach (var register in Naming)
        {
            var rows = await reader.RowsAsync(register, new RowFilter([], null, []), cancellationToken);
            foreach (var entry in reader.Join(rows))
            {
                foreach (var tally in entry.Witnesses.SelectMany(NamesIn).Select(Of).Distinct())
                {
                    tally.Entries[register] = tally.Entries.GetValueOrDefault(register) + 1;
                    tally.Documents.UnionWith(entry.Witnesses.Select(witness => witness.Hash));
                }
            }
        }

        return
        [
            .. tallies
                .Values.OrderByDescending(tally => tally.Statements + tally.Entries.Values.Sum())
                .ThenBy(tally => tally.Name, StringComparer.Ordinal)
                .Select(tally => new NamedActor(
                    tally.Name,
                    kinds.KindOf(tally.Name),
                    tally.Statements,
                    tally.Entries.GetValueOrDefault(Register.Meetings),
                    tally.Entries.GetValueOrDefault(Register.Instruments),
                    tally.Entries.GetValueOrDefault(Register.Commitments),
                    tally.Entries.GetValueOrDefault(Register.Positions),
                    tally.Documents.Count
                )),
        ];

        Tally Of(string written)
        {
            var name = aliases.NameOf(kinds.NameOf(aliases.NameOf(written)));
            var key = ActorAliases.Key(name);
            if (!tallies.TryGetValue(key, out var tally))
            {
                tallies[key] = tally = new Tally(name);
            }

            return tally;
        }
    }

    private static IEnumerable<string> NamesIn(RecordRow row) =>
        row.Row.Actors.Append(row.Row.Statement.AssertedBy).OfType<string>();

    private sealed class Tally(string name)
    {
        public string Name { get; } = name;

        public int Statements { get; set; }

        public Dictionary<Register, int> Entries { get; } = [];

        public HashSet<string> Documents { get; } = new(StringComparer.Ordinal);
    }
}
