using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Affairs.Registers;
using Chancery.Storage;

namespace Chancery.Faces.Registers;

/// <summary>What persons decided, by subject; an undo takes back the last decision that still holds.</summary>
internal sealed class Decisions(ImmutableArray<Decision> all)
{
    private readonly StandingDecisions _standing = new(all);

    /// <summary>Which names persons brought together or hold apart.</summary>
    public ActorAliases Aliases { get; } = RecordAliases.Of(all);

    /// <summary>The decision that holds for a subject, or null.</summary>
    public Decision? Of(string subject) => _standing.Of(subject);

    /// <summary>All decisions that hold, in the order in which they were kept.</summary>
    public IEnumerable<Decision> Standing => _standing.All;

    /// <summary>The row with its corrections; null where it was rejected.</summary>
    public RecordRow? Apply(RecordRow row)
    {
        Decision[] standing = [.. _standing.AllOf(row.Key)];
        return standing.Length == 0 ? row
            : standing[^1].Kind == DecisionKind.Reject ? null
            : standing
                .Where(decision => decision.Kind == DecisionKind.Correct)
                .Aggregate(row, (one, decision) => one with { Row = RowCorrection.Apply(one.Row, decision.Changes) });
    }
}
