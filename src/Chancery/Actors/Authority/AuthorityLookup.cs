using Chancery.Reading;

namespace Chancery.Actors.Authority;

/// <summary>Asks the authority data on behalf of one document: who held an office on its date, who bears a name.</summary>
/// <param name="data">The data.</param>
/// <param name="date">The document's date; null where it has none.</param>
internal sealed class AuthorityLookup(AuthorityData data, PartialDate? date)
{
    private readonly Dictionary<string, IReadOnlyList<AuthorityEntry>> _offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AuthorityEntry?> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AuthorityEntry?> _titled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<AuthorityEntry>> _roles = new(StringComparer.Ordinal);

    /// <summary>Asks nobody.</summary>
    public static AuthorityLookup None { get; } = new(AuthorityData.Empty, null);

    /// <summary>The data asked.</summary>
    public AuthorityData Data => data;

    /// <summary>The offices that a phrase names: "the Norlandic foreign minister", "Norland's top diplomat".</summary>
    public IReadOnlyList<AuthorityEntry> FindOffices(string mention)
    {
        if (!_offices.TryGetValue(mention, out var offices))
        {
            _offices[mention] = offices = OfficePhrase.Find(data, mention);
        }

        return offices;
    }

    /// <summary>The one person who held the office that a phrase names on the document's date.</summary>
    /// <param name="mention">The phrase.</param>
    /// <param name="isNamed">Whether the document names a person, asked where the date does not tell.</param>
    /// <returns>Null where nobody, or more than one, can be meant.</returns>
    public AuthorityEntry? FindHolder(string mention, Func<AuthorityEntry, bool> isNamed)
    {
        var offices = FindOffices(mention);
        if (offices.Count == 0)
        {
            return null;
        }

        var holders = HoldersOf(offices);
        return holders.Count == 1 && date is not null ? holders[0] : OnlyOne(holders.Where(isNamed));
    }

    /// <summary>The one person of this family name who held an office as the titles say: "Foreign Minister Tarr".</summary>
    public AuthorityEntry? FindTitled(PersonName name) =>
        name.Titles.Length == 0 || data.Entries.Count == 0 ? null
        : _titled.TryGetValue(name.Text, out var known) ? known
        : _titled[name.Text] = FindTitled(name, Fits) ?? FindTitled(name, Began);

    private AuthorityEntry? FindTitled(PersonName name, Func<AuthorityHolding, bool> isMeant) =>
        OnlyOne(
            data.Persons.Fitting(name)
                .Where(entry => name.Titles.Any(title => HeldAsTitled(entry, title, isMeant) is not null))
        );

    /// <summary>The one person who bears this full name and held an office of a body that the document names on its date.</summary>
    /// <param name="name">With a given name.</param>
    /// <param name="namesBody">Whether the document names a state or an organisation.</param>
    public AuthorityEntry? FindPerson(PersonName name, Func<AuthorityEntry, bool> namesBody) =>
        OnlyOne(
            data.Persons.Fitting(name)
                .Where(entry =>
                    name.Titles.Any(title => HeldAsTitled(entry, title, Began) is not null)
                    || entry.Holdings.Any(held => Fits(held) && BodyOf(held.Office) is { } body && namesBody(body))
                )
        );

    /// <summary>The state or organisation that a word names, by name, adjective or capital; null where none or several do.</summary>
    public AuthorityEntry? FindBody(string word)
    {
        if (data.Entries.Count == 0)
        {
            return null;
        }

        if (!_bodies.TryGetValue(word, out var body))
        {
            _bodies[word] = body = OnlyOne(
                data.Names.OfPhrase(word)
                    .Where(name =>
                        !name.IsShared && name.Entry.Kind is AuthorityKind.State or AuthorityKind.Organisation
                    )
                    .Select(name => name.Entry)
            );
        }

        return body;
    }

    /// <summary>The one office a person held on the document's date.</summary>
    public AuthorityEntry? OfficeOf(AuthorityEntry person) =>
        date is null ? null : OnlyOne(person.Holdings.Where(Fits).Select(holding => holding.Office));

    /// <summary>The state or organisation whose office it is.</summary>
    public AuthorityEntry? BodyOf(AuthorityEntry office) => data.Find(office.ValueOf("of"));

    /// <summary>The state that a body belongs to: itself, or the one it is an organ of.</summary>
    public AuthorityEntry? StateOf(AuthorityEntry? body)
    {
        const int MostSteps = 4;
        for (var step = 0; body is not null && step < MostSteps; step++)
        {
            if (body.Kind == AuthorityKind.State)
            {
                return body;
            }

            body = data.Find(body.ValueOf("part-of") ?? body.ValueOf("in"));
        }

        return null;
    }

    /// <summary>An office in words: "foreign minister of Norland".</summary>
    public string Describe(AuthorityEntry office) =>
        office.Names.FirstOrDefault(name => name.Kind == AuthorityNameKind.Name) is { } own ? own.Text
        : data.Find(office.ValueOf("role")) is { } role && BodyOf(office) is { } body
            ? $"{role.Name} of {WithArticle(body)}"
        : office.Name;

    private static string WithArticle(AuthorityEntry body) =>
        body.Name.StartsWith("United ", StringComparison.Ordinal)
        || body.Name.EndsWith(" Republic", StringComparison.Ordinal)
        || body.Name.EndsWith(" Union", StringComparison.Ordinal)
        || body.Names.Any(name => name.Text == "the " + body.Name)
            ? "the " + body.Name
            : body.Name;

    /// <summary>The office of a person that a title names: "Foreign Minister", "Norlandic President"; null where none does, or several.</summary>
    public AuthorityEntry? OfficeAsTitled(AuthorityEntry person, string title) =>
        (HeldAsTitled(person, title, Fits) ?? HeldAsTitled(person, title, Began))?.Office;

    private AuthorityHolding? HeldAsTitled(AuthorityEntry person, string title, Func<AuthorityHolding, bool> isMeant)
    {
        var offices = FindOffices(title);
        var roles = offices.Count == 0 ? RolesOf(title) : [];
        return person.Holdings.FirstOrDefault(held =>
            isMeant(held)
            && (
                offices.Contains(held.Office)
                || roles.Any(role => held.Office.Has("role", role.Id) || OfficePhrase.IsKindOf(held.Office, role))
            )
        );
    }

    private IReadOnlyList<AuthorityEntry> RolesOf(string title)
    {
        if (!_roles.TryGetValue(title, out var roles))
        {
            _roles[title] = roles = OfficePhrase.FindRoles(data, title);
        }

        return roles;
    }

    // People keep the titles they had.
    private bool Began(AuthorityHolding holding) =>
        date is not { } day || holding.Statement.From is not { } from || from.First <= day.Last;

    private bool Fits(AuthorityHolding holding) => date is not { } day || holding.Includes(day);

    private List<AuthorityEntry> HoldersOf(IReadOnlyList<AuthorityEntry> offices) =>
        [.. offices.SelectMany(office => office.Holdings).Where(Fits).Select(holding => holding.Person).Distinct()];

    private static AuthorityEntry? OnlyOne(IEnumerable<AuthorityEntry> entries)
    {
        var few = entries.Distinct().Take(2).ToArray();
        return few.Length == 1 ? few[0] : null;
    }
}
