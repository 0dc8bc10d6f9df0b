namespace Chancery.Language.Dates;

/// <summary>What a time expression names.</summary>
public enum DateKind
{
    /// <summary>A day, a month, a year or a period between two of them.</summary>
    Date,

    /// <summary>How often something happens: "every two years".</summary>
    Rhythm,

    /// <summary>How long something lasts: "five years".</summary>
    Duration,

    /// <summary>A time of day: "9.30 a.m.".</summary>
    Time,

    /// <summary>A numbered anniversary, whose day depends on what it is of: "the 20th anniversary".</summary>
    Anniversary,
}
