using System.Collections.Immutable;
using Chancery.Affairs.Registers;
using Chancery.Storage;

namespace Chancery.Faces.Registers;

/// <summary>What persons decided, by subject; an undo takes back the last decision that still holds.</summary>
internal sealed class Decisions
{
    private readonly Dictionary<string, List<Decision>> _bySubject = new(StringComparer.Ordinal);

    public Decisions(ImmutableArray<Decision> all)
    {
        foreach (var decision in all)
        {
            if (!_bySubject.TryGetValue(decision.Subject, out var standing))
            {
                _bySubject[decision.Subject] = standing = [];
            }

            if (decision.Kind != DecisionKind.Undo)
            {
                standing.Add(decision);
            }
            else if (standing.Count > 0)
            {
                standing.RemoveAt(standing.Count - 1);
            }
        }
    }

    /// <summary>The decision that holds for a subject, or null.</summary>
    public Decision? Of(string subject) =>
        _bySubject.TryGetValue(subject, out var standing) && standing.Count > 0 ? standing[^1] : null;

    /// <summary>All decisions that hold.</summary>
    public IEnumerable<Decision> Standing =>
        _bySubject.Values.Where(standing => standing.Count > 0).Select(standing => standing[^1]);

    /// <summary>The row with its corrections; null where it was rejected.</summary>
    public RecordRow? Apply(RecordRow row)
    {
        if (!_bySubject.TryGetValue(row.Key, out var standing) || standing.Count == 0)
        {
            return row;
        }

        return standing[^1].Kind == DecisionKind.Reject
            ? null
            : standing
                .Where(decision => decision.Kind == DecisionKind.Correct)
                .Aggregate(row, (one, decision) => one with { Row = RowCorrection.Apply(one.Row, decision.Changes) });
    }
}
