using System.Collections.Immutable;

namespace Chancery.Actors.Authority;

/// <summary>What authority files say, put together: entries by id, names, times in office.</summary>
/// <remarks>Later statements add to earlier ones; a <c>retract</c> takes back what was said before it. Not changed once made.</remarks>
public sealed class AuthorityData
{
    private readonly Dictionary<string, AuthorityEntry> _entries = new(StringComparer.Ordinal);
    private readonly Lazy<AuthorityNameIndex> _names;
    private readonly Lazy<AuthorityPersons> _persons;

    private AuthorityData()
    {
        _names = new Lazy<AuthorityNameIndex>(() => new AuthorityNameIndex(Entries));
        _persons = new Lazy<AuthorityPersons>(() => new AuthorityPersons(Entries));
    }

    /// <summary>Says nothing.</summary>
    public static AuthorityData Empty { get; } = new();

    /// <summary>All entries, in the order of their first statement.</summary>
    public IReadOnlyCollection<AuthorityEntry> Entries => _entries.Values;

    /// <summary>Lines that could not be used.</summary>
    public ImmutableArray<AuthorityProblem> Problems { get; private init; } = [];

    /// <summary>The names by their words.</summary>
    internal AuthorityNameIndex Names => _names.Value;

    /// <summary>The persons by their family names.</summary>
    internal AuthorityPersons Persons => _persons.Value;

    /// <summary>The entry with this id, or null.</summary>
    public AuthorityEntry? Find(string? id) => id is null ? null : _entries.GetValueOrDefault(id);

    /// <summary>Puts statements together, in their order.</summary>
    public static AuthorityData Of(
        IEnumerable<AuthorityStatement> statements,
        IEnumerable<AuthorityProblem>? problems = null
    )
    {
        ArgumentNullException.ThrowIfNull(statements);
        var unusable = new List<AuthorityProblem>(problems ?? []);
        var data = new AuthorityData();
        foreach (var statement in statements)
        {
            data.Add(statement);
        }

        data.CheckReferences(unusable);
        return new AuthorityData(data) { Problems = [.. unusable] };
    }

    private AuthorityData(AuthorityData other)
        : this()
    {
        foreach (var (id, entry) in other._entries)
        {
            if (entry.Names.Count > 0 || entry.Facts.Count > 0 || entry.Holdings.Count > 0)
            {
                _entries[id] = entry;
            }
        }
    }

    private void Add(AuthorityStatement statement)
    {
        if (statement.Field == AuthorityFields.Retract)
        {
            Retract(statement);
            return;
        }

        var entry = GetOrAdd(statement.Entry);
        if (AuthorityFields.TryGetNameKind(statement.Field, out var kind))
        {
            entry.Add(
                new AuthorityName(entry, statement.Value, kind, statement.Language, statement.IsShared, statement)
            );
        }
        else if (statement.Field == AuthorityFields.Holder)
        {
            var holding = new AuthorityHolding(entry, GetOrAdd(statement.Value), statement);
            entry.Add(holding);
            holding.Person.Add(holding);
        }
        else
        {
            entry.Add(statement);
        }
    }

    private void Retract(AuthorityStatement statement)
    {
        if (!_entries.TryGetValue(statement.Entry, out var entry))
        {
            return;
        }

        if (statement.Value != AuthorityFields.Everything)
        {
            entry.Retract(statement.Value);
            return;
        }

        _entries.Remove(statement.Entry);
        foreach (var holding in entry.Holdings.ToArray())
        {
            holding.Office.Retract(holding.Person.Id);
        }
    }

    private AuthorityEntry GetOrAdd(string id)
    {
        if (!_entries.TryGetValue(id, out var entry))
        {
            // The readers let no other ids through but as values, which are checked in the end.
            _entries[id] = entry = new AuthorityEntry(
                id,
                AuthorityFields.TryGetKind(id, out var kind) ? kind : AuthorityKind.Person
            );
        }

        return entry;
    }

    // A holder, a body or a role that nothing else is said about is a slip of the pen.
    private void CheckReferences(List<AuthorityProblem> problems)
    {
        foreach (var entry in _entries.Values)
        {
            foreach (
                var fact in entry.Facts.Where(fact =>
                    fact.Field is "of" or "role" or "in" or "part-of" or "stands-for" or "member"
                )
            )
            {
                if (
                    !_entries.TryGetValue(fact.Value, out var other)
                    || (other.Names.Count == 0 && other.Facts.Count == 0)
                )
                {
                    problems.Add(
                        new AuthorityProblem(fact.Place, $"'{fact.Value}' is no entry: {fact.Field} of {entry.Id}")
                    );
                }
            }

            foreach (var holding in entry.Holdings.Where(holding => holding.Office == entry))
            {
                if (holding.Person.Kind != AuthorityKind.Person || holding.Person.Names.Count == 0)
                {
                    problems.Add(
                        new AuthorityProblem(
                            holding.Statement.Place,
                            $"'{holding.Person.Id}' is no person with a name: holder of {entry.Id}"
                        )
                    );
                }

                if (holding.Statement is { From: { } from, To: { } to } && to.Last < from.First)
                {
                    problems.Add(
                        new AuthorityProblem(
                            holding.Statement.Place,
                            $"{entry.Id} ends on {to} before it begins on {from}"
                        )
                    );
                }
            }
        }
    }
}
