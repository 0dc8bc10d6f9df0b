using Chancery.Evaluation.Language.Network;

namespace Chancery.Evaluation.Language;

/// <summary>Vectors of words by the company they keep: skip-grams with words drawn by chance against them (Mikolov and others 2013).</summary>
internal sealed class WordVectors
{
    private const int Window = 3;
    private const int Drawn = 5;
    private const int Rounds = 3;
    private const float Rate = 0.05f;
    private const double Common = 3e-4;
    private const int TableSize = 1 << 20;

    private readonly int _width;
    private readonly float[] _words;
    private readonly float[] _contexts;
    private readonly float[] _slope;
    private readonly int[] _table;
    private readonly SplitMix _random;

    private WordVectors(int[] counts, int width, SplitMix random)
    {
        (_width, _random) = (width, random);
        _words = new float[counts.Length * width];
        _contexts = new float[counts.Length * width];
        _slope = new float[width];
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] = ((random.Next(1 << 20) / (float)(1 << 20)) - 0.5f) / width;
        }

        _table = DrawingTable(counts);
    }

    /// <summary>Learns the vectors of words numbered by falling frequency; one after another, of a mean of zero and the same spread for all.</summary>
    /// <param name="sentences">The text; words below <paramref name="first"/> are marks of the text and not learned.</param>
    /// <param name="words">Number of words.</param>
    /// <param name="first">The first number of a real word.</param>
    /// <param name="width">Length of a vector.</param>
    /// <param name="random">The chance of it.</param>
    public static float[] Learn(IReadOnlyList<int[]> sentences, int words, int first, int width, SplitMix random)
    {
        var counts = new int[words];
        foreach (var word in sentences.SelectMany(sentence => sentence))
        {
            counts[word] += word >= first ? 1 : 0;
        }

        var vectors = new WordVectors(counts, width, random);
        var total = counts.Sum(count => (double)count);
        var done = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var sentence in sentences)
            {
                var kept = sentence.Where(word => word >= first && vectors.IsKept(counts[word] / total)).ToArray();
                vectors.LearnSentence(kept, Rate * (float)Math.Max(0.02, 1 - (done / (Rounds * total))));
                done += sentence.Length;
            }
        }

        return vectors.Centred(first);
    }

    private bool IsKept(double share) =>
        share < Common || _random.Next(1 << 20) < Math.Sqrt(Common / share) * (1 << 20);

    private void LearnSentence(int[] words, float rate)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var reach = 1 + _random.Next(Window);
            for (var other = Math.Max(0, at - reach); other <= Math.Min(words.Length - 1, at + reach); other++)
            {
                if (other != at)
                {
                    LearnPair(words[at], words[other], rate);
                }
            }
        }
    }

    private void LearnPair(int word, int context, float rate)
    {
        var vector = _words.AsSpan(word * _width, _width);
        Array.Clear(_slope);
        for (var k = 0; k <= Drawn; k++)
        {
            var target = k == 0 ? context : _table[_random.Next(TableSize)];
            if (k > 0 && target == context)
            {
                continue;
            }

            var other = _contexts.AsSpan(target * _width, _width);
            var score = Matrices.Dot(vector, other);
            var step = rate * ((k == 0 ? 1 : 0) - (1 / (1 + MathF.Exp(-score))));
            Matrices.AddScaled(_slope, other, step);
            Matrices.AddScaled(other, vector, step);
        }

        Matrices.AddScaled(vector, _slope, 1);
    }

    private float[] Centred(int first)
    {
        var rows = _words.Length / _width;
        var mean = new float[_width];
        for (var row = first; row < rows; row++)
        {
            Matrices.AddScaled(mean, _words.AsSpan(row * _width, _width), 1f / (rows - first));
        }

        var squares = 0.0;
        for (var i = first * _width; i < _words.Length; i++)
        {
            _words[i] -= mean[i % _width];
            squares += _words[i] * _words[i];
        }

        var scale = 0.3f / (float)Math.Sqrt(squares / (_words.Length - (first * _width)));
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] = i < first * _width ? 0 : Math.Clamp(_words[i] * scale, -1.5f, 1.5f);
        }

        return _words;
    }

    private static int[] DrawingTable(int[] counts)
    {
        var table = new int[TableSize];
        var total = counts.Sum(count => Math.Pow(count, 0.75));
        var (word, reached) = (0, Math.Pow(counts[0], 0.75) / total);
        for (var i = 0; i < table.Length; i++)
        {
            while (i > reached * TableSize && word + 1 < counts.Length)
            {
                reached += Math.Pow(counts[++word], 0.75) / total;
            }

            table[i] = word;
        }

        return table;
    }
}
