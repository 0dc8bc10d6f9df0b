using Chancery.Actors;
using Chancery.Actors.Authority;
using Chancery.Affairs.Registers;

namespace Chancery.Faces.Registers;

/// <summary>The names by which those are found who are asked for: as written, and as the authority data call them.</summary>
internal sealed class HolderNames
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PersonName> _persons = [];

    public HolderNames(string asked, AuthorityData authority)
    {
        Asked = asked;
        _names.Add(asked);
        _names.UnionWith(
            authority
                .Entries.Where(known =>
                    known.Names.Any(name => name.Text.Equals(asked, StringComparison.OrdinalIgnoreCase))
                )
                .Select(known => known.Name)
        );

        if (PersonName.Parse(asked) is { Kind: NameKind.Person } person)
        {
            _persons.Add(person);
        }
    }

    /// <summary>As it was asked for.</summary>
    public string Asked { get; }

    /// <summary>True where the row is theirs, or they say it or are spoken for.</summary>
    public bool Hold(RecordRow row) =>
        row.Row.Actors.Any(Is)
        || Is(row.Row.Statement.AssertedBy)
        || (row.Row.Actors.IsEmpty && Is(row.Row.Statement.OnBehalfOf));

    private bool Is(string? name) =>
        name is not null
        && (
            _names.Contains(name)
            || _persons.Exists(person =>
                PersonName.Parse(name) is { Kind: NameKind.Person } other
                && person.CompareWith(other) == PersonIdentity.Same
            )
        );
}
