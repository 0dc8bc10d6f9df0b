using System.Collections.Immutable;
using Chancery.Storage;

namespace Chancery.Faces.Registers;

/// <summary>What a person decided of an actor's name and another one.</summary>
/// <param name="Other">The other name.</param>
/// <param name="AreOne">True where the two are one actor's, false where they are held apart.</param>
/// <param name="Decision">Who decided, when and why.</param>
internal sealed record DecidedName(string Other, bool AreOne, Decision Decision)
{
    /// <summary>The decisions on an actor's names that stand, in the order in which they were kept.</summary>
    /// <param name="decisions">All decisions.</param>
    /// <param name="name">The name under which the actor is shown.</param>
    public static ImmutableArray<DecidedName> Of(Decisions decisions, string name) =>
        [
            .. decisions
                .Standing.Where(decision => decision.Kind is DecisionKind.Merge or DecisionKind.Split)
                .Select(decision =>
                    (
                        One: decision.Changes["alias"],
                        Other: decision.Changes["name"],
                        AreOne: decision.Kind == DecisionKind.Merge,
                        Decision: decision
                    )
                )
                .Where(pair =>
                    decisions.Aliases.NameOf(pair.One) == name || decisions.Aliases.NameOf(pair.Other) == name
                )
                .Select(pair => new DecidedName(pair.One == name ? pair.Other : pair.One, pair.AreOne, pair.Decision)),
        ];
}
