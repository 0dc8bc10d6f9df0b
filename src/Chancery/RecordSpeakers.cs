using System.Collections.Concurrent;
using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Indexing;
using Chancery.Verification;

namespace Chancery;

/// <summary>Who speaks in a record, by the labels of its turns.</summary>
/// <remarks>Counts the labels when it is first asked.</remarks>
public sealed class RecordSpeakers
{
    /// <summary>Names whose words and turns are kept; what is asked for is not bounded by what the record holds.</summary>
    private const int MostNames = 4096;

    private readonly Lazy<ImmutableArray<(string Label, int Turns, long Words)>> _labels;
    private readonly Func<string, string?, SpeakerRelation> _compare;
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _words = new(StringComparer.Ordinal);

    internal RecordSpeakers(SeedIndex index, Func<string, string?, SpeakerRelation> compare)
    {
        _compare = compare;
        _labels = new Lazy<ImmutableArray<(string, int, long)>>(() =>
            [
                .. Enumerable
                    .Range(0, index.PassageCount)
                    .GroupBy(passage => index.SpeakerOf(passage)?.Trim() ?? "", StringComparer.Ordinal)
                    .Where(label => label.Key.Length > 0)
                    .Select(label => (label.Key, label.Count(), label.Sum(turn => (long)index.WordCountOf(turn))))
                    .OrderByDescending(label => label.Item2)
                    .ThenBy(label => label.Key, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>Turns under labels that name this person; null where the name is an office, or anybody's, which the labels do not settle.</summary>
    public int? CountTurnsOf(string name) =>
        PersonName.Parse(name).Kind is NameKind.Person
            ? Known(_counts, name, one => LabelsOf(one).Sum(label => label.Turns))
            : null;

    /// <summary>Words under labels that are the same speaker's.</summary>
    internal long CountWordsOf(string name) => Known(_words, name, one => LabelsOf(one).Sum(label => label.Words));

    /// <summary>Labels that come near a name that nobody carries: of a like family name, or else those with the most turns.</summary>
    /// <param name="name">The name as asked for.</param>
    /// <param name="most">How many at the most.</param>
    public ImmutableArray<string> FindNear(string name, int most) =>
        SpeakerNames.FindNear(name, _labels.Value.Select(label => label.Label), most);

    private IEnumerable<(string Label, int Turns, long Words)> LabelsOf(string name) =>
        _labels.Value.Where(label => _compare(name, label.Label) is SpeakerRelation.Same);

    private static T Known<T>(ConcurrentDictionary<string, T> known, string name, Func<string, T> count)
    {
        if (known.TryGetValue(name, out var value))
        {
            return value;
        }

        if (known.Count >= MostNames)
        {
            known.Clear();
        }

        return known.GetOrAdd(name, count);
    }
}
