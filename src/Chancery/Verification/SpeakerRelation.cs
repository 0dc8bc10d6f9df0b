namespace Chancery.Verification;

/// <summary>Whether the speaker a report names is the one a label of the record names.</summary>
public enum SpeakerRelation
{
    /// <summary>The names do not settle it: an office, a label that is missing. The passage counts, with less confidence.</summary>
    Unknown,

    /// <summary>They are one, or the report names nobody.</summary>
    Same,

    /// <summary>Both are persons, and not the same one.</summary>
    Different,

    /// <summary>The label is one that anybody may carry, "Reporter": neither evidence for a named speaker nor against him.</summary>
    Generic,
}
