namespace Chancery.Storage;

/// <summary>A record that could not be used; the message names it, says why, and what would help. Nothing was changed.</summary>
public sealed class RecordException : Exception
{
    /// <summary>Says what is wrong with the record.</summary>
    public RecordException(RecordProblem problem, string message, Exception? inner = null)
        : base(message, inner) => Problem = problem;

    /// <summary>What is wrong.</summary>
    public RecordProblem Problem { get; }
}
