using Chancery.Indexing;

namespace Chancery.Verification;

/// <summary>Tells for one claim which passages its speaker may have said.</summary>
/// <param name="index">The record.</param>
/// <param name="claim">The speaker named, or null: anybody; and the document that is no evidence.</param>
/// <param name="compare">Compares a name with a label of the record.</param>
internal sealed class SpeakerGate(SeedIndex index, Claim claim, Func<string, string?, SpeakerRelation> compare)
{
    private readonly Dictionary<string, SpeakerRelation> _relations = new(StringComparer.Ordinal);

    /// <summary>How the speaker of a passage relates to the one named.</summary>
    public SpeakerRelation Of(int passage)
    {
        if (claim.Speaker is not { } claimed)
        {
            return SpeakerRelation.Same;
        }

        var label = index.SpeakerOf(passage);
        if (!_relations.TryGetValue(label ?? "", out var relation))
        {
            relation = compare(claimed, label);
            _relations.Add(label ?? "", relation);
        }

        return relation;
    }

    /// <summary>True where the passage is of the document that is no evidence for the claim.</summary>
    public bool Excludes(int passage) =>
        claim.Exclude is { } excluded && excluded.Equals(index.DocumentOf(passage), StringComparison.Ordinal);

    /// <summary>True where the passage is evidence for words of the speaker named.</summary>
    public bool Admits(int passage) => Of(passage) is SpeakerRelation.Same or SpeakerRelation.Unknown;
}
