using Chancery.Lineage;

namespace Chancery.Faces.Words;

/// <summary>Says how many documents of a work a passage stands in beside the one shown.</summary>
internal static class WitnessWords
{
    private const int MostNamed = 3;

    /// <summary>also in 2 copies and 1 report: a.html, b.html, c.html.</summary>
    /// <param name="witnesses">What each is, and its name; at least one.</param>
    public static string AlsoIn(IReadOnlyCollection<(LineageKind Kind, string Name)> witnesses)
    {
        var counts = witnesses
            .GroupBy(witness => witness.Kind)
            .OrderBy(group => group.Key)
            .Select(group => Printable.Count(group.Count(), Word(group.Key), Words(group.Key)))
            .ToList();
        var names = witnesses.Take(MostNamed).Select(witness => Printable.OneLine(witness.Name));
        var more = witnesses.Count > MostNamed ? $" and {Printable.Count(witnesses.Count - MostNamed)} more" : "";
        return $"also in {Join(counts)}: {string.Join(", ", names)}{more}";
    }

    /// <summary>The word for it in JSON and tables.</summary>
    public static string Word(LineageKind kind) =>
        kind switch
        {
            LineageKind.Copy => "copy",
            LineageKind.Excerpt => "excerpt",
            LineageKind.Report => "report",
            _ => "translation",
        };

    private static string Join(List<string> parts) =>
        parts is [.. { Count: > 0 } first, var last] ? $"{string.Join(", ", first)} and {last}" : parts[0];

    private static string Words(LineageKind kind) => kind is LineageKind.Copy ? "copies" : Word(kind) + "s";
}
