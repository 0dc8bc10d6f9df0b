using System.Collections.Immutable;

namespace Chancery.Affairs.Registers;

/// <summary>How a commitment stands, with the later statements that bear on it.</summary>
/// <param name="State">By the latest of them; without one by the day it is due.</param>
/// <param name="Reports">What is reported of it, oldest first: each says who reports it.</param>
public sealed record CommitmentStanding(CommitmentState State, ImmutableArray<RecordRow> Reports)
{
    /// <summary>The state as tables and JSON call it: <c>open</c>, <c>due</c>, <c>overdue</c>, <c>reported-done</c>, <c>reported-broken</c>.</summary>
    public string Word =>
        State switch
        {
            CommitmentState.Due => "due",
            CommitmentState.Overdue => "overdue",
            CommitmentState.ReportedDone => "reported-done",
            CommitmentState.ReportedBroken => "reported-broken",
            _ => "open",
        };
}
