namespace Chancery.Affairs;

/// <summary>What a later statement says became of a commitment.</summary>
public enum CommitmentReport
{
    /// <summary>It is said to have been done: "we have opened the border".</summary>
    Done,

    /// <summary>It is said to have been broken: "Sudland has violated the agreement", "has failed to open".</summary>
    Broken,
}
