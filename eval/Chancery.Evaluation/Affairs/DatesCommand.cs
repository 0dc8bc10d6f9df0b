using System.Globalization;
using System.Text;

namespace Chancery.Evaluation.Affairs;

/// <summary><c>dates [errors]</c>: measures the date reader on the dates that GUM marks and writes <c>eval/results/dates.md</c>.</summary>
internal static class DatesCommand
{
    public static int Run(string[] arguments)
    {
        if (arguments is ["periods"])
        {
            return PeriodsCommand.Run();
        }

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

            The systems that this task is known by are HeidelTime (Strötgen and Gertz 2013) and SUTime (Chang and Manning 2012); what they reach on the news of
            TempEval-3 stands in UzZaman et al., SemEval-2013 task 1. It is not repeated here, since the texts and the marks are others.

            Documents without a date (`-- dates periods`): the 1,890 dated transcripts of `../shared/data/verify/record`, placed by their words alone. The year is told
            for 9 of them and right for 8; days for 1, not right; "of this year or a later one" for 826, right for 663 (.80; the others speak of a year to come with a
            past form near it). Told seldom, then: the rule before, the year that is printed most often, answered for 327 and was right for 48.

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
