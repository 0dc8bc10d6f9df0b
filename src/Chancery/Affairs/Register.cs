namespace Chancery.Affairs;

/// <summary>The registers of diplomacy as a process.</summary>
public enum Register
{
    /// <summary>Meetings, visits, calls, summits, talks, exercises.</summary>
    Meetings,

    /// <summary>Treaties, agreements, statements, resolutions, programmes, plans.</summary>
    Instruments,

    /// <summary>What somebody is said to be going to do.</summary>
    Commitments,

    /// <summary>Quantities.</summary>
    Figures,

    /// <summary>Sentences in which somebody holds something on an issue.</summary>
    Positions,
}
