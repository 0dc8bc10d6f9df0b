namespace Chancery.Actors.Authority;

/// <summary>The persons of the authority data by their folded family names; names are taken apart once.</summary>
internal sealed class AuthorityPersons
{
    private readonly Dictionary<string, List<(AuthorityEntry Entry, FoldedName Name)>> _families = new(
        StringComparer.Ordinal
    );

    // Names in letters; those of scripts without spaces are found in the text as they stand.
    public AuthorityPersons(IEnumerable<AuthorityEntry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Kind == AuthorityKind.Person))
        {
            foreach (var name in entry.Names.Where(name => !AuthorityNameIndex.IsUnspaced(name.Text[0])))
            {
                if (PersonName.Parse(name.Text) is { Kind: NameKind.Person, Family: { } family } person)
                {
                    Add(NameFolding.Fold(family), entry, FoldedName.Of(person with { Gender = entry.Gender }));
                }
            }
        }
    }

    /// <summary>The persons that a name can stand for.</summary>
    public IEnumerable<AuthorityEntry> Fitting(PersonName name)
    {
        if (name.Family is null || !_families.TryGetValue(NameFolding.Fold(name.Family), out var known))
        {
            return [];
        }

        var folded = FoldedName.Of(name);
        return known
            .Where(person => PersonNameComparison.Compare(person.Name, folded) == PersonIdentity.Same)
            .Select(person => person.Entry);
    }

    private void Add(string family, AuthorityEntry entry, FoldedName name)
    {
        if (!_families.TryGetValue(family, out var persons))
        {
            _families[family] = persons = [];
        }

        persons.Add((entry, name));
    }
}
