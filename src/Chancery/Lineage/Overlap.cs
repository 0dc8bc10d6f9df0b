using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Lineage;

/// <summary>The passages that two texts share word for word, and how much of either they are.</summary>
/// <param name="Here">Share of the first text's words that stand in the second in the same order, small gaps inside passages included; 0 to 1.</param>
/// <param name="There">The same of the second text.</param>
/// <param name="Passages">The passages, in the order of the first text; gaps of a few words do not divide one.</param>
internal sealed record Overlap(double Here, double There, ImmutableArray<SharedPassage> Passages)
{
    private const int Gap = 6;
    private const int Places = 6;

    public static Overlap Find(IReadOnlyList<Token> here, IReadOnlyList<Token> there)
    {
        var (x, y) = (Keys(here), Keys(there));
        var runs = FindRuns(x, y);
        var inOrder = Join(HeaviestChain.Find(runs));
        var passages = Join(runs)
            .Select(run => new SharedPassage(SpanOf(here, run.X, run.XEnd), SpanOf(there, run.Y, run.YEnd), run.Words));
        return new Overlap(
            Share(inOrder.Select(run => (run.X, run.XEnd)), x.Length),
            Share(inOrder.Select(run => (run.Y, run.YEnd)), y.Length),
            [.. passages]
        );
    }

    private static ulong[] Keys(IReadOnlyList<Token> tokens) => [.. tokens.Select(token => token.Key)];

    private static TextSpan SpanOf(IReadOnlyList<Token> tokens, int start, int end) =>
        new(tokens[start].Start, tokens[end - 1].End);

    /// <summary>From left to right the longest run at each place, wherever it stands in the other text.</summary>
    private static List<(int X, int Y, int Length)> FindRuns(ulong[] x, ulong[] y)
    {
        var places = new Dictionary<uint, List<int>>();
        for (var i = 0; i + Winnowing.Run <= y.Length; i++)
        {
            var hash = Winnowing.Hash(y.AsSpan(i, Winnowing.Run));
            if (!places.TryGetValue(hash, out var list))
            {
                places.Add(hash, list = []);
            }

            // A phrase that returns again and again, as hostile text has it, is looked at in its first places.
            if (list.Count < Places)
            {
                list.Add(i);
            }
        }

        var runs = new List<(int, int, int)>();
        for (var i = 0; i + Winnowing.Run <= x.Length; )
        {
            var (at, length) = (0, 0);
            if (places.TryGetValue(Winnowing.Hash(x.AsSpan(i, Winnowing.Run)), out var list))
            {
                foreach (var place in list)
                {
                    var common = x.AsSpan(i).CommonPrefixLength(y.AsSpan(place));
                    (at, length) = common > length ? (place, common) : (at, length);
                }
            }

            if (length >= Winnowing.Run)
            {
                runs.Add((i, at, length));
                i += length;
            }
            else
            {
                i++;
            }
        }

        return runs;
    }

    /// <summary>Runs that follow each other in both texts with a few other words between them are one passage with small changes.</summary>
    private static List<(int X, int XEnd, int Y, int YEnd, int Words)> Join(List<(int X, int Y, int Length)> runs)
    {
        var joined = new List<(int X, int XEnd, int Y, int YEnd, int Words)>();
        foreach (var (x, y, length) in runs)
        {
            if (joined is [.., var last] && x - last.XEnd <= Gap && y - last.YEnd <= Gap && y >= last.YEnd)
            {
                joined[^1] = (last.X, x + length, last.Y, y + length, last.Words + length);
            }
            else
            {
                joined.Add((x, x + length, y, y + length, length));
            }
        }

        return joined;
    }

    private static double Share(IEnumerable<(int Start, int End)> stretches, int length)
    {
        var covered = 0;
        var reached = 0;
        foreach (var (start, end) in stretches.Order())
        {
            covered += Math.Max(0, end - Math.Max(start, reached));
            reached = Math.Max(reached, end);
        }

        return length == 0 ? 0 : (double)covered / length;
    }
}
