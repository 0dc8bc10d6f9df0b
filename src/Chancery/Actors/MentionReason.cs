namespace Chancery.Actors;

/// <summary>Why a mention stands for an actor.</summary>
public enum MentionReason
{
    /// <summary>It is the actor's name, or a fuller form of it.</summary>
    Name,

    /// <summary>The same name in another spelling or script.</summary>
    Spelling,

    /// <summary>A part of the name, as a rule the family name, which one person in the document bears so far.</summary>
    PartOfName,

    /// <summary>A family name with a title or office that tells whose it is.</summary>
    TitledName,

    /// <summary>An office that the document gives to this person.</summary>
    OfficeInText,

    /// <summary>An office that this person held on the document's date, by the authority data.</summary>
    OfficeOnDate,

    /// <summary>A pronoun, taken up from the person who spoke or acted last.</summary>
    Pronoun,

    /// <summary>Another name of the actor in the authority data.</summary>
    Alias,

    /// <summary>The capital, for the government in it.</summary>
    CapitalForGovernment,

    /// <summary>A building or a street, for the body that sits there.</summary>
    PlaceForBody,

    /// <summary>One who speaks for another: the spokesperson for the minister.</summary>
    SpeaksFor,
}
