using Chancery.Storage;

namespace Chancery.Faces.Registers;

/// <summary>Keeps what persons decide of names: that two are one actor's, that they are two actors', and undo.</summary>
internal static class NameDecisions
{
    /// <summary>Longest name that is taken, in characters.</summary>
    public const int LongestName = 300;

    /// <summary>Keeps a decision on two names.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">
    /// <see cref="DecisionKind.Merge"/>: the alias is a name of the actor called by the other name, under which both are shown;
    /// <see cref="DecisionKind.Split"/>: they are names of two actors, however alike they are; <see cref="DecisionKind.Undo"/>: the last
    /// decision on them that stands is taken back.
    /// </param>
    /// <param name="alias">The one name.</param>
    /// <param name="name">The other name.</param>
    /// <param name="signature">Who decides, when and why.</param>
    /// <param name="cancellationToken">Checked before.</param>
    /// <exception cref="UsageException">A name is missing or too long, or the decision contradicts one that stands.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none of names.</exception>
    public static async Task<Decision> KeepAsync(
        IRecordStore record,
        DecisionKind kind,
        string? alias,
        string? name,
        Signature signature,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(alias) || string.IsNullOrWhiteSpace(name))
        {
            throw new UsageException("a decision on names needs two names.");
        }

        if (Math.Max(alias.Length, name.Length) > LongestName)
        {
            throw new UsageException($"a name has at most {LongestName} characters.");
        }

        var (one, other) = (alias.Trim(), name.Trim());
        var signed = (signature.By, signature.At, signature.Why);
        try
        {
            return kind switch
            {
                DecisionKind.Merge => await RecordAliases.MergeAsync(record, one, other, signed, cancellationToken),
                DecisionKind.Split => await RecordAliases.SplitAsync(record, one, other, signed, cancellationToken),
                DecisionKind.Undo => await RecordAliases.UndoAsync(record, one, other, signed, cancellationToken),
                _ => throw new ArgumentOutOfRangeException(nameof(kind)),
            };
        }
        catch (ArgumentException exception) when (exception is not ArgumentOutOfRangeException)
        {
            throw UsageException.Of(exception);
        }
    }
}
