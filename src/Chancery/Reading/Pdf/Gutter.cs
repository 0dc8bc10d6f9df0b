namespace Chancery.Reading.Pdf;

/// <summary>The empty strip between two columns.</summary>
/// <param name="At">Its middle.</param>
/// <param name="Rows">Rows that it runs along.</param>
internal sealed record Gutter(double At, int Rows)
{
    private const double Narrowest = 0.8;
    private const int FewestLines = 2;

    /// <summary>Columns are about as wide as each other; labels beside a text are not.</summary>
    private const double NarrowestColumn = 0.25;

    /// <summary>Lines fill their column mostly; cells of a table do not.</summary>
    private const double LeastFilled = 0.5;

    /// <summary>The gutter along the most rows from the row at <paramref name="first"/> on, or null.</summary>
    public static Gutter? Find(List<List<LetterString>> rows, int first)
    {
        var (left, right) = (rows.Min(row => row[0].Left), rows.Max(row => row.Max(text => text.Right)));
        var width = right - left;
        List<(double From, double To)> free = [(left + (NarrowestColumn * width), right - (NarrowestColumn * width))];
        var end = first;
        while (end < rows.Count)
        {
            var narrowed = Narrow(free, rows[end]);
            if (narrowed.Count == 0)
            {
                break;
            }

            free = narrowed;
            end++;
        }

        if (end - first < FewestLines)
        {
            return null;
        }

        var block = rows.GetRange(first, end - first).SelectMany(row => row).ToList();
        var (from, to) = free.MaxBy(strip => strip.To - strip.From);
        var at = (from + to) / 2;
        return
            IsColumn([.. block.Where(text => text.Right <= at)], width)
            && IsColumn([.. block.Where(text => text.Right > at)], width)
            ? new Gutter(at, end - first)
            : null;
    }

    /// <summary>What of the strips no string of the row touches.</summary>
    private static List<(double From, double To)> Narrow(List<(double From, double To)> free, List<LetterString> row)
    {
        foreach (var text in row)
        {
            var least = Narrowest * text.Size;
            free =
            [
                .. free.SelectMany(strip => Without(strip, text.Left, text.Right))
                    .Where(strip => strip.To - strip.From >= least),
            ];
        }

        return free;
    }

    private static IEnumerable<(double From, double To)> Without(
        (double From, double To) strip,
        double left,
        double right
    )
    {
        if (right <= strip.From || left >= strip.To)
        {
            return [strip];
        }

        return [(strip.From, Math.Min(strip.To, left)), (Math.Max(strip.From, right), strip.To)];
    }

    private static bool IsColumn(List<LetterString> side, double width)
    {
        if (side.Count < FewestLines)
        {
            return false;
        }

        var own = side.Max(text => text.Right) - side.Min(text => text.Left);
        return own >= NarrowestColumn * width && side.Average(text => text.Right - text.Left) >= LeastFilled * own;
    }
}
