namespace Chancery.Affairs.Registers;

/// <summary>How a commitment stands on a day, by what the record states.</summary>
public enum CommitmentState
{
    /// <summary>Nothing is reported, and it is not due yet, or no day is given.</summary>
    Open,

    /// <summary>Nothing is reported, and the day is within the time by which it is due.</summary>
    Due,

    /// <summary>Nothing is reported, and the time is over.</summary>
    Overdue,

    /// <summary>The latest statement that bears on it says that it was done.</summary>
    ReportedDone,

    /// <summary>The latest statement that bears on it says that it was broken.</summary>
    ReportedBroken,
}
