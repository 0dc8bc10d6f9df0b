using System.Collections.Immutable;
using Chancery.Actors;

namespace Chancery;

/// <summary>Tells speakers of a report who are persons from states and bodies that nobody has in a table.</summary>
internal static class ReportPersons
{
    /// <summary>
    /// False where <paramref name="name"/> is no person's by the report itself: it names a state or a body so, or it is a single word by which no
    /// person of the report is called. Whoever speaks for such a one has other names.
    /// </summary>
    public static bool MayHold(ImmutableArray<Actor> actors, string name)
    {
        var last = LastWord(name);
        return actors.Any(actor =>
                actor.Kind == ActorKind.Person && LastWord(actor.Name).Equals(last, StringComparison.OrdinalIgnoreCase)
            )
            || (
                last.Length < name.Length
                && !actors.Any(actor =>
                    actor.Kind != ActorKind.Person && actor.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
                )
            );
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
