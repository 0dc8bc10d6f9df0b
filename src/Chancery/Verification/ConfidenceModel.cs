using System.Collections.Immutable;

namespace Chancery.Verification;

/// <summary>Odds of being right by verdict, and what each sign does to them, as logarithms.</summary>
/// <remarks>Written by <c>eval -- verification fit</c>, on the half of its queries with an even hash.</remarks>
internal static class ConfidenceModel
{
    /// <summary>No answer is given as surer or less sure than the labelled queries can show.</summary>
    private const double Least = 0.05;
    private const double Most = 0.99;

    private static readonly ImmutableArray<double> OfVerdict = [6.70, 5.83, 7.10, 6.13, 4.70, 4.77];

    private static readonly ImmutableArray<double> OfSign = [0.00, -4.50, 0.00, 0.00, 0.00, 0.00, -4.88, 0.00, -2.86];

    /// <summary>True for a sign that lowers; of the others the labelled queries show no error that they announce.</summary>
    public static bool Lowers(ConfidenceSign sign) => OfSign[(int)sign] < 0;

    /// <summary>The share of such answers that are right, 0.05 to 0.99, in hundredths.</summary>
    public static double Estimate(Verdict verdict, ImmutableArray<ConfidenceSign> signs)
    {
        var logOdds = OfVerdict[NumberOf(verdict)];
        foreach (var sign in signs)
        {
            logOdds += OfSign[(int)sign];
        }

        return Math.Clamp(Math.Round(1 / (1 + Math.Exp(-logOdds)), 2), Least, Most);
    }

    /// <summary>The place of a verdict in the table.</summary>
    public static int NumberOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Verbatim => 0,
            Verdict.Truncated => 1,
            Verdict.Altered => 2,
            Verdict.Spliced => 3,
            Verdict.Misattributed => 4,
            _ => 5,
        };
}
