using System.Collections.Immutable;
using System.Globalization;
using Chancery.Faces.Registers;
using Chancery.Server.Web.Parts;

namespace Chancery.Server.Web.Charts;

/// <summary>A quantity over years as dots with a line between them, drawn on the server.</summary>
/// <param name="Heading">Of what, and in which unit.</param>
/// <param name="Dots">The figures.</param>
/// <param name="Line">The points of the line through them.</param>
/// <param name="Rows">Numbers beside the scale, with their heights.</param>
/// <param name="Years">Years below it, with their places.</param>
internal sealed record LineChart(
    string Heading,
    ImmutableArray<LineChart.Dot> Dots,
    string Line,
    ImmutableArray<(string Label, string Y)> Rows,
    ImmutableArray<(string Label, string X)> Years
)
{
    public const int Width = 480;
    public const int Height = 240;
    public const int Left = 64;
    public const int Right = 456;

    private const int Top = 24;
    private const int Base = 208;
    private const int LabelWidth = 48;

    /// <summary>The height of the line at the bottom.</summary>
    public static int Bottom => Base;

    /// <summary>What it shows, in words.</summary>
    public string Described => $"{Heading}: {string.Join(", ", Dots.Select(dot => $"{dot.When} {dot.Value}"))}";

    /// <summary>Draws a quantity.</summary>
    public static async Task<LineChart> OfAsync(
        FigureSeries series,
        RegisterReader registers,
        CancellationToken cancellationToken
    )
    {
        var scale = ChartScale.Of([
            .. series.Points.SelectMany(point =>
                new[] { point.Figure.Value, point.Figure.Upper ?? point.Figure.Value }
            ),
        ]);
        var (first, last) = (Math.Floor(series.Points[0].At), Math.Floor(series.Points[^1].At) + 1);
        var dots = ImmutableArray.CreateBuilder<Dot>(series.Points.Length);
        foreach (var point in series.Points)
        {
            var figure = point.Figure;
            dots.Add(
                new Dot(
                    figure.HeldAt!,
                    RegisterWords.ValueOf(figure),
                    figure.Qualifier,
                    X(point.At),
                    Y(figure.Value),
                    figure.Upper is { } upper ? Y(upper) : null,
                    await RowView.OfAsync(point.Entry, registers, cancellationToken)
                )
            );
        }

        var every = Math.Max(1, (int)Math.Ceiling(LabelWidth * (last - first) / (Right - Left)));
        return new LineChart(
            series.Of.Equals(series.Unit, StringComparison.OrdinalIgnoreCase)
                ? series.Of
                : $"{series.Of}, {series.Unit}",
            dots.ToImmutable(),
            string.Join(' ', dots.Select(dot => $"{dot.X},{dot.Y}")),
            [.. scale.Ticks.Select(tick => (tick.ToString("#,##0.####", CultureInfo.InvariantCulture), Y(tick)))],
            [
                .. Enumerable
                    .Range(0, (int)(last - first))
                    .Where(i => i % every == 0)
                    .Select(i => ($"{first + i}", X(first + i + 0.5))),
            ]
        );

        string X(double at) => YearChart.Number(Left + ((Right - Left) * (at - first) / (last - first)));

        string Y(decimal value) => YearChart.Number(Base - ((Base - Top) * scale.PlaceOf(value)));
    }

    /// <summary>A figure; places are in units of the drawing.</summary>
    /// <param name="When">When it held.</param>
    /// <param name="Value">Its value as text, without its unit.</param>
    /// <param name="Qualifier">"about", "more than", or null.</param>
    /// <param name="X">Its place from the left.</param>
    /// <param name="Y">Its place from the top.</param>
    /// <param name="Upper">The place of a range's upper end, or null.</param>
    /// <param name="Row">What states it.</param>
    internal sealed record Dot(
        string When,
        string Value,
        string? Qualifier,
        string X,
        string Y,
        string? Upper,
        RowView Row
    );
}
