namespace Chancery.Server.Web.Charts;

/// <summary>A scale of round numbers that begins at zero, or below it.</summary>
internal sealed record ChartScale(decimal First, decimal Last, decimal Step)
{
    private const int MostSteps = 5;

    /// <summary>The numbers that are written beside the scale.</summary>
    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = First; tick <= Last; tick += Step)
            {
                yield return tick;
            }
        }
    }

    /// <summary>The scale that holds these values and zero.</summary>
    public static ChartScale Of(IReadOnlyCollection<decimal> values)
    {
        var (least, most) = (Math.Min(0, values.Min()), Math.Max(0, values.Max()));
        var step = StepOf(most - least);
        return new ChartScale(
            decimal.Floor(least / step) * step,
            Math.Max(step, decimal.Ceiling(most / step) * step),
            step
        );
    }

    /// <summary>From 0 at the beginning of the scale to 1 at its end.</summary>
    public double PlaceOf(decimal value) => (double)((value - First) / (Last - First));

    // 1, 2 or 5 with zeros, so that there are few steps.
    private static decimal StepOf(decimal range)
    {
        var step = 1m;
        while (range / step > MostSteps * 10)
        {
            step *= 10;
        }

        while (step > 0.0001m && range / step < MostSteps / 2m)
        {
            step /= 10;
        }

        foreach (var factor in (ReadOnlySpan<int>)[1, 2, 5, 10, 20, 50])
        {
            if (range / (step * factor) <= MostSteps)
            {
                return step * factor;
            }
        }

        return step * 100;
    }
}
