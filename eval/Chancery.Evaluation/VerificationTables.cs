using System.Globalization;
using System.Text;

namespace Chancery.Evaluation;

/// <summary>Tables of times and of confidence.</summary>
internal static class VerificationTables
{
    private static readonly double[] Bounds = [0, 0.6, 0.8, 0.9, 0.95, 0.98, 1.01];

    public static void WriteTimes(StringBuilder report, List<VerificationAnswer> answers)
    {
        report.Append(
            "\n## Time a quotation, µs\n\n| verdict | n | median | 95 % | 99 % | most |\n|---|---|---|---|---|---|\n"
        );
        foreach (
            var group in answers
                .GroupBy(answer => answer.Finding.Verdict.Name)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            WriteRow(report, group.Key, [.. group.Select(answer => answer.Milliseconds * 1000)]);
        }

        WriteRow(report, "all", [.. answers.Select(answer => answer.Milliseconds * 1000)]);
    }

    public static void WriteCalibration(StringBuilder report, List<VerificationAnswer> answers)
    {
        report.Append("\n## Confidence\n\n| confidence given | answers | right |\n|---|---|---|\n");
        for (var i = Bounds.Length - 2; i >= 0; i--)
        {
            var inside = answers
                .Where(answer =>
                    answer.Finding.Confidence.Value >= Bounds[i] && answer.Finding.Confidence.Value < Bounds[i + 1]
                )
                .ToList();
            if (inside.Count > 0)
            {
                report.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Bounds[i]:F2} to {Math.Min(1, Bounds[i + 1]):F2} | {inside.Count} | {inside.Average(answer => answer.IsRight ? 1 : 0):P1} |\n"
                );
            }
        }
    }

    private static void WriteRow(StringBuilder report, string name, double[] times)
    {
        Array.Sort(times);
        report.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {times.Length} | {At(0.5):F0} | {At(0.95):F0} | {At(0.99):F0} | {times[^1]:F0} |\n"
        );

        double At(double share) => times[Math.Min(times.Length - 1, (int)(times.Length * share))];
    }
}
