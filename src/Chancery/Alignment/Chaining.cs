using Chancery.Indexing;

namespace Chancery.Alignment;

/// <summary>Gathers seeds that lie near one diagonal of a passage to windows worth an alignment.</summary>
internal static class Chaining
{
    /// <summary>The windows, those that cover most of the query first, then by place.</summary>
    /// <param name="seeds">Seeds of any passages, in any order.</param>
    /// <param name="query">The query.</param>
    /// <param name="slack">Words that one alignment may insert or drop.</param>
    /// <param name="index">The index the seeds come from.</param>
    public static List<Window> Link(IReadOnlyList<Seed> seeds, AlignmentQuery query, int slack, SeedIndex index)
    {
        // Diagonals fall in bands; a window holds two neighbouring ones, so that no alignment is cut by a border.
        var width = slack + query.TotalSkips + 1;
        var ordered = OrderByBand(seeds, query, width);
        var windows = new List<Window>();
        for (var first = 0; first < ordered.Length; )
        {
            var (passage, band) = ordered[first].Key;
            var next = first + 1;
            while (next < ordered.Length && ordered[next].Key == (passage, band))
            {
                next++;
            }

            var end = next;
            while (end < ordered.Length && ordered[end].Key == (passage, band + 1))
            {
                end++;
            }

            var from = (band * width) - query.Length - slack;
            var to = Math.Min(index.WordCountOf(passage), from + slack + (3 * width) + query.Length);
            windows.Add(
                new Window(passage, Math.Max(0, from), to, CountCovered(ordered.AsSpan(first..end), query.Length))
            );
            first = next;
        }

        return OrderByCover(windows, query.Length);
    }

    private static BandedSeed[] OrderByBand(IReadOnlyList<Seed> seeds, AlignmentQuery query, int width)
    {
        var keys = new long[seeds.Count];
        var numbers = new int[seeds.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var seed = seeds[i];
            keys[i] = ((long)seed.Passage << 32) | (uint)BandOf(seed);
            numbers[i] = i;
        }

        Array.Sort(keys, numbers);
        var ordered = new BandedSeed[keys.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            ordered[i] = new BandedSeed(seeds[numbers[i]], (int)(uint)keys[i]);
        }

        return ordered;

        int BandOf(Seed seed) => (seed.PassageStart - seed.QueryStart + query.Length) / width;
    }

    private static int CountCovered(ReadOnlySpan<BandedSeed> seeds, int length)
    {
        if (seeds.Length == 1)
        {
            return seeds[0].Seed.Length;
        }

        Span<ulong> covered = stackalloc ulong[Math.Min(16, (length / 64) + 1)];
        covered.Clear();
        foreach (var (seed, _) in seeds)
        {
            // Beyond a thousand words the count may be too low; it only orders the windows.
            var end = Math.Min(seed.QueryStart + seed.Length, covered.Length * 64);
            for (var word = seed.QueryStart; word < end; word++)
            {
                covered[word >> 6] |= 1UL << (word & 63);
            }
        }

        var count = 0;
        foreach (var bits in covered)
        {
            count += System.Numerics.BitOperations.PopCount(bits);
        }

        return count;
    }

    /// <summary>Counts first, so that equal ones keep the order of their places.</summary>
    private static List<Window> OrderByCover(List<Window> windows, int length)
    {
        var starts = new int[length + 2];
        foreach (var window in windows)
        {
            starts[length - window.Covered + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var ordered = new Window[windows.Count];
        foreach (var window in windows)
        {
            ordered[starts[length - window.Covered]++] = window;
        }

        return [.. ordered];
    }

    private readonly record struct BandedSeed(Seed Seed, int Band)
    {
        public (int Passage, int Band) Key => (Seed.Passage, Band);
    }
}
