using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Server.Web.Charts;

/// <summary>Counts by year as bars, drawn on the server.</summary>
/// <param name="Bars">A bar a year.</param>
/// <param name="Described">What it shows, in words.</param>
internal sealed record YearChart(ImmutableArray<YearChart.Bar> Bars, string Described)
{
    public const int Width = 480;
    public const int Height = 130;
    public const int Base = 108;

    private const int Highest = 86;
    private const int WidestBar = 36;
    private const int LabelWidth = 44;

    /// <summary>A chart of two years or more; null where there is less to compare.</summary>
    public static YearChart? Of(IReadOnlyList<(int Year, int Count)> years, string noun)
    {
        if (years.Count < 2 || years.Count > Width / 2)
        {
            return null;
        }

        var most = Math.Max(1, years.Max(year => year.Count));
        var room = (double)Width / years.Count;
        var width = Math.Min(WidestBar, room * 0.7);
        var every = Math.Max(1, (int)Math.Ceiling(LabelWidth / room));
        return new YearChart(
            [
                .. years.Select(
                    (year, i) =>
                    {
                        var middle = (i + 0.5) * room;
                        var height = year.Count == 0 ? 0 : Math.Max(2, (double)Highest * year.Count / most);
                        return new Bar(
                            year.Year,
                            year.Count,
                            Number(middle),
                            Number(middle - (width / 2)),
                            Number(width),
                            Number(Base - height),
                            Number(height),
                            Number(Base - height - 5),
                            i % every == 0,
                            room >= 20
                        );
                    }
                ),
            ],
            $"{noun} by year: {string.Join(", ", years.Where(year => year.Count > 0).Select(year => $"{year.Year} {year.Count}"))}"
        );
    }

    internal static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A year; places are in units of the drawing.</summary>
    internal sealed record Bar(
        int Year,
        int Count,
        string Middle,
        string Left,
        string Width,
        string Top,
        string Height,
        string Above,
        bool IsLabelled,
        bool IsCounted
    );
}
