namespace Chancery.Lineage;

/// <summary>Finds places at which two long sequences surely correspond: runs of words that each holds once, in one order.</summary>
/// <remarks>Bram Cohen's patience diff, with runs of words for its lines.</remarks>
internal static class UniqueRuns
{
    private const int Words = 4;

    /// <summary>Pairs of places in either sequence, rising in both.</summary>
    public static List<(int Old, int New)> Find(ReadOnlySpan<ulong> old, ReadOnlySpan<ulong> @new)
    {
        var places = new Dictionary<ulong, (int Old, int New)>();
        for (var i = 0; i + Words <= old.Length; i++)
        {
            var run = Key(old.Slice(i, Words));
            places[run] = places.ContainsKey(run) ? (-1, -1) : (i, -1);
        }

        for (var i = 0; i + Words <= @new.Length; i++)
        {
            var run = Key(@new.Slice(i, Words));
            if (places.TryGetValue(run, out var at) && at.Old >= 0)
            {
                places[run] = at.New < 0 ? (at.Old, i) : (-1, -1);
            }
        }

        var pairs = places.Values.Where(at => at.Old >= 0 && at.New >= 0).OrderBy(at => at.Old).ToList();
        return LongestRising(pairs);
    }

    private static ulong Key(ReadOnlySpan<ulong> words)
    {
        var key = 0UL;
        foreach (var word in words)
        {
            key = (key ^ word) * 0x9E3779B97F4A7C15;
            key ^= key >> 29;
        }

        return key;
    }

    private static List<(int Old, int New)> LongestRising(List<(int Old, int New)> pairs)
    {
        var ends = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[ends[middle]].New < pairs[i].New ? (middle + 1, high) : (low, middle);
            }

            before[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var rising = new List<(int, int)>(ends.Count);
        for (var i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = before[i])
        {
            rising.Add(pairs[i]);
        }

        rising.Reverse();
        return rising;
    }
}
