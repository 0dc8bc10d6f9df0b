namespace Chancery.Actors;

/// <summary>What a title or a given name says about the pronoun that takes the name up.</summary>
public enum NameGender
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>"he".</summary>
    Male,

    /// <summary>"she".</summary>
    Female,
}
