namespace Chancery.Benchmarks.Alternatives;

/// <summary>The positions of every run of four words, or of a chosen part of them, by the hash of the run.</summary>
/// <param name="window">Of so many neighbouring runs the one with the smallest hash is kept (a minimizer); 1 keeps all.</param>
internal sealed class HashedRuns(int window) : IRunFinder
{
    private const int PositionsPerBucket = 4;
    private int[] _stream = [];
    private int[] _ends = [];
    private int[] _positions = [];

    public string Name => window == 1 ? "hashed 4-grams" : $"hashed 4-grams, minimizers of {window}";

    public long Bytes => (3L * _positions.Length) + (4L * _ends.Length);

    public void Build(int[] stream, int vocabularySize)
    {
        _stream = stream;
        var hashes = new ulong[stream.Length];
        for (var i = 0; i + IRunFinder.RunLength <= stream.Length; i++)
        {
            hashes[i] = Hash(stream.AsSpan(i, IRunFinder.RunLength));
        }

        var kept = Enumerable.Range(0, stream.Length).Where(i => IsKept(hashes, i)).ToArray();
        var buckets = Math.Max(1, kept.Length / PositionsPerBucket);
        _ends = new int[buckets + 1];
        foreach (var position in kept)
        {
            _ends[Bucket(hashes[position], buckets) + 1]++;
        }

        for (var i = 0; i < buckets; i++)
        {
            _ends[i + 1] += _ends[i];
        }

        var next = _ends.ToArray();
        _positions = new int[kept.Length];
        foreach (var position in kept)
        {
            _positions[next[Bucket(hashes[position], buckets)]++] = position;
        }
    }

    public int Count(ReadOnlySpan<int> run)
    {
        var bucket = Bucket(Hash(run), _ends.Length - 1);
        var count = 0;
        for (var i = _ends[bucket]; i < _ends[bucket + 1]; i++)
        {
            var start = _positions[i];
            if (start + run.Length <= _stream.Length && _stream.AsSpan(start, run.Length).SequenceEqual(run))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>True if the run has the smallest hash in some window that it stands in.</summary>
    private bool IsKept(ulong[] hashes, int position)
    {
        var left = 0;
        while (left < window && position - left - 1 >= 0 && hashes[position - left - 1] >= hashes[position])
        {
            left++;
        }

        var right = 0;
        while (
            right < window && position + right + 1 < hashes.Length && hashes[position + right + 1] > hashes[position]
        )
        {
            right++;
        }

        return left + right + 1 >= window;
    }

    private static int Bucket(ulong hash, int buckets) => (int)((hash >> 32) * (ulong)buckets >> 32);

    private static ulong Hash(ReadOnlySpan<int> run)
    {
        var hash = 0UL;
        foreach (var word in run)
        {
            hash = (hash ^ (uint)word) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 31;
        }

        return hash;
    }
}
