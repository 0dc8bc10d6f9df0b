using Chancery.Text;

namespace Chancery.Language.Dates;

/// <summary>Estimates the year of a document without a date: the one it prints most often, at least twice and more often than any other.</summary>
internal static class DocumentYear
{
    /// <summary>The year, or null where none stands out.</summary>
    public static int? Estimate(string text, IEnumerable<TextSpan> sentences)
    {
        var reader = new DateReader(text, null);
        var counts = new SortedDictionary<int, int>();
        foreach (var sentence in sentences)
        {
            foreach (var date in reader.Read(sentence))
            {
                if (date is { Kind: DateKind.Date, Reason: DateReason.Printed, First: { } first })
                {
                    counts[first.Year] = counts.GetValueOrDefault(first.Year) + 1;
                }
            }
        }

        var most = counts.OrderByDescending(count => count.Value).Take(2).ToList();
        return most.Count > 0 && most[0].Value > 1 && (most.Count == 1 || most[0].Value > most[1].Value)
            ? most[0].Key
            : null;
    }
}
