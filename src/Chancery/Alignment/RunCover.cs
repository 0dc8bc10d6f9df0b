using Chancery.Indexing;

namespace Chancery.Alignment;

/// <summary>Covers a query with as few exact runs as possible.</summary>
internal static class RunCover
{
    /// <summary>The runs in the order of the query, and the words that none of them holds.</summary>
    /// <param name="length">Length of the query.</param>
    /// <param name="seeds">Maximal runs.</param>
    /// <param name="shortest">Fewest words of a run.</param>
    /// <param name="runCost">What a run costs, against one for a word left over.</param>
    public static (List<CoverPiece> Pieces, int Left) Find(
        int length,
        IEnumerable<Seed> seeds,
        int shortest,
        double runCost
    )
    {
        var longest = new Seed[length];
        foreach (var seed in seeds)
        {
            for (var i = seed.QueryStart; i < seed.QueryStart + seed.Length; i++)
            {
                if (seed.QueryStart + seed.Length > longest[i].QueryStart + longest[i].Length)
                {
                    longest[i] = seed;
                }
            }
        }

        var costs = new double[length + 1];
        var from = new int[length + 1];
        for (var end = 1; end <= length; end++)
        {
            costs[end] = costs[end - 1] + 1;
            from[end] = end - 1;
            for (var start = end - shortest; start >= 0; start--)
            {
                if (longest[start].QueryStart + longest[start].Length >= end && costs[start] + runCost < costs[end])
                {
                    costs[end] = costs[start] + runCost;
                    from[end] = start;
                }
            }
        }

        var pieces = new List<CoverPiece>();
        var left = 0;
        for (var end = length; end > 0; end = from[end])
        {
            var start = from[end];
            if (end - start == 1 && shortest > 1)
            {
                left++;
                continue;
            }

            var seed = longest[start];
            var at = seed.PassageStart + start - seed.QueryStart;
            pieces.Add(new CoverPiece(start, end - start, seed.Passage, at, at + end - start));
        }

        pieces.Reverse();
        return (pieces, left);
    }
}
