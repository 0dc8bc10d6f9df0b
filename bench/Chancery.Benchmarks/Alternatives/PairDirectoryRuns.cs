using Chancery.Indexing;

namespace Chancery.Benchmarks.Alternatives;

/// <summary>What Chancery uses: positions four words deep, entered by a directory of word pairs.</summary>
internal sealed class PairDirectoryRuns(SeedIndex index) : IRunFinder
{
    private readonly ulong[] _keys = index.Segments[0].Keys.ToArray();
    private OrderedPlaces? _places;

    /// <summary>No word has this key, but for one chance in many.</summary>
    private const ulong UnknownKey = 1;

    public string Name => "four words deep, with a directory of pairs (chosen)";

    public long Bytes =>
        (3L * _places!.Positions.Length) + (4L * (_places.PairDirectory.Length + _places.Starts.Length));

    public void Build(int[] stream, int vocabularySize) => _places = PlaceOrder.Sort(stream, vocabularySize);

    public int Count(ReadOnlySpan<int> run) => (int)CountAll(run);

    /// <summary>Through the index itself, with the look-up of the words that the others are spared.</summary>
    public long CountAll(ReadOnlySpan<int> words)
    {
        Span<ulong> keys = words.Length <= 512 ? stackalloc ulong[words.Length] : new ulong[words.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = words[i] < 0 ? UnknownKey : _keys[words[i]];
        }

        var query = index.Prepare(keys);
        var places = 0L;
        for (var start = 0; start + IRunFinder.RunLength <= query.Length; start++)
        {
            places += query.CountRun(start, IRunFinder.RunLength);
        }

        return places;
    }
}
