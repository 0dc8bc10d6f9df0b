using Chancery.Actors;
using Chancery.Actors.Authority;
using Chancery.Affairs.Registers;

namespace Chancery.Faces.Registers;

/// <summary>The names by which those are found who are asked for: as written, as the authority data call them, and as persons decided.</summary>
internal sealed class HolderNames
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PersonName> _persons = [];
    private readonly ActorAliases _aliases;

    public HolderNames(string asked, AuthorityData authority, ActorAliases aliases)
    {
        (Asked, _aliases) = (asked, aliases);
        var names = aliases.NamesOf(asked);
        _names.Add(asked);
        _names.UnionWith(names);
        _names.UnionWith(
            authority
                .Entries.Where(known =>
                    known.Names.Any(name => names.Contains(name.Text, StringComparer.OrdinalIgnoreCase))
                )
                .Select(known => known.Name)
        );
        _persons.AddRange(names.Select(PersonName.Parse).Where(name => name.Kind == NameKind.Person));
    }

    /// <summary>As it was asked for.</summary>
    public string Asked { get; }

    /// <summary>True where the row is theirs, or they say it or are spoken for.</summary>
    public bool Hold(RecordRow row) =>
        row.Row.Actors.Any(Is)
        || Is(row.Row.Statement.AssertedBy)
        || (row.Row.Actors.IsEmpty && Is(row.Row.Statement.OnBehalfOf));

    /// <summary>True where the name is one of theirs; what persons decided of names counts before the names themselves.</summary>
    public bool Is(string? name) =>
        name is not null
        && _aliases.AreOne(Asked, name) is var decided
        && decided != false
        && (
            decided == true
            || _names.Contains(name)
            || _persons.Exists(person =>
                PersonName.Parse(name) is { Kind: NameKind.Person } other
                && person.CompareWith(other) == PersonIdentity.Same
            )
        );
}
