namespace Chancery.Verification;

/// <summary>Whether the speaker a report names is the one a label of the record names.</summary>
public enum SpeakerRelation
{
    /// <summary>One of them is generic, unknown, or an office that the label does not settle.</summary>
    Unknown,

    /// <summary>They are one, or the report names nobody.</summary>
    Same,

    /// <summary>Both are persons, and not the same one.</summary>
    Different,
}
