using Chancery.Lineage;

namespace Chancery.Evaluation.Lineage;

/// <summary>The alternative that decision 0012 weighs: 128 minima of runs of five words, in 32 bands of four.</summary>
internal static class MinHash
{
    private const int Hashes = 128;
    private const int Rows = 4;

    /// <summary>Pairs of documents that share a band.</summary>
    public static HashSet<(int, int)> FindPairs(IReadOnlyList<ulong[]> documents)
    {
        var buckets = new Dictionary<ulong, List<int>>();
        for (var document = 0; document < documents.Count; document++)
        {
            var minima = Minima(documents[document]);
            for (var band = 0; band < Hashes / Rows; band++)
            {
                var key = (ulong)band * 0x9E3779B97F4A7C15;
                for (var row = 0; row < Rows; row++)
                {
                    key = (key ^ minima[(band * Rows) + row]) * 0xD6E8FEB86659FD93;
                }

                if (!buckets.TryGetValue(key, out var list))
                {
                    buckets.Add(key, list = []);
                }

                list.Add(document);
            }
        }

        var pairs = new HashSet<(int, int)>();
        foreach (var list in buckets.Values.Where(list => list.Count is > 1 and < 100))
        {
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++)
                {
                    pairs.Add((list[i], list[j]));
                }
            }
        }

        return pairs;
    }

    private static uint[] Minima(ulong[] words)
    {
        var minima = new uint[Hashes];
        Array.Fill(minima, uint.MaxValue);
        for (var i = 0; i + Winnowing.Run <= words.Length; i++)
        {
            ulong run = Winnowing.Hash(words.AsSpan(i, Winnowing.Run));
            for (var hash = 0; hash < Hashes; hash++)
            {
                var mixed = (run + ((ulong)hash << 32)) * 0x9E3779B97F4A7C15;
                minima[hash] = Math.Min(minima[hash], (uint)((mixed ^ (mixed >> 29)) >> 16));
            }
        }

        return minima;
    }
}
