using System.Globalization;
using System.Text;

namespace Chancery.Evaluation.Affairs;

/// <summary><c>dates [errors]</c>: measures the date reader on the dates that GUM marks and writes <c>eval/results/dates.md</c>.</summary>
internal static class DatesCommand
{
    public static int Run(string[] arguments)
    {
        var folder = Path.Combine(Checkout.Shared, "data", "gum");
        var report = new StringBuilder(
            """
            # Dates

            `dotnet run --project eval/Chancery.Evaluation -c Release -- dates`, on the dates that GUM marks (`../shared/data/gum`). Spans: *strict* is
            the same words, *relaxed* shares one. *Value*: of the spans found, those with the same first and last day, F1 as TempEval-3 counts it
            (found and right, over found and over marked). GUM marks dates that it can resolve; lengths of time, rhythms and vague periods it
            leaves unmarked, and so precision is measured on expressions that the reader resolves. The rules were made on `train`, `dev` was looked at last.

            | part | marked | found | strict P | R | F1 | relaxed P | R | F1 | value F1 |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|

            """
        );
        foreach (var part in new[] { "train", "dev" })
        {
            var documents = GumDates.Read(Path.Combine(folder, part + ".conllu.gz")).ToList();
            var scores = documents
                .Select(document => (Genre: document.Id.Split('_')[1], Score: DateScore.Of(document)))
                .ToList();
            if (arguments is ["errors", ..])
            {
                Console.Write(
                    string.Concat(
                        scores
                            .Where(_ => arguments is ["errors"] || arguments[1] == part)
                            .SelectMany(score => score.Score.Errors)
                    )
                );
            }

            if (part == "dev")
            {
                foreach (
                    var genre in scores
                        .GroupBy(score => score.Genre)
                        .OrderBy(group => group.Key, StringComparer.Ordinal)
                )
                {
                    report.Append(Row($"dev, {genre.Key}", DateScore.Sum(genre.Select(score => score.Score))));
                }
            }

            report.Append(Row(part, DateScore.Sum(scores.Select(score => score.Score))));
        }

        report.Append(
            """

            Beside it, as published for news (TempEval-3, UzZaman et al. 2013, English platinum set, other texts and other marks, so to be read as a
            neighbourhood and no more): HeidelTime strict F1 81.3, relaxed 90.3, value 77.6; SUTime strict 79.6, relaxed 90.3, value 67.4.

            """
        );
        Console.Write(report);
        if (arguments.Length == 0)
        {
            File.WriteAllText(Path.Combine(Checkout.Root, "eval", "results", "dates.md"), report.ToString());
        }

        return 0;
    }

    private static string Row(string name, DateScore score) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {score.Marked} | {score.Found} | {Percent(score.Strict, score.Found)} | {Percent(score.Strict, score.Marked)} | {F1(score.Strict, score)} | {Percent(score.Relaxed, score.Found)} | {Percent(score.Relaxed, score.Marked)} | {F1(score.Relaxed, score)} | {F1(score.Value, score)} |\n"
        );

    private static string F1(int right, DateScore score) => Percent(2 * right, score.Found + score.Marked);

    private static string Percent(int part, int whole) =>
        whole == 0 ? "" : (100.0 * part / whole).ToString("F1", CultureInfo.InvariantCulture);
}
