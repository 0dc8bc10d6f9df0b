namespace Chancery.Evaluation.Language;

/// <summary>Classes of words by the company they keep: the exchange algorithm over bigrams (Kneser and Ney 1993, Martin 1998).</summary>
/// <remarks>Each word moves to the class that makes the text likeliest under a class bigram model, until few move.</remarks>
internal sealed class Clusters
{
    private readonly int _classes;
    private readonly int[] _classOf;
    private readonly (int Word, int Count)[][] _after;
    private readonly (int Word, int Count)[][] _before;
    private readonly long[] _counts;
    private readonly int[,] _pairs;
    private readonly long[] _size;

    private Clusters(int classes, int words, Dictionary<long, int> bigrams)
    {
        _classes = classes;
        _after = Neighbours(words, bigrams, key => ((int)(key >> 32), (int)key));
        _before = Neighbours(words, bigrams, key => ((int)key, (int)(key >> 32)));
        _counts = [.. _after.Select(list => list.Sum(pair => (long)pair.Count))];
        _classOf = [.. Enumerable.Range(0, words).Select(word => word % classes)];
        _pairs = new int[classes, classes];
        _size = new long[classes];
        foreach (var (key, count) in bigrams)
        {
            _pairs[_classOf[(int)(key >> 32)], _classOf[(int)key]] += count;
        }

        for (var word = 0; word < words; word++)
        {
            _size[_classOf[word]] += _counts[word];
        }
    }

    /// <summary>The class of each word, from 0. Words are numbered by falling frequency.</summary>
    public static int[] Learn(int classes, int words, Dictionary<long, int> bigrams, int rounds)
    {
        var clusters = new Clusters(classes, words, bigrams);
        for (var round = 0; round < rounds; round++)
        {
            var moved = 0;
            for (var word = 0; word < words; word++)
            {
                moved += clusters.Place(word) ? 1 : 0;
            }

            if (moved * 100 < words)
            {
                break;
            }
        }

        return clusters._classOf;
    }

    private bool Place(int word)
    {
        var from = _classOf[word];
        var next = ByClass(_after[word], word, out var self);
        var previous = ByClass(_before[word], word, out _);
        Move(next, previous, self, from, -1);
        _size[from] -= _counts[word];

        var best = from;
        var bestGain = double.MinValue;
        for (var to = 0; to < _classes; to++)
        {
            var gain = Gain(next, previous, self, to, _counts[word]);
            if (gain > bestGain || (gain == bestGain && to == from))
            {
                (best, bestGain) = (to, gain);
            }
        }

        Move(next, previous, self, best, 1);
        _size[best] += _counts[word];
        _classOf[word] = best;
        return best != from;
    }

    private double Gain((int Class, int Count)[] next, (int Class, int Count)[] previous, int self, int to, long count)
    {
        var gain = -2 * (XLogX(_size[to] + count) - XLogX(_size[to]));
        var diagonal = self;
        foreach (var (cls, n) in next)
        {
            if (cls == to)
            {
                diagonal += n;
            }
            else
            {
                gain += XLogX(_pairs[to, cls] + n) - XLogX(_pairs[to, cls]);
            }
        }

        foreach (var (cls, n) in previous)
        {
            if (cls == to)
            {
                diagonal += n;
            }
            else
            {
                gain += XLogX(_pairs[cls, to] + n) - XLogX(_pairs[cls, to]);
            }
        }

        return gain + XLogX(_pairs[to, to] + diagonal) - XLogX(_pairs[to, to]);
    }

    private void Move((int Class, int Count)[] next, (int Class, int Count)[] previous, int self, int cls, int sign)
    {
        foreach (var (other, n) in next)
        {
            _pairs[cls, other] += sign * n;
        }

        foreach (var (other, n) in previous)
        {
            _pairs[other, cls] += sign * n;
        }

        _pairs[cls, cls] += sign * self;
    }

    private (int Class, int Count)[] ByClass((int Word, int Count)[] neighbours, int word, out int self)
    {
        self = 0;
        var counts = new int[_classes];
        foreach (var (other, n) in neighbours)
        {
            if (other == word)
            {
                self += n;
            }
            else
            {
                counts[_classOf[other]] += n;
            }
        }

        return [.. counts.Index().Where(pair => pair.Item > 0).Select(pair => (pair.Index, pair.Item))];
    }

    private static (int Word, int Count)[][] Neighbours(
        int words,
        Dictionary<long, int> bigrams,
        Func<long, (int Word, int Other)> ends
    )
    {
        var lists = Enumerable.Range(0, words).Select(_ => new List<(int, int)>()).ToArray();
        foreach (var (key, count) in bigrams)
        {
            var (word, other) = ends(key);
            lists[word].Add((other, count));
        }

        return [.. lists.Select(list => list.ToArray())];
    }

    private static readonly double[] Table =
    [
        .. Enumerable.Range(0, 1 << 16).Select(n => n == 0 ? 0 : n * Math.Log(n)),
    ];

    private static double XLogX(long n) => n < Table.Length ? Table[n] : n * Math.Log(n);
}
