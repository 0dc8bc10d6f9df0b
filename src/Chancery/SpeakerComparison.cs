using System.Collections.Concurrent;
using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Verification;

namespace Chancery;

/// <summary>Compares the speaker a report names with a label of the record.</summary>
/// <param name="labels">All labels of the record.</param>
internal sealed class SpeakerComparison(Lazy<FrozenSet<string>> labels)
{
    /// <summary>From this many words on a label describes one speaker, whatever its words are.</summary>
    private const int WordsOfADescription = 5;

    /// <summary>Names, and pairs of names, that are kept. So many claims in a row seldom name more speakers.</summary>
    private const int MostNames = 1024;

    private const int MostParsed = 8 * MostNames;
    private const int FewLabels = 7;

    /// <summary>Labels that everybody carries in turn.</summary>
    private static readonly FrozenSet<string> Anybody = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "Q",
            "Question",
            "Reporter",
            "Reporters",
            "Participant",
            "Participants",
            "Speaker",
            "Unknown",
            "Press",
            "The Press",
        ]
    );

    /// <summary>Names compared with labels lately; taking a name apart costs more than finding its words in the record.</summary>
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, SpeakerRelation>> _recent = new(
        StringComparer.Ordinal
    );

    /// <summary>Names and labels taken apart and folded lately.</summary>
    private readonly ConcurrentDictionary<string, FoldedName> _parsed = new(StringComparer.Ordinal);

    /// <summary>The labels that were compared with one name, to be asked and added to.</summary>
    public Func<string?, SpeakerRelation> For(string claimed)
    {
        if (!_recent.TryGetValue(claimed, out var relations))
        {
            MakeRoom(_recent, MostNames);
            relations = _recent.GetOrAdd(
                claimed,
                _ => new ConcurrentDictionary<string, SpeakerRelation>(
                    concurrencyLevel: 1,
                    FewLabels,
                    StringComparer.Ordinal
                )
            );
        }

        return label => relations.GetOrAdd(label ?? "", one => Compare(claimed, one));
    }

    /// <summary>Same, different, or not to be settled by the names.</summary>
    public SpeakerRelation Compare(string claimed, string? label)
    {
        if (string.IsNullOrWhiteSpace(label))
        {
            return SpeakerRelation.Unknown;
        }

        if (claimed.Trim().Equals(label.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return SpeakerRelation.Same;
        }

        var (folded, other) = (Parse(claimed), Parse(label));
        var (named, labelled) = (folded.Name, other.Name);
        return PersonNameComparison.Compare(folded, other) switch
        {
            PersonIdentity.Same => SpeakerRelation.Same,
            PersonIdentity.Different => Contradict(named, labelled)
                ? SpeakerRelation.Different
                : SpeakerRelation.Unknown,
            _ when labelled.Kind == NameKind.Generic => SpeakerRelation.Generic,
            _ when IsOneOfTheRecord(named) => Anybody.Contains(named.Text)
                ? SpeakerRelation.Generic
                : SpeakerRelation.Different,
            _ => SpeakerRelation.Unknown,
        };
    }

    private FoldedName Parse(string name)
    {
        if (_parsed.TryGetValue(name, out var parsed))
        {
            return parsed;
        }

        MakeRoom(_parsed, MostParsed);
        return _parsed.GetOrAdd(name, one => FoldedName.Of(PersonName.Parse(one)));
    }

    /// <summary>Forgets everything where there is too much of it. Counting takes every lock of the table, so only who adds does it.</summary>
    private static void MakeRoom<T>(ConcurrentDictionary<string, T> known, int most)
    {
        if (known.Count >= most)
        {
            known.Clear();
        }
    }

    /// <summary>False where one name is a country's or a body's, or where letters of another script were put for those of a name.</summary>
    private static bool Contradict(PersonName named, PersonName labelled) =>
        IsLatin(named.FullName) == IsLatin(labelled.FullName)
        && !KnownBodies.Holds(named)
        && !KnownBodies.Holds(labelled);

    private static bool IsLatin(string name) => name.AsSpan().IndexOfAnyExceptInRange('\0', '\u036F') < 0;

    /// <summary>True for a label of the record that is no name but stands for a speaker apart: what is under another label he did not say.</summary>
    private bool IsOneOfTheRecord(PersonName named) =>
        (named.Kind == NameKind.Generic || named.Text.AsSpan().Count(' ') + 1 >= WordsOfADescription)
        && labels.Value.Contains(named.Text);
}
