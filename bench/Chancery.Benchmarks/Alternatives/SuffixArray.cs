using Chancery.Indexing;

namespace Chancery.Benchmarks.Alternatives;

/// <summary>All positions by what follows, searched by halves: to the end of the text, or four words deep.</summary>
/// <param name="isWhole">True to order by all that follows; false by four words.</param>
internal sealed class SuffixArray(bool isWhole) : IRunFinder
{
    private int[] _stream = [];
    private uint[] _positions = [];

    public string Name => isWhole ? "suffix array" : "suffix array, four words deep";

    public long Bytes => 3L * _positions.Length;

    public void Build(int[] stream, int vocabularySize)
    {
        _stream = stream;
        _positions = PlaceOrder.Sort(stream, vocabularySize).Positions;
        if (!isWhole)
        {
            return;
        }

        var start = 0;
        for (var i = 1; i <= _positions.Length; i++)
        {
            if (i == _positions.Length || !SharesRun(_positions[i - 1], _positions[i]))
            {
                _positions.AsSpan(start, i - start).Sort(CompareSuffixes);
                start = i;
            }
        }
    }

    public int Count(ReadOnlySpan<int> run) => Bound(run, after: true) - Bound(run, after: false);

    private bool SharesRun(uint one, uint other) =>
        After(one)[..Math.Min(IRunFinder.RunLength, After(one).Length)]
            .SequenceEqual(After(other)[..Math.Min(IRunFinder.RunLength, After(other).Length)]);

    private int CompareSuffixes(uint one, uint other) => After(one).SequenceCompareTo(After(other));

    private ReadOnlySpan<int> After(uint position) => _stream.AsSpan((int)position);

    private int Bound(ReadOnlySpan<int> run, bool after)
    {
        var (low, high) = (0, _positions.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var text = After(_positions[middle]);
            var order = text[..Math.Min(run.Length, text.Length)].SequenceCompareTo(run);
            if (order < 0 || (after && order == 0))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
