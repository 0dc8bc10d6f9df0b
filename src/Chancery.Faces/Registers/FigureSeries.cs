using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;

namespace Chancery.Faces.Registers;

/// <summary>One quantity over several years: figures of one unit and of the same words.</summary>
/// <param name="Of">Of what, as the first figure has it.</param>
/// <param name="Unit">A currency's code, <c>%</c>, or the noun that is counted.</param>
/// <param name="Points">The figures by their time; of at least two years.</param>
internal sealed record FigureSeries(string Of, string Unit, ImmutableArray<FigureSeries.Point> Points)
{
    private static readonly string[] Small = ["the", "a", "an", "our", "their", "its", "his", "her"];

    /// <summary>The quantities that have figures of several years, those of most years first.</summary>
    /// <remarks>Figures without a time of their own are left out: when a sentence was said does not tell when its figure held.</remarks>
    public static ImmutableArray<FigureSeries> In(IEnumerable<RegisterEntry> entries) =>
        [
            .. entries
                .Where(entry => entry.Row is Figure { Of: not null })
                .GroupBy(entry => KeyOf((Figure)entry.Row), StringComparer.Ordinal)
                .Select(group => new FigureSeries(
                    ((Figure)group.First().Row).Of!,
                    ((Figure)group.First().Row).Unit,
                    [
                        .. group
                            .Select(PointOf)
                            .OfType<Point>()
                            .OrderBy(point => point.At)
                            .ThenBy(point => point.Figure.Value),
                    ]
                ))
                .Where(series => YearsOf(series) > 1)
                .OrderByDescending(YearsOf)
                .ThenBy(series => series.Of, StringComparer.Ordinal),
        ];

    private static int YearsOf(FigureSeries series) =>
        series.Points.Select(point => Math.Floor(point.At)).Distinct().Count();

    private static string KeyOf(Figure figure) =>
        figure.Unit
        + "\n"
        + string.Join(
            ' ',
            figure
                .Of!.ToLowerInvariant()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !Small.Contains(word))
        );

    private static Point? PointOf(RegisterEntry entry) =>
        EdtfPeriod.Parse(((Figure)entry.Row).HeldAt) is { } period
        && period.First != DateOnly.MinValue
        && period.Last != DateOnly.MaxValue
            ? new Point((YearOf(period.First) + YearOf(period.Last.AddDays(1))) / 2, (Figure)entry.Row, entry)
            : null;

    private static double YearOf(DateOnly day) =>
        day.Year + ((day.DayOfYear - 1) / (DateTime.IsLeapYear(day.Year) ? 366.0 : 365.0));

    /// <summary>A figure of the quantity.</summary>
    /// <param name="At">The middle of its time, in years.</param>
    /// <param name="Figure">The figure.</param>
    /// <param name="Entry">What states it.</param>
    internal sealed record Point(double At, Figure Figure, RegisterEntry Entry);
}
