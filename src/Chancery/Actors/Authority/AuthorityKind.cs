namespace Chancery.Actors.Authority;

/// <summary>What an entry of the authority data is.</summary>
public enum AuthorityKind
{
    /// <summary>A state, or a territory that texts treat as one; its being listed says nothing about recognition.</summary>
    State,

    /// <summary>An organisation, an organ of one or of a state, a format of meetings, a medium.</summary>
    Organisation,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An office of one body, held by one person after another.</summary>
    Office,

    /// <summary>What offices of many bodies are called: "foreign minister".</summary>
    Role,

    /// <summary>A building, a street or a square that stands for a body.</summary>
    Place,
}
