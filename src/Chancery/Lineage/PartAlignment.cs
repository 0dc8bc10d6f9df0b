using System.Collections.Immutable;

namespace Chancery.Lineage;

/// <summary>Lays the parts of two language versions side by side, in order, by their lengths, numbers and names.</summary>
/// <remarks>
/// Gale and Church, "A program for aligning sentences in bilingual corpora" (1993), with the anchors that both languages share beside the
/// lengths: parts stand one to one, two to one, or alone. Far from the diagonal nothing is tried, so that long texts cost linear time.
/// </remarks>
internal sealed class PartAlignment
{
    private const int Band = 40;
    private const float Alone = -0.4f;
    private const float Uneven = -0.25f;

    private readonly LineageText _here;
    private readonly LineageText _there;
    private readonly float _ratio;

    private PartAlignment(LineageText here, LineageText there)
    {
        _here = here;
        _there = there;
        _ratio = (float)Math.Max(1, Length(here)) / Math.Max(1, Length(there));
    }

    /// <summary>The pairs of parts that correspond, each with the anchors they share.</summary>
    public static ImmutableArray<(int Here, int There, int Anchors)> Find(LineageText here, LineageText there) =>
        new PartAlignment(here, there).Find();

    /// <summary>How many anchors stand in both.</summary>
    public static int Shared(ImmutableArray<uint> one, ImmutableArray<uint> other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            shared += one[i] == other[j] ? 1 : 0;
            (i, j) =
                one[i] == other[j] ? (i + 1, j + 1)
                : one[i] < other[j] ? (i + 1, j)
                : (i, j + 1);
        }

        return shared;
    }

    private static int Length(LineageText text) => text.Parts.Sum(part => part.Length);

    private ImmutableArray<(int Here, int There, int Anchors)> Find()
    {
        var (rows, columns) = (_here.Parts.Length, _there.Parts.Length);
        var width = Band + Math.Abs(rows - columns);
        var scores = new Dictionary<(int, int), (float Score, int X, int Y)> { [(0, 0)] = (0, 0, 0) };
        for (var i = 0; i <= rows; i++)
        {
            var middle = rows == 0 ? 0 : (int)((long)i * columns / rows);
            for (var j = Math.Max(0, middle - width); j <= Math.Min(columns, middle + width); j++)
            {
                if (i > 0 || j > 0)
                {
                    scores[(i, j)] = Best(scores, i, j);
                }
            }
        }

        return Trace(scores, rows, columns);
    }

    private (float Score, int X, int Y) Best(Dictionary<(int, int), (float Score, int X, int Y)> scores, int i, int j)
    {
        var best = (Score: float.NegativeInfinity, X: 0, Y: 0);
        Try(1, 1, 0);
        Try(1, 0, Alone);
        Try(0, 1, Alone);
        Try(2, 1, Uneven);
        Try(1, 2, Uneven);
        return best;

        void Try(int x, int y, float cost)
        {
            if (i < x || j < y || !scores.TryGetValue((i - x, j - y), out var before))
            {
                return;
            }

            var score = before.Score + cost + (x > 0 && y > 0 ? Fit(i - x, i, j - y, j) : 0);
            best = score > best.Score ? (score, x, y) : best;
        }
    }

    /// <summary>1 and more for parts of fitting length that share anchors, below 0 for such as do not fit.</summary>
    private float Fit(int x, int xEnd, int y, int yEnd)
    {
        var (lengthX, lengthY, shared, least) = (0, 0, 0, 0);
        for (var i = x; i < xEnd; i++)
        {
            lengthX += _here.Parts[i].Length;
        }

        for (var j = y; j < yEnd; j++)
        {
            lengthY += _there.Parts[j].Length;
        }

        for (var i = x; i < xEnd; i++)
        {
            for (var j = y; j < yEnd; j++)
            {
                shared += Shared(_here.PartAnchors[i], _there.PartAnchors[j]);
                least += Math.Min(_here.PartAnchors[i].Length, _there.PartAnchors[j].Length);
            }
        }

        // A few letters more or less say nothing of short parts.
        var apart = MathF.Abs(MathF.Log((lengthX + 20f) / ((lengthY * _ratio) + 20f)));
        var anchors = least == 0 ? 0.2f : (float)shared / least;
        return 0.6f - apart + anchors;
    }

    private ImmutableArray<(int Here, int There, int Anchors)> Trace(
        Dictionary<(int, int), (float Score, int X, int Y)> scores,
        int rows,
        int columns
    )
    {
        var pairs = new List<(int, int, int)>();
        for (var (i, j) = (rows, columns); i > 0 || j > 0; )
        {
            if (!scores.TryGetValue((i, j), out var step) || (step.X == 0 && step.Y == 0))
            {
                break;
            }

            (i, j) = (i - step.X, j - step.Y);
            if (step.X > 0 && step.Y > 0 && Fit(i, i + step.X, j, j + step.Y) > 0)
            {
                for (var k = 0; k < Math.Max(step.X, step.Y); k++)
                {
                    var (x, y) = (Math.Min(i + k, i + step.X - 1), Math.Min(j + k, j + step.Y - 1));
                    pairs.Add((x, y, Shared(_here.PartAnchors[x], _there.PartAnchors[y])));
                }
            }
        }

        pairs.Sort();
        return [.. pairs];
    }
}
