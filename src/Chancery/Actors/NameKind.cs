namespace Chancery.Actors;

/// <summary>What a speaker label or a mention stands for, as far as its words tell.</summary>
public enum NameKind
{
    /// <summary>A person by name, with or without titles: "Foreign Minister Vesna Tarr", "Ms. Tarr", "Tarr".</summary>
    Person,

    /// <summary>An office or a role without a name: "THE PRESIDENT", "Tarr's press secretary".</summary>
    Office,

    /// <summary>Anybody in a role that many fill, or nobody: "Q", "Reporter", "Participant 3", an empty label.</summary>
    Generic,
}
