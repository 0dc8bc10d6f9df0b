using System.Collections.Frozen;

namespace Chancery.Actors.Authority;

/// <summary>The fields that authority files know.</summary>
internal static class AuthorityFields
{
    public const string Retract = "retract";
    public const string Holder = "holder";
    public const string Member = "member";

    /// <summary>A <see cref="Retract"/> of this value takes the whole entry back.</summary>
    public const string Everything = "*";

    private static readonly FrozenDictionary<string, AuthorityNameKind> Names = new Dictionary<
        string,
        AuthorityNameKind
    >(StringComparer.Ordinal)
    {
        ["name"] = AuthorityNameKind.Name,
        ["official"] = AuthorityNameKind.Official,
        ["alias"] = AuthorityNameKind.Alias,
        ["adjective"] = AuthorityNameKind.Adjective,
        ["demonym"] = AuthorityNameKind.Demonym,
        ["capital"] = AuthorityNameKind.Capital,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        StringComparer.Ordinal,
        ["kind", "part-of", "role", "of", "in", "stands-for", "gender", Holder, Member, Retract]
    );

    private static readonly FrozenDictionary<string, AuthorityKind> Kinds = new Dictionary<string, AuthorityKind>(
        StringComparer.Ordinal
    )
    {
        ["state"] = AuthorityKind.State,
        ["org"] = AuthorityKind.Organisation,
        ["person"] = AuthorityKind.Person,
        ["office"] = AuthorityKind.Office,
        ["role"] = AuthorityKind.Role,
        ["place"] = AuthorityKind.Place,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsKnown(string field) => Names.ContainsKey(field) || Others.Contains(field);

    public static bool TryGetNameKind(string field, out AuthorityNameKind kind) => Names.TryGetValue(field, out kind);

    /// <summary>What <c>kind:name</c> is an entry of; false where it is no id.</summary>
    public static bool TryGetKind(string id, out AuthorityKind kind)
    {
        kind = default;
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && colon + 1 < id.Length
            && id.AsSpan().IndexOfAny(" \t|") < 0
            && Kinds.TryGetValue(id[..colon], out kind);
    }
}
