using System.Collections.Immutable;
using Chancery.Actors;

namespace Chancery;

/// <summary>Finds the names of speakers that come near one that nobody carries.</summary>
public static class SpeakerNames
{
    private const int FewestLetters = 3;

    /// <summary>The persons among <paramref name="speakers"/> of a like name, in their order; the first of all where nobody has one.</summary>
    /// <param name="name">The name as asked for.</param>
    /// <param name="speakers">The labels of a record.</param>
    /// <param name="most">How many at the most.</param>
    public static ImmutableArray<string> FindNear(string name, IEnumerable<string> speakers, int most)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        var asked = Words(PersonName.Parse(name));
        var persons = speakers.Where(speaker => PersonName.Parse(speaker).Kind is NameKind.Person).ToImmutableArray();
        var near = persons
            .Where(speaker => Words(PersonName.Parse(speaker)).Any(word => asked.Any(other => IsLike(word, other))))
            .Take(most)
            .ToImmutableArray();
        return near.IsEmpty ? [.. persons.Take(most)] : near;
    }

    private static string[] Words(PersonName person) =>
        [
            .. person
                .Given.Append(person.Family ?? person.Text)
                .SelectMany(word => word.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(NameFolding.Fold)
                .Where(word => word.Length >= FewestLetters),
        ];

    private static bool IsLike(string one, string other) =>
        one.Equals(other, StringComparison.Ordinal)
        || (one[0] == other[0] && NameFolding.DifferByOneLetter(one, other));
}
