namespace Chancery.Lineage;

/// <summary>Of runs that two texts share, those that stand in one order in both and hold most words.</summary>
/// <remarks>Sentences that every interview of a house shares stand in another order in each; a copy keeps the order.</remarks>
internal static class HeaviestChain
{
    /// <summary>The chain, in order. Runs come by their place in the first text and do not overlap there.</summary>
    public static List<(int X, int Y, int Length)> Find(List<(int X, int Y, int Length)> runs)
    {
        // The heaviest chain that ends before a place of the second text, by the rank of that place.
        int[] places = [.. runs.Select(run => run.Y + run.Length).Distinct().Order()];
        var heaviest = new int[places.Length + 1];
        Array.Fill(heaviest, -1);
        var weights = new int[runs.Count];
        var before = new int[runs.Count];
        for (var i = 0; i < runs.Count; i++)
        {
            before[i] = Best(heaviest, weights, CountUpTo(places, runs[i].Y));
            weights[i] = runs[i].Length + (before[i] < 0 ? 0 : weights[before[i]]);
            for (var rank = CountUpTo(places, runs[i].Y + runs[i].Length); rank < heaviest.Length; rank += rank & -rank)
            {
                heaviest[rank] = heaviest[rank] < 0 || weights[heaviest[rank]] < weights[i] ? i : heaviest[rank];
            }
        }

        var chain = new List<(int, int, int)>();
        for (var i = Best(heaviest, weights, places.Length); i >= 0; i = before[i])
        {
            chain.Add(runs[i]);
        }

        chain.Reverse();
        return chain;
    }

    // A Fenwick tree of maxima: ranks from 1.
    private static int Best(int[] heaviest, int[] weights, int rank)
    {
        var best = -1;
        for (; rank > 0; rank -= rank & -rank)
        {
            var other = heaviest[rank];
            best = other >= 0 && (best < 0 || weights[other] > weights[best]) ? other : best;
        }

        return best;
    }

    private static int CountUpTo(int[] places, int place)
    {
        var found = Array.BinarySearch(places, place);
        return found < 0 ? ~found : found + 1;
    }
}
