namespace Chancery.Language.English;

/// <summary>The tree of the highest score in which one token hangs on the root (Chu and Liu 1965, Edmonds 1967).</summary>
internal static class SpanningTree
{
    /// <summary>Finds the head of each token; <paramref name="count"/> stands for the root.</summary>
    /// <param name="scores">A row a token with the score of each head, the root's last. The cells of a token with itself do not count.</param>
    /// <param name="count">Number of tokens, one or more.</param>
    /// <param name="heads">Gets the heads.</param>
    public static void Find(ReadOnlySpan<int> scores, int count, Span<int> heads)
    {
        var width = count + 1;
        var roots = 0;
        for (var token = 0; token < count; token++)
        {
            heads[token] = Best(scores.Slice(token * width, width), token);
            roots += heads[token] == count ? 1 : 0;
        }

        if (roots == 1 && CycleOf(heads, count) < 0)
        {
            return;
        }

        // A root so dear that the best tree has one arc from it.
        long dear = 1;
        foreach (var score in scores)
        {
            dear += Math.Abs((long)score) * 2;
        }

        var nodes = new long[count][];
        for (var token = 0; token < count; token++)
        {
            nodes[token] = new long[width];
            for (var head = 0; head < width; head++)
            {
                nodes[token][head] = scores[(token * width) + head] - (head == count ? dear : 0);
            }
        }

        Solve(nodes).CopyTo(heads);
    }

    private static int Best(ReadOnlySpan<int> scores, int token)
    {
        var best = -1;
        for (var head = 0; head < scores.Length; head++)
        {
            best = head != token && (best < 0 || scores[head] > scores[best]) ? head : best;
        }

        return best;
    }

    /// <summary>A token on a cycle, or -1.</summary>
    private static int CycleOf(ReadOnlySpan<int> heads, int root)
    {
        var seen = new int[root];
        for (var token = 0; token < root; token++)
        {
            var at = token;
            while (at != root && seen[at] == 0)
            {
                seen[at] = token + 1;
                at = heads[at];
            }

            if (at != root && seen[at] == token + 1)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Solves a graph of as many nodes as rows, the root last: the best arcs, and where they run in a circle, the graph in which the circle is one node.</summary>
    private static int[] Solve(long[][] scores)
    {
        var count = scores.Length;
        var heads = new int[count];
        for (var node = 0; node < count; node++)
        {
            heads[node] = -1;
            for (var head = 0; head <= count; head++)
            {
                if (head != node && (heads[node] < 0 || scores[node][head] > scores[node][heads[node]]))
                {
                    heads[node] = head;
                }
            }
        }

        var onCycle = CycleOf(heads, count);
        if (onCycle < 0)
        {
            return heads;
        }

        var cycle = new List<int>();
        for (var node = onCycle; cycle.Count == 0 || node != onCycle; node = heads[node])
        {
            cycle.Add(node);
        }

        return Expand(scores, heads, cycle);
    }

    private static int[] Expand(long[][] scores, int[] heads, List<int> cycle)
    {
        var count = scores.Length;
        var others = Enumerable.Range(0, count).Except(cycle).ToList();
        var circle = others.Count;
        var smaller = new long[circle + 1][];
        var (enters, leaves) = (new int[circle + 2], new int[circle + 1]);
        smaller[circle] = new long[circle + 2];
        for (var i = 0; i <= circle; i++)
        {
            // Into the circle: the node whose arc is given up for the least.
            var head = i < circle ? others[i] : count;
            var place = i < circle ? i : circle + 1;
            enters[place] = cycle.MaxBy(node => scores[node][head] - scores[node][heads[node]]);
            smaller[circle][place] = scores[enters[place]][head] - scores[enters[place]][heads[enters[place]]];
        }

        for (var i = 0; i < circle; i++)
        {
            var node = others[i];
            smaller[i] = new long[circle + 2];
            for (var j = 0; j < circle; j++)
            {
                smaller[i][j] = scores[node][others[j]];
            }

            leaves[i] = cycle.MaxBy(head => scores[node][head]);
            smaller[i][circle] = scores[node][leaves[i]];
            smaller[i][circle + 1] = scores[node][count];
        }

        var found = Solve(smaller);
        for (var i = 0; i < circle; i++)
        {
            heads[others[i]] =
                found[i] == circle + 1 ? count
                : found[i] == circle ? leaves[i]
                : others[found[i]];
        }

        heads[enters[found[circle]]] = found[circle] == circle + 1 ? count : others[found[circle]];
        return heads;
    }
}
