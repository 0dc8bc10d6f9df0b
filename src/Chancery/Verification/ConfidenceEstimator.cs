using System.Collections.Immutable;

namespace Chancery.Verification;

/// <summary>How sure a verdict is, from the length and rarity of the words, the edits, and the speaker's label.</summary>
internal static class ConfidenceEstimator
{
    /// <summary>The confidence in a judgement of a quotation.</summary>
    public static Confidence Estimate(QuotationQuery query, Judgement judgement, SpeakerRelation speaker)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        var value = judgement.Verdict switch
        {
            Verdict.Verbatim or Verdict.Truncated => 0.99,
            Verdict.Misattributed => 0.95,
            Verdict.Spliced => 0.95,
            Verdict.Altered => OfAltered(query, judgement.Reading, reasons),
            _ => OfNotFound(judgement, reasons),
        };
        if (query.Length < 5 && judgement.Verdict is not Verdict.NotFound)
        {
            reasons.Add($"only {query.Length} words");
            value *= 0.9;
        }

        if (speaker == SpeakerRelation.Unknown && judgement.Verdict is not Verdict.NotFound)
        {
            reasons.Add("the record does not settle who speaks");
            value *= 0.8;
        }

        return new Confidence(Math.Round(value, 2), reasons.ToImmutable());
    }

    private static double OfAltered(
        QuotationQuery query,
        AlteredReading? reading,
        ImmutableArray<string>.Builder reasons
    )
    {
        var similarity = reading?.SimilarityTo(query) ?? 1;
        if (similarity < 0.8)
        {
            reasons.Add("many words differ");
        }

        return similarity >= 0.8 ? 0.97 : 0.85;
    }

    private static double OfNotFound(Judgement judgement, ImmutableArray<string>.Builder reasons)
    {
        if (judgement.Exact.IsOfAnybody)
        {
            reasons.Add("the words stand in the record under a label that names nobody");
            return 0.5;
        }

        if (judgement.Reading is not null)
        {
            reasons.Add("a passage comes near");
            return 0.9;
        }

        return 0.97;
    }
}
