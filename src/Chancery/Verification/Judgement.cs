namespace Chancery.Verification;

/// <summary>A verdict and the readings it rests on.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reading">The quotation aligned with one passage, where that was done.</param>
/// <param name="Exact">All exact readings.</param>
internal sealed record Judgement(Verdict Verdict, AlteredReading? Reading, ExactReadings Exact)
{
    /// <summary>The judgement on a quotation without a word in it.</summary>
    public static Judgement OfNoWords { get; } = new(new Verdict.NotFound(null, []), null, ExactReadings.None);
}
