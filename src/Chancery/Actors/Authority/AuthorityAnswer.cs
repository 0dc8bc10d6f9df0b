using Chancery.Reading;

namespace Chancery.Actors.Authority;

/// <summary>For whom a name stands by the authority data, and by which statement.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Why">In which way: <c>name</c>, <c>alias</c>, <c>adjective</c>, <c>holder</c>, <c>member</c>.</param>
/// <param name="Statement">The fact, with its source.</param>
public sealed record AuthorityAnswer(AuthorityEntry Entry, string Why, AuthorityStatement Statement)
{
    /// <summary>All that a name or the words of an office can stand for, the office's holders on a date among them.</summary>
    /// <param name="data">The data.</param>
    /// <param name="name">"Norlandic", "the Norlandic foreign minister".</param>
    /// <param name="date">Holders of any time where it is null.</param>
    public static IReadOnlyList<AuthorityAnswer> Find(AuthorityData data, string name, PartialDate? date)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(name);
        var named = NamesOf(data, name)
            .Select(known => new AuthorityAnswer(known.Entry, known.Statement.Field, known.Statement));
        var offices = OfficePhrase
            .Find(data, name)
            .SelectMany(office => office.Holdings)
            .Where(holding => date is not { } day || holding.Includes(day))
            .Select(holding => new AuthorityAnswer(holding.Person, AuthorityFields.Holder, holding.Statement));
        return [.. named.Concat(offices).Distinct()];
    }

    /// <summary>The members of what a name stands for, in the order of the files; one that stopped and came back stands twice.</summary>
    /// <param name="data">The data.</param>
    /// <param name="name">"BRICS", "the Collective Security Treaty Organisation".</param>
    /// <param name="date">Members of any time where it is null.</param>
    public static IReadOnlyList<AuthorityAnswer> FindMembers(AuthorityData data, string name, PartialDate? date)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(name);
        return
        [
            .. from body in BodiesOf(data, name)
            from fact in body.Facts
            where fact.Field == AuthorityFields.Member && (date is not { } day || fact.Includes(day))
            let member = data.Find(fact.Value)
            where member is not null
            select new AuthorityAnswer(member, AuthorityFields.Member, fact),
        ];
    }

    // By a name, else by the entry: "WHO" is a word in many headings and so no name of its own.
    private static IEnumerable<AuthorityEntry> BodiesOf(AuthorityData data, string name)
    {
        var named = NamesOf(data, name).Select(known => known.Entry).Distinct().ToList();
        return named.Count > 0
            ? named
            : new[] { data.Find(name), data.Find($"org:{name.ToLowerInvariant().Replace(' ', '-')}") }
                .OfType<AuthorityEntry>()
                .Distinct();
    }

    private static IReadOnlyList<AuthorityName> NamesOf(AuthorityData data, string name)
    {
        const string Article = "the ";
        return data.Names.OfPhrase(name) is { Count: 0 } && name.StartsWith(Article, StringComparison.OrdinalIgnoreCase)
            ? data.Names.OfPhrase(name[Article.Length..])
            : data.Names.OfPhrase(name);
    }
}
