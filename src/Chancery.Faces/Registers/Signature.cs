namespace Chancery.Faces.Registers;

/// <summary>Who decides, when and why; every decision bears one.</summary>
/// <param name="By">The name of the person.</param>
/// <param name="At">When.</param>
/// <param name="Why">The reason, for whoever asks later.</param>
internal sealed record Signature(string By, DateTimeOffset At, string Why)
{
    private const int LongestName = 200;
    private const int LongestReason = 4000;

    /// <summary>The signature of a person who decides now.</summary>
    /// <param name="by">The name; not empty.</param>
    /// <param name="why">The reason; not empty.</param>
    /// <param name="time">The clock.</param>
    /// <param name="expected">How a user gives the two: <c>--by NAME and --why TEXT</c> on the command line.</param>
    /// <exception cref="UsageException">One of the two is missing or too long.</exception>
    public static Signature Of(
        string? by,
        string? why,
        TimeProvider time,
        string expected = "the name of who decides and the reason"
    )
    {
        if (string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(why))
        {
            throw new UsageException($"a decision needs {expected}.");
        }

        return by.Length > LongestName ? throw new UsageException($"a name has at most {LongestName} characters.")
            : why.Length > LongestReason ? throw new UsageException($"a reason has at most {LongestReason} characters.")
            : new Signature(by.Trim(), time.GetUtcNow(), why.Trim());
    }
}
