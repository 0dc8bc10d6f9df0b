namespace Chancery.Affairs;

/// <summary>How an answer takes what its question presumes, where its words show it.</summary>
public enum Reception
{
    /// <summary>"That is true", "you are right".</summary>
    Accepted,

    /// <summary>"That is not so", "on the contrary".</summary>
    Corrected,

    /// <summary>"I will not comment on that".</summary>
    PassedOver,
}
