using System.Collections.Immutable;

namespace Chancery.Actors;

/// <summary>What persons decided of names: which are one actor's, and which are not.</summary>
/// <remarks>
/// Names are compared by their words, whatever their case, accents and alphabet. Decisions are put in one after another; one that would bring
/// together what is held apart is left out, since apart is the safer error.
/// </remarks>
public sealed class ActorAliases
{
    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _apart = [];

    /// <summary>Nothing was decided.</summary>
    public static ActorAliases None { get; } = new([]);

    /// <summary>Puts decisions together.</summary>
    /// <param name="decisions">In the order in which they were taken: an alias, the name that it is or is not, and which of both.</param>
    public ActorAliases(IEnumerable<(string Alias, string Name, bool AreOne)> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var all = decisions.ToList();
        _apart.UnionWith(all.Where(one => !one.AreOne).Select(one => PairOf(one.Alias, one.Name)));
        foreach (var (alias, name, _) in all.Where(one => one.AreOne))
        {
            if (CanMerge(alias, name))
            {
                Merge(alias, name);
            }
        }
    }

    /// <summary>True where nothing stands decided.</summary>
    public bool IsEmpty => _groups.Count == 0 && _apart.Count == 0;

    /// <summary>The name under which an alias is shown; the alias itself where nothing was decided.</summary>
    public string NameOf(string alias) => Find(alias)?.Name ?? alias;

    /// <summary>All names of the actor who is called so, the one that is shown first; the name alone where nothing was decided.</summary>
    public ImmutableArray<string> NamesOf(string name) =>
        Find(name) is { } group
            ? [group.Name, .. group.Aliases.Where(alias => alias != group.Name).Order(StringComparer.Ordinal)]
            : [name];

    /// <summary>True where the two were brought together, or are the same words; false where they are held apart; null where nobody decided.</summary>
    public bool? AreOne(string one, string other)
    {
        if (_apart.Count > 0 && _apart.Contains(PairOf(one, other)))
        {
            return false;
        }

        return Key(one) == Key(other) || (Find(one) is { } group && group == Find(other)) ? true : null;
    }

    /// <summary>True where no name of the one is held apart from a name of the other.</summary>
    public bool CanMerge(string one, string other) =>
        _apart.Count == 0
        || !NamesOf(one).Any(first => NamesOf(other).Any(second => _apart.Contains(PairOf(first, second))));

    /// <summary>The words of a name by which it is compared.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Join(
            ' ',
            name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(NameFolding.Fold)
        );
    }

    private Group? Find(string name) => _groups.Count == 0 ? null : _groups.GetValueOrDefault(Key(name));

    private void Merge(string alias, string name)
    {
        var (from, into) = (Find(alias) ?? new Group(alias), Find(name) ?? new Group(name));
        if (from == into)
        {
            into.Name = name;
            return;
        }

        into.Aliases.UnionWith(from.Aliases);
        foreach (var one in into.Aliases)
        {
            _groups[Key(one)] = into;
        }
    }

    private static (string, string) PairOf(string one, string other)
    {
        var (first, second) = (Key(one), Key(other));
        return string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first);
    }

    private sealed class Group(string name)
    {
        public string Name { get; set; } = name;

        public HashSet<string> Aliases { get; } = new([name], StringComparer.Ordinal);
    }
}
