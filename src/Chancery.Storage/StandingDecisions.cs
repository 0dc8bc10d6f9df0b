using System.Collections.Immutable;

namespace Chancery.Storage;

/// <summary>What persons decided, as it stands: an undo takes back the last decision on its subject that was not taken back yet.</summary>
public sealed class StandingDecisions
{
    private readonly Dictionary<string, List<(Decision Decision, int Order)>> _bySubject = new(StringComparer.Ordinal);

    /// <summary>Puts decisions together that are in the order in which they were kept.</summary>
    public StandingDecisions(ImmutableArray<Decision> all)
    {
        for (var i = 0; i < all.Length; i++)
        {
            if (!_bySubject.TryGetValue(all[i].Subject, out var standing))
            {
                _bySubject[all[i].Subject] = standing = [];
            }

            if (all[i].Kind != DecisionKind.Undo)
            {
                standing.Add((all[i], i));
            }
            else if (standing.Count > 0)
            {
                standing.RemoveAt(standing.Count - 1);
            }
        }
    }

    /// <summary>The decision that holds for each subject, in the order in which they were kept.</summary>
    public IEnumerable<Decision> All =>
        _bySubject
            .Values.Where(standing => standing.Count > 0)
            .Select(standing => standing[^1])
            .OrderBy(standing => standing.Order)
            .Select(standing => standing.Decision);

    /// <summary>The decision that holds for a subject, or null.</summary>
    public Decision? Of(string subject) =>
        _bySubject.TryGetValue(subject, out var standing) && standing.Count > 0 ? standing[^1].Decision : null;

    /// <summary>All decisions on a subject that were not taken back, in the order in which they were kept.</summary>
    public IEnumerable<Decision> AllOf(string subject) =>
        _bySubject.TryGetValue(subject, out var standing) ? standing.Select(one => one.Decision) : [];
}
