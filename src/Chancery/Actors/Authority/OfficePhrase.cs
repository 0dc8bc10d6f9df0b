namespace Chancery.Actors.Authority;

/// <summary>Reads a phrase that names an office: whose it is, and what it is called.</summary>
internal static class OfficePhrase
{
    private const int MostWords = 14;

    private static readonly string[] Skipped =
    [
        "the",
        "a",
        "an",
        "of",
        "for",
        "his",
        "her",
        "its",
        "their",
        "our",
        "s",
        "current",
        "new",
        "incumbent",
        "then",
        "federal",
        "der",
        "die",
        "das",
        "des",
        "den",
        "dem",
        "von",
        "le",
        "la",
        "les",
        "du",
        "de",
        "des",
        "el",
        "los",
        "del",
    ];

    /// <summary>The offices that the phrase can name; empty where a word of it is not understood.</summary>
    public static IReadOnlyList<AuthorityEntry> Find(AuthorityData data, string phrase)
    {
        if (data.Entries.Count == 0 || phrase.Length > 160)
        {
            return [];
        }

        var words = Words(phrase);
        if (words.Length is 0 or > MostWords)
        {
            return [];
        }

        var byName = data
            .Names.OfPhrase(string.Join(' ', words))
            .Where(name => name.Entry.Kind == AuthorityKind.Office && !name.IsShared)
            .Select(name => name.Entry)
            .Distinct()
            .ToArray();
        return byName.Length > 0 ? byName : FindByBody(data, words);
    }

    /// <summary>The roles that a phrase without a body names: "Foreign Minister".</summary>
    public static IReadOnlyList<AuthorityEntry> FindRoles(AuthorityData data, string phrase) =>
        data.Entries.Count == 0 ? [] : RolesOf(data, string.Join(' ', Words(phrase)));

    /// <summary>True where an office is of the kind that a role's words name: "head of state".</summary>
    public static bool IsKindOf(AuthorityEntry office, AuthorityEntry role) =>
        office.Has("kind", AuthorityNameIndex.PhraseKey(role.Name).Replace(' ', '-'));

    private static IReadOnlyList<AuthorityEntry> FindByBody(AuthorityData data, string[] words)
    {
        var found = new List<AuthorityEntry>();
        for (var start = 0; start < words.Length; start++)
        {
            for (var end = Math.Min(words.Length, start + 8); end > start; end--)
            {
                if (end - start == words.Length)
                {
                    continue;
                }

                var bodies = BodiesOf(data, string.Join(' ', words[start..end]));
                if (bodies.Count == 0)
                {
                    continue;
                }

                var roles = RolesOf(data, string.Join(' ', [.. words[..start], .. words[end..]]));
                found.AddRange(
                    bodies
                        .SelectMany(body => OfficesOf(data, body))
                        .Where(office => roles.Any(role => office.Has("role", role.Id)))
                );
            }
        }

        return [.. found.Distinct()];
    }

    private static List<AuthorityEntry> BodiesOf(AuthorityData data, string phrase) =>
        [
            .. data
                .Names.OfPhrase(phrase)
                .Where(name => !name.IsShared && name.Entry.Kind is AuthorityKind.State or AuthorityKind.Organisation)
                .Select(name => name.Entry)
                .Concat(data.Names.OfAdjective(phrase))
                .Distinct(),
        ];

    private static IEnumerable<AuthorityEntry> OfficesOf(AuthorityData data, AuthorityEntry body) =>
        data.Names.OfficesOf(body.Id);

    // "minister for foreign affairs" and "minister of foreign affairs" have the same words that count.
    private static List<AuthorityEntry> RolesOf(AuthorityData data, string phrase) =>
        phrase.Length == 0 ? [] : [.. data.Names.RolesOf(Plain(phrase))];

    /// <summary>The words of a role that count.</summary>
    public static string Plain(string phrase) =>
        string.Join(
            ' ',
            AuthorityNameIndex
                .PhraseKey(phrase)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !Skipped.Contains(word, StringComparer.Ordinal))
        );

    private static string[] Words(string phrase)
    {
        var words = AuthorityNameIndex
            .PhraseKey(
                phrase.Replace("’s ", " ", StringComparison.Ordinal).Replace("'s ", " ", StringComparison.Ordinal)
            )
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = 0;
        while (start < words.Length - 1 && Skipped.Contains(words[start], StringComparer.Ordinal))
        {
            start++;
        }

        return words[start..];
    }
}
