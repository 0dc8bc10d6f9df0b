using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Text;

namespace Chancery.Affairs.Sentences;

/// <summary>The places of a document that name persons, with the names they stand for, and the state of each person's office.</summary>
internal sealed class PersonMentions
{
    private readonly List<(TextSpan Span, string Name)> _mentions = [];
    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spokespersons = new(StringComparer.Ordinal);

    public PersonMentions(RepairedText view, ImmutableArray<Actor> actors)
    {
        foreach (var actor in actors)
        {
            if (actor.Kind != ActorKind.Person)
            {
                continue;
            }

            _mentions.AddRange(actor.Mentions.Select(mention => (view.FromSource(mention.Span), actor.Name)));
            if (IsOfSpokesperson(actor.Office))
            {
                _ = _spokespersons.Add(actor.Name);
            }

            if (actor.Country is { } state)
            {
                _states.TryAdd(actor.Name, state);
            }
        }

        _mentions.Sort((one, other) => one.Span.CompareTo(other.Span));
    }

    /// <summary>The full name of the person that is named within a span; null where none is.</summary>
    public string? In(TextSpan span)
    {
        var (low, high) = (0, _mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Span.End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _mentions.Count && _mentions[low].Span.Overlaps(span) ? _mentions[low].Name : null;
    }

    /// <summary>True for one whose office it is to speak for others: "we met" is not of himself.</summary>
    public bool IsSpokesperson(string name) => _spokespersons.Contains(name);

    private static bool IsOfSpokesperson(string? office) =>
        office is not null
        && (
            office.Contains("spokes", StringComparison.OrdinalIgnoreCase)
            || office.Contains("press secretary", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The state whose office a person holds, as the document or the authority data tell it; or null.</summary>
    public string? StateOf(string name) => _states.GetValueOrDefault(name);
}
