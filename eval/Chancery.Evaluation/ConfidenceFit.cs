using System.Globalization;
using Chancery.Verification;

namespace Chancery.Evaluation;

/// <summary>Fits the odds of <c>ConfidenceModel</c> to answers whose truth is known.</summary>
/// <remarks>
/// Logistic regression by Newton's method one coefficient at a time, drawn towards the prior: four and a half in log-odds (99 %) for a
/// verdict, nothing for a sign. Signs can only lower; the labelled queries of one half decide by how much.
/// </remarks>
internal static class ConfidenceFit
{
    private const int Verdicts = 6;
    private const int Rounds = 400;
    private const double Prior = 4.6;
    private const double Strength = 0.3;
    private const double Longest = 0.5;

    /// <summary>By the rules such an answer is right; that it is his words nobody knows. So it is set, at nine in ten, and not fitted.</summary>
    private const double UnsettledSpeaker = -4.5;
    private const int Unsettled = Verdicts + (int)ConfidenceSign.UnsettledSpeaker;

    /// <summary>True for the half of the queries that the model is fitted on: those whose id has an even FNV-1a hash.</summary>
    public static bool IsForFitting(string id)
    {
        var hash = 2166136261u;
        foreach (var c in id)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return ((hash >> 8) & 1) == 0;
    }

    /// <summary>Prints the two rows of the model.</summary>
    public static void Print(IEnumerable<VerificationAnswer> answers)
    {
        var signs = Enum.GetValues<ConfidenceSign>().Length;
        var data = answers.Where(answer => IsForFitting(answer.Query.Id)).Select(Features).ToArray();
        var weights = new double[Verdicts + signs];
        Array.Fill(weights, Prior, 0, Verdicts);
        weights[Unsettled] = UnsettledSpeaker;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var i in Enumerable.Range(0, weights.Length).Where(i => i != Unsettled))
            {
                weights[i] = Step(data, weights, i);
            }
        }

        Console.WriteLine($"OfVerdict = [{Row(weights[..Verdicts])}]");
        Console.WriteLine($"OfSign = [{Row(weights[Verdicts..])}]");
    }

    private static double Step((int[] Features, bool IsRight)[] data, double[] weights, int i)
    {
        var prior = i < Verdicts ? Prior : 0;
        var slope = -Strength * (weights[i] - prior);
        var curve = Strength;
        foreach (var (features, isRight) in data)
        {
            if (Array.IndexOf(features, i) < 0)
            {
                continue;
            }

            var p = 1 / (1 + Math.Exp(-features.Sum(feature => weights[feature])));
            slope += (isRight ? 1 : 0) - p;
            curve += p * (1 - p);
        }

        var next = weights[i] + Math.Clamp(slope / curve, -Longest, Longest);
        return i < Verdicts ? next : Math.Min(0, next);
    }

    private static (int[] Features, bool IsRight) Features(VerificationAnswer answer) =>
        (
            [
                ConfidenceModel.NumberOf(answer.Finding.Verdict),
                .. answer.Finding.Confidence.Signs.Select(sign => Verdicts + (int)sign),
            ],
            answer.IsRight
        );

    private static string Row(IEnumerable<double> weights) =>
        string.Join(", ", weights.Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture)));
}
