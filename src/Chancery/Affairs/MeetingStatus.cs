namespace Chancery.Affairs;

/// <summary>How a sentence speaks of a meeting.</summary>
public enum MeetingStatus
{
    /// <summary>As something that took place.</summary>
    Held,

    /// <summary>As something settled: "will", "is scheduled", or recurring.</summary>
    Planned,

    /// <summary>As something hoped for or upcoming.</summary>
    Expected,

    /// <summary>As called off or put off.</summary>
    Cancelled,

    /// <summary>As something that did not or will not take place.</summary>
    Denied,
}
