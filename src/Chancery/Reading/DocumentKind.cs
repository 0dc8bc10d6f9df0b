namespace Chancery.Reading;

/// <summary>What kind of document a text is; decides whether its turns are primary speech.</summary>
public enum DocumentKind
{
    /// <summary>None of the others, or not known.</summary>
    Other,

    /// <summary>Questions of a medium and one person's answers.</summary>
    Interview,

    /// <summary>Statements of one or more principals, with questions of many.</summary>
    PressConference,

    /// <summary>A newsroom's account, which relays what others said.</summary>
    Report,

    /// <summary>A speech, a communiqué, an address.</summary>
    Statement,
}
