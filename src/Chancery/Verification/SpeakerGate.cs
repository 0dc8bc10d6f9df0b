using Chancery.Indexing;

namespace Chancery.Verification;

/// <summary>Tells for one claim which passages are evidence, and which of them its speaker may have said.</summary>
/// <param name="index">The record.</param>
/// <param name="excluded">Keys of documents that are no evidence.</param>
/// <param name="compare">Compares the speaker named with a label of the record; null: anybody may have said it.</param>
/// <param name="countWords">Words of the record that the speaker named said; null where nobody is named.</param>
internal sealed class SpeakerGate(
    SeedIndex index,
    IReadOnlyCollection<string> excluded,
    Func<string?, SpeakerRelation>? compare,
    Func<long>? countWords
)
{
    // An index gives the same string for the same label, so that the reference is enough.
    private readonly Dictionary<object, SpeakerRelation> _relations = new(ReferenceEqualityComparer.Instance);

    /// <summary>True where every passage is evidence for the words, whoever said it.</summary>
    public bool AdmitsAll => compare is null;

    /// <summary>True where there is a document that is no evidence.</summary>
    public bool ExcludesAny => excluded.Count > 0;

    /// <summary>How the speaker of a passage relates to the one named.</summary>
    public SpeakerRelation Of(int passage)
    {
        if (compare is null)
        {
            return SpeakerRelation.Same;
        }

        var label = index.SpeakerOf(passage);
        if (!_relations.TryGetValue(label ?? "", out var relation))
        {
            relation = compare(label);
            _relations.Add(label ?? "", relation);
        }

        return relation;
    }

    /// <summary>Bits of words that are to be expected once by chance where a passage was found: in the words of its speaker, or anybody's.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="ofAnybody">Those to be expected once in the record.</param>
    public double ChanceBitsAt(int passage, double ofAnybody) =>
        countWords is not null && Of(passage) is SpeakerRelation.Same
            ? Math.Min(ofAnybody, Math.Log2(countWords() + 1.0))
            : ofAnybody;

    /// <summary>True where the passage is of the document that is no evidence for the claim.</summary>
    public bool Excludes(int passage) => ExcludesAny && excluded.Contains(index.DocumentOf(passage));

    /// <summary>True where the passage is evidence for words of the speaker named.</summary>
    public bool Admits(int passage) => Of(passage) is SpeakerRelation.Same or SpeakerRelation.Unknown;
}
