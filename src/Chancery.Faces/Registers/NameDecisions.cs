using Chancery.Storage;

namespace Chancery.Faces.Registers;

/// <summary>Keeps what persons decide of names: that two are one actor's, that they are two actors', and undo.</summary>
internal static class NameDecisions
{
    /// <summary>Longest name that is taken, in characters.</summary>
    public const int LongestName = 300;

    /// <summary>Keeps that <paramref name="alias"/> is a name of the actor called <paramref name="name"/>, under which both are shown.</summary>
    /// <exception cref="UsageException">The two are the same words, too long, or held apart.</exception>
    public static Task<Decision> MergeAsync(
        IRecordStore record,
        string? alias,
        string? name,
        Signature signature,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            alias,
            name,
            (one, other) => RecordAliases.MergeAsync(record, one, other, Of(signature), cancellationToken)
        );

    /// <summary>Keeps that the two are names of two actors, however alike they are.</summary>
    /// <exception cref="UsageException">The two are the same words, too long, or one by way of a third name.</exception>
    public static Task<Decision> SplitAsync(
        IRecordStore record,
        string? one,
        string? other,
        Signature signature,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            one,
            other,
            (first, second) => RecordAliases.SplitAsync(record, first, second, Of(signature), cancellationToken)
        );

    /// <summary>Takes back the last decision on the two names that stands.</summary>
    /// <exception cref="UsageException">No decision on them stands.</exception>
    public static Task<Decision> UndoAsync(
        IRecordStore record,
        string? one,
        string? other,
        Signature signature,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            one,
            other,
            (first, second) => RecordAliases.UndoAsync(record, first, second, Of(signature), cancellationToken)
        );

    private static (string By, DateTimeOffset At, string Why) Of(Signature signature) =>
        (signature.By, signature.At, signature.Why);

    private static async Task<Decision> DecideAsync(
        string? one,
        string? other,
        Func<string, string, Task<Decision>> decide
    )
    {
        if (string.IsNullOrWhiteSpace(one) || string.IsNullOrWhiteSpace(other))
        {
            throw new UsageException("a decision on names needs two names.");
        }

        if (Math.Max(one.Length, other.Length) > LongestName)
        {
            throw new UsageException($"a name has at most {LongestName} characters.");
        }

        try
        {
            return await decide(one.Trim(), other.Trim());
        }
        catch (ArgumentException exception)
        {
            throw UsageException.Of(exception);
        }
    }
}
