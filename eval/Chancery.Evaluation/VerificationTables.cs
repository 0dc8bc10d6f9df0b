using System.Globalization;
using System.Text;

namespace Chancery.Evaluation;

/// <summary>Tables of times and of confidence.</summary>
internal static class VerificationTables
{
    private static readonly double[] Bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];

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

    /// <summary>What became of the queries near the lines, by kind.</summary>
    public static void WriteHarder(StringBuilder report, List<VerificationAnswer> answers)
    {
        report.Append(
            """

            ## Harder queries

            Made by `HarderQueries` from the record, near the lines between the verdicts: 45 to 75 % of the words left; three to eight edits; four to eight
            words dropped in a row; one word of four to seven, or all of them in another order; runs of four or five words met by chance; half said and half not.

            | kind | queries | right | false verbatim | wrong answers |
            |---|---|---|---|---|

            """
        );
        foreach (var kind in answers.GroupBy(answer => answer.Query.Kind))
        {
            var wrong = kind.Where(answer => !answer.IsRight)
                .GroupBy(
                    answer => $"{answer.Query.ExpectedVerdict} as {answer.Finding.Verdict.Name}",
                    StringComparer.Ordinal
                )
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Count()} {group.Key}");
            report.Append(
                CultureInfo.InvariantCulture,
                $"| {kind.Key} | {kind.Count()} | {kind.Average(answer => answer.IsRight ? 1 : 0):P1} | {kind.Count(answer => !answer.IsRight && answer.Finding.Verdict.Name == "verbatim")} | {string.Join(", ", wrong)} |\n"
            );
        }
    }

    /// <summary>Confidence against truth, on the half of each set that the model was not fitted on.</summary>
    public static void WriteCalibration(
        StringBuilder report,
        params (string Name, IEnumerable<VerificationAnswer> Answers)[] sets
    )
    {
        report.Append(
            "\n## Confidence\n\nFitted on the queries with an even hash (`eval -- verification fit`), shown on the others.\n\n| confidence given | mean |"
        );
        var held = sets.Select(set =>
                set.Answers.Where(answer => !ConfidenceFit.IsForFitting(answer.Query.Id)).ToList()
            )
            .ToList();
        held.Add([.. held.SelectMany(answers => answers)]);
        foreach (var name in sets.Select(set => set.Name).Append("all"))
        {
            report.Append(CultureInfo.InvariantCulture, $" {name} | right |");
        }

        report.Append("\n|---|---|").Insert(report.Length, "---|---|", held.Count).Append('\n');
        for (var i = Bounds.Length - 2; i >= 0; i--)
        {
            var inside = held.Select(answers => answers.FindAll(answer => IsInside(answer, i))).ToList();
            if (inside[^1].Count == 0)
            {
                continue;
            }

            report.Append(
                CultureInfo.InvariantCulture,
                $"| {Bounds[i]:F2} to {Math.Min(1, Bounds[i + 1]):F2} | {inside[^1].Average(answer => answer.Finding.Confidence.Value):F2} |"
            );
            foreach (var answers in inside)
            {
                report.Append(
                    CultureInfo.InvariantCulture,
                    $" {answers.Count} | {(answers.Count == 0 ? "" : answers.Average(answer => answer.IsRight ? 1 : 0).ToString("P1", CultureInfo.InvariantCulture))} |"
                );
            }

            report.Append('\n');
        }
    }

    private static bool IsInside(VerificationAnswer answer, int bin) =>
        answer.Finding.Confidence.Value >= Bounds[bin] && answer.Finding.Confidence.Value < Bounds[bin + 1];

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
