using System.Globalization;
using System.Text.Json;
using Chancery.Language;
using Chancery.Language.Dates;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Evaluation.Affairs;

/// <summary><c>dates periods</c>: places the dated transcripts of the record by their words alone, and counts how often that agrees with their dates.</summary>
internal static class PeriodsCommand
{
    public static int Run()
    {
        var (documents, placed, rightYear, windows, rightWindow, bounds, rightBound) = (0, 0, 0, 0, 0, 0, 0);
        var folder = Path.Combine(Checkout.Shared, "data", "verify", "record");
        foreach (
            var line in Directory
                .EnumerateFiles(folder, "*.jsonl")
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
        )
        {
            using var json = JsonDocument.Parse(line);
            if (!PartialDate.TryParse(json.RootElement.GetProperty("date").GetString(), out var date))
            {
                continue;
            }

            documents++;
            var text = string.Join(
                '\n',
                json.RootElement.GetProperty("turns")
                    .EnumerateArray()
                    .Select(turn => turn.GetProperty("text").GetString())
            );
            var period = DocumentPeriodEstimate.Of(text, SentenceSplitter.Split(text, new TextSpan(0, text.Length)));
            bounds += period is { Year: null } ? 1 : 0;
            rightBound += period is { Year: null } && period.NotBefore <= date.Year ? 1 : 0;
            placed += period is { Year: not null } ? 1 : 0;
            rightYear += period?.Year == date.Year ? 1 : 0;
            windows += period is { First: not null } ? 1 : 0;
            rightWindow +=
                period is { First: { } first, Last: { } last } && first <= date.Last && date.First <= last ? 1 : 0;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{documents} dated transcripts: year told for {placed}, right {rightYear}; days for {windows}, right {rightWindow}; 'this year or later' for {bounds}, right {rightBound}"
            )
        );
        return 0;
    }
}
