using Chancery.Faces.Words;

namespace Chancery.Faces.Reports;

/// <summary>The one-line counts of a checked report, as plain words.</summary>
internal static class ReportSummary
{
    /// <summary>2 verbatim, 1 altered, 1 reported with support.</summary>
    public static string Of(ReportView view)
    {
        var parts = Verdicts(view)
            .Select(part => $"{Printable.Count(part.Count)} {VerdictWords.Label(part.Name)}")
            .ToList();
        if (Reported(view) is { } reported)
        {
            parts.Add(reported);
        }

        if (Overruled(view) is { } overruled)
        {
            parts.Add(overruled);
        }

        return parts.Count > 0 ? string.Join(", ", parts) : "no quotations found";
    }

    /// <summary>The verdicts that occur, with how often.</summary>
    public static IEnumerable<(string Name, int Count)> Verdicts(ReportView view) =>
        VerdictWords.Names.Select(name => (name, view.Count(name))).Where(part => part.Item2 > 0);

    /// <summary>How many quotations have no verdict, and how many of them a passage supports; null where there are none.</summary>
    public static string? Reported(ReportView view)
    {
        var reported = view.WithoutVerdict.ToList();
        return reported.Count == 0
            ? null
            : $"{Printable.Count(reported.Count)} reported, {Printable.Count(reported.Count(check => !check.Support.IsEmpty))} with support";
    }

    /// <summary>How many verdicts persons overruled; null where there are none.</summary>
    public static string? Overruled(ReportView view) =>
        view.Checks.Count(check => check.Overruled is not null) is var count and > 0
            ? $"{Printable.Count(count)} overruled by a person"
            : null;

    /// <summary>4 documents, 61 turns, 3,204 words, 2029–2031.</summary>
    public static string Extent(ReportView view) =>
        string.Join(
            ", ",
            (
                (string?[])
                    [
                        Printable.Count(view.Searched.Documents, "document"),
                        $"{Printable.Count(view.Searched.Turns, "turn")} of speech",
                        Printable.Count(view.Searched.Words, "word"),
                        Dates.Period(view.First, view.Last),
                    ]
            ).Where(part => part is not null)
        );
}
