using System.Collections.Immutable;
using Chancery.Actors;

namespace Chancery.Affairs.Registers;

/// <summary>Compares names of participants and instruments of different documents.</summary>
internal static class SameName
{
    private const string SmallWords = " the a an of on for and in to between with ";

    /// <summary>True where a name of one is a name of the other: persons as persons are compared, anything else by its words.</summary>
    public static bool Any(ImmutableArray<string> some, ImmutableArray<string> others) =>
        some.Any(one => others.Any(other => Is(one, other)));

    public static int Count(ImmutableArray<string> some, ImmutableArray<string> others) =>
        some.Count(one => others.Any(other => Is(one, other)));

    public static bool Is(string one, string other) =>
        string.Equals(Key(one), Key(other), StringComparison.Ordinal)
        || (
            HasTwoWords(one)
            && HasTwoWords(other)
            && PersonName.Parse(one) is { Kind: NameKind.Person } person
            && PersonName.Parse(other) is { Kind: NameKind.Person } second
            && person.CompareWith(second) == PersonIdentity.Same
        );

    /// <summary>The last word, which spellings of one name share.</summary>
    public static string LastWord(string name)
    {
        var key = Key(name);
        return key[(key.LastIndexOf(' ') + 1)..];
    }

    /// <summary>All words in small letters, without the small words.</summary>
    public static string Key(string name)
    {
        var words = name.ToLowerInvariant()
            .Split([' ', ',', '-', '–', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !SmallWords.Contains($" {word} ", StringComparison.Ordinal));
        return string.Join(' ', words);
    }

    private static bool HasTwoWords(string name) => name.Contains(' ', StringComparison.Ordinal);
}
