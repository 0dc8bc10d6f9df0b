using System.Collections.Immutable;
using Chancery.Actors;

namespace Chancery.Affairs.Registers;

/// <summary>Shows the actors of a row under the names that persons brought them together under.</summary>
public static class ActorNames
{
    /// <summary>The row with the names of its actors as decided; who asserts it stays as the document has it.</summary>
    public static RegisterRow Apply(RegisterRow row, ActorAliases aliases)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(aliases);
        return aliases.IsEmpty
            ? row
            : row switch
            {
                Meeting meeting => meeting with { Participants = Named(meeting.Participants, aliases) },
                Instrument instrument => instrument with { Parties = Named(instrument.Parties, aliases) },
                Commitment commitment => commitment with
                {
                    By = Named(commitment.By, aliases),
                    To = Named(commitment.To, aliases),
                },
                Position position => position with { Holder = aliases.NameOf(position.Holder) },
                _ => row,
            };
    }

    /// <summary>True where a name of one row is held apart from a name of the other that looks like it.</summary>
    internal static bool AreApart(RegisterRow one, RegisterRow other, ActorAliases aliases) =>
        !aliases.IsEmpty
        && one.Actors.Any(first =>
            other.Actors.Any(second => aliases.AreOne(first, second) is false && SameName.Is(first, second))
        );

    private static ImmutableArray<string> Named(ImmutableArray<string> names, ActorAliases aliases) =>
        [.. names.Select(aliases.NameOf).Distinct(StringComparer.Ordinal)];
}
