namespace Chancery.Actors.Authority;

/// <summary>A name of an entry.</summary>
/// <param name="Entry">Whose name it is.</param>
/// <param name="Text">As written.</param>
/// <param name="Kind">What sort of name.</param>
/// <param name="Language">BCP 47, null for English and for names that are the same in many languages.</param>
/// <param name="IsShared">True where others bear it too, so that it stands for nobody by itself.</param>
/// <param name="Statement">The fact it comes from, with its source.</param>
public sealed record AuthorityName(
    AuthorityEntry Entry,
    string Text,
    AuthorityNameKind Kind,
    string? Language,
    bool IsShared,
    AuthorityStatement Statement
)
{
    /// <summary>The entry's id and the name.</summary>
    public override string ToString() => $"{Entry.Id} {Text}";
}

/// <summary>The sorts of names.</summary>
public enum AuthorityNameKind
{
    /// <summary>The usual name.</summary>
    Name,

    /// <summary>The official name of a state.</summary>
    Official,

    /// <summary>Another name, a short form, an acronym.</summary>
    Alias,

    /// <summary>"Norlandic".</summary>
    Adjective,

    /// <summary>"Norlanders".</summary>
    Demonym,

    /// <summary>The capital, which stands for the government.</summary>
    Capital,
}
