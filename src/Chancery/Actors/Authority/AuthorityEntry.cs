namespace Chancery.Actors.Authority;

/// <summary>What the authority data say about one state, organisation, person, office, role or place.</summary>
public sealed class AuthorityEntry
{
    private readonly List<AuthorityName> _names = [];
    private readonly List<AuthorityHolding> _holdings = [];
    private readonly List<AuthorityStatement> _facts = [];

    internal AuthorityEntry(string id, AuthorityKind kind) => (Id, Kind) = (id, kind);

    /// <summary>The id: <c>person:vesna-tarr</c>.</summary>
    public string Id { get; }

    /// <summary>What it is.</summary>
    public AuthorityKind Kind { get; }

    /// <summary>Its names, the usual English one first where there is one.</summary>
    public IReadOnlyList<AuthorityName> Names => _names;

    /// <summary>Times in office: of an office its holders, of a person the offices held, as the files list them.</summary>
    public IReadOnlyList<AuthorityHolding> Holdings => _holdings;

    /// <summary>The other facts: kind, part-of, member, role, of, in, stands-for, gender.</summary>
    public IReadOnlyList<AuthorityStatement> Facts => _facts;

    /// <summary>The usual name; for an office its role and body, for what has no name its id.</summary>
    public string Name => _names.Count > 0 ? _names[0].Text : Id;

    /// <summary>What pronoun takes a person up, as far as the files say.</summary>
    public NameGender Gender =>
        ValueOf("gender") switch
        {
            "female" => NameGender.Female,
            "male" => NameGender.Male,
            _ => NameGender.Unknown,
        };

    /// <summary>True where <paramref name="field"/> has this value.</summary>
    public bool Has(string field, string value) => _facts.Exists(fact => fact.Field == field && fact.Value == value);

    /// <summary>The first value of a field, or null.</summary>
    public string? ValueOf(string field) => _facts.Find(fact => fact.Field == field)?.Value;

    internal void Add(AuthorityName name)
    {
        if (!_names.Exists(known => known.Text == name.Text && known.Kind == name.Kind))
        {
            _names.Insert(name is { Kind: AuthorityNameKind.Name, Language: null } ? 0 : _names.Count, name);
        }
    }

    internal void Add(AuthorityHolding holding) => _holdings.Add(holding);

    internal void Add(AuthorityStatement fact) => _facts.Add(fact);

    /// <summary>Takes back the names and facts of this value.</summary>
    internal void Retract(string value)
    {
        _names.RemoveAll(name => name.Text == value);
        _facts.RemoveAll(fact => fact.Value == value);
        foreach (var holding in _holdings.Where(holding => holding.Person.Id == value).ToArray())
        {
            _holdings.Remove(holding);
            holding.Person._holdings.Remove(holding);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
