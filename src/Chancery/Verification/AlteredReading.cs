using Chancery.Alignment;

namespace Chancery.Verification;

/// <summary>A quotation aligned with one stretch of one turn.</summary>
/// <param name="Passage">Number of the passage.</param>
/// <param name="Alignment">The alignment, its record words counted from the start of the passage.</param>
internal sealed record AlteredReading(int Passage, LocalAlignment Alignment)
{
    /// <summary>Share of the words that is left after the edits.</summary>
    public double SimilarityTo(QuotationQuery query) => 1 - ((double)Alignment.Edits / query.Length);

    /// <summary>Most words dropped in a row.</summary>
    public int LongestDrop
    {
        get
        {
            var (longest, run) = (0, 0);
            foreach (var step in Alignment.Steps)
            {
                run = step.Kind == StepKind.Drop ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }

            return longest;
        }
    }

    /// <summary>True when nothing but dropped words sets the quotation apart.</summary>
    public bool OnlyDrops => Alignment.Steps.All(step => step.Kind is StepKind.Match or StepKind.Drop or StepKind.Skip);

    /// <summary>How rare the words are that stand on both sides, in bits.</summary>
    public double SharedSurprise(QuotationQuery query)
    {
        var bits = 0.0;
        foreach (var step in Alignment.Steps)
        {
            bits += step.Kind == StepKind.Match ? query.Surprise[step.Query] : 0;
        }

        return bits;
    }
}
