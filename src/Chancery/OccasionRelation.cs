namespace Chancery;

/// <summary>Whether the occasion that a report names is the one at which the passage was said.</summary>
public enum OccasionRelation
{
    /// <summary>Nothing in the two can be compared.</summary>
    Unknown,

    /// <summary>Kind, names or day agree, and none contradicts.</summary>
    Same,

    /// <summary>Kind or day contradict.</summary>
    Other,
}
