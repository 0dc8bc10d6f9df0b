using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Storage;

namespace Chancery.Faces.Registers;

/// <summary>Keeps what persons decide of rows: accept, reject, correct, and undo. Nothing is overwritten.</summary>
internal sealed class RowDecisions(RegisterReader reader)
{
    /// <summary>The row of any register with this key, as it was found and without corrections; null where there is none.</summary>
    public async Task<RecordRow?> FindAsync(string key, CancellationToken cancellationToken)
    {
        foreach (var register in Enum.GetValues<Register>())
        {
            foreach (var row in await reader.Record.ListRowsAsync(register, cancellationToken))
            {
                if (row.Key == key)
                {
                    return row;
                }
            }
        }

        return null;
    }

    /// <summary>Keeps that the row is right.</summary>
    public Task<Decision> AcceptAsync(RecordRow row, Signature signature, CancellationToken cancellationToken) =>
        KeepAsync(row, DecisionKind.Accept, None, signature, cancellationToken);

    /// <summary>Keeps that the row is wrong; it is not shown any more.</summary>
    public Task<Decision> RejectAsync(RecordRow row, Signature signature, CancellationToken cancellationToken) =>
        KeepAsync(row, DecisionKind.Reject, None, signature, cancellationToken);

    /// <summary>Keeps that fields of the row are other ones.</summary>
    /// <param name="row">The row as it was found.</param>
    /// <param name="changes">Fields of <see cref="RegisterFields"/> with their values; at least one.</param>
    /// <param name="signature">Who, when and why.</param>
    /// <param name="cancellationToken">Checked before.</param>
    /// <exception cref="UsageException">No field is given, the register has no such field, or a value does not fit.</exception>
    public Task<Decision> CorrectAsync(
        RecordRow row,
        ImmutableSortedDictionary<string, string> changes,
        Signature signature,
        CancellationToken cancellationToken
    )
    {
        if (changes.IsEmpty)
        {
            throw new UsageException("a correction needs a field with its value.");
        }

        try
        {
            _ = RowCorrection.Apply(row.Row, changes);
        }
        catch (ArgumentException exception)
        {
            throw UsageException.Of(exception);
        }

        return KeepAsync(row, DecisionKind.Correct, changes, signature, cancellationToken);
    }

    /// <summary>Takes back the last decision on a row or a verdict that stands; null where none stands.</summary>
    public async Task<Decision?> UndoAsync(string key, Signature signature, CancellationToken cancellationToken)
    {
        if (reader.Decisions.Of(key) is not { } last)
        {
            return null;
        }

        var decision = last with
        {
            Kind = DecisionKind.Undo,
            Changes = None,
            By = signature.By,
            At = signature.At,
            Reason = signature.Why,
        };
        await reader.Record.SaveDecisionAsync(decision, cancellationToken);
        return decision;
    }

    /// <summary>All decisions in the order in which they were kept, those that were taken back as well; of one subject where it is named.</summary>
    public ImmutableArray<Decision> History(string? subject) =>
        [.. reader.Decisions.All.Where(decision => subject is null || decision.Subject == subject)];

    private static ImmutableSortedDictionary<string, string> None => ImmutableSortedDictionary<string, string>.Empty;

    private async Task<Decision> KeepAsync(
        RecordRow row,
        DecisionKind kind,
        ImmutableSortedDictionary<string, string> changes,
        Signature signature,
        CancellationToken cancellationToken
    )
    {
        var decision = new Decision(
            row.Hash,
            row.Key,
            kind,
            changes,
            signature.By,
            signature.At,
            signature.Why,
            $"{RegisterWords.HeadingOf(row.Row)}: {row.Sentences[0]}"
        );
        await reader.Record.SaveDecisionAsync(decision, cancellationToken);
        return decision;
    }
}
