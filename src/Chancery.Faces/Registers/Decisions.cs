using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Affairs.Registers;
using Chancery.Storage;

namespace Chancery.Faces.Registers;

/// <summary>What persons decided of rows and of the names in them, as it stands.</summary>
internal sealed class Decisions(ImmutableArray<Decision> all)
{
    private readonly StandingDecisions _standing = new(all);

    /// <summary>Which names are one actor's, and which are not.</summary>
    public ActorAliases Aliases { get; } = RecordAliases.Of(all);

    /// <summary>All decisions, also those that were taken back, in the order in which they were kept.</summary>
    public ImmutableArray<Decision> All => all;

    /// <summary>The decision that holds for a subject, or null.</summary>
    public Decision? Of(string subject) => _standing.Of(subject);

    /// <summary>All decisions that hold, in the order in which they were kept.</summary>
    public IEnumerable<Decision> Standing => _standing.All;

    /// <summary>The row with its corrections, its actors under the names decided; null where it was rejected.</summary>
    public RecordRow? Apply(RecordRow row) =>
        Of(row.Key)?.Kind == DecisionKind.Reject
            ? null
            : row with
            {
                Row = ActorNames.Apply(
                    _standing
                        .AllOf(row.Key)
                        .Where(decision => decision.Kind == DecisionKind.Correct)
                        .Aggregate(row.Row, (one, decision) => RowCorrection.Apply(one, decision.Changes)),
                    Aliases
                ),
            };
}
