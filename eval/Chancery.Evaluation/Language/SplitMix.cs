namespace Chancery.Evaluation.Language;

/// <summary>A seeded generator whose numbers are the same on every machine and version (Steele, Lea and Flood 2014).</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    public int Next(int below) => (int)((Next() >> 32) * (ulong)below >> 32);

    public void Shuffle(Span<int> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (values[i], values[other]) = (values[other], values[i]);
        }
    }

    /// <summary>The items in <paramref name="rounds"/> rounds, each in another order.</summary>
    public IEnumerable<T> Rounds<T>(IReadOnlyList<T> items, int rounds)
    {
        var order = Enumerable.Range(0, items.Count).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            Shuffle(order);
            foreach (var index in order)
            {
                yield return items[index];
            }
        }
    }

    /// <summary>Leaves out features by chance, one in a hundred for each of <paramref name="percent"/>, so that the others learn to do without; returns how many stay.</summary>
    public int Drop(Span<ulong> features, int percent)
    {
        var kept = 0;
        foreach (var feature in features)
        {
            if (Next(100) >= percent)
            {
                features[kept++] = feature;
            }
        }

        return kept;
    }

    public ulong Next()
    {
        _state += 0x9E37_79B9_7F4A_7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return mixed ^ (mixed >> 31);
    }
}
