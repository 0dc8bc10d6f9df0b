namespace Chancery.Indexing;

/// <summary>The words of a query, looked up in an index.</summary>
/// <remarks>
/// Words are numbered by the query: a word, of the query or of a passage, is the first place in the query where it stands. The
/// numbers hold for all passages, so that words compare as integers. For one thread at a time, as short-lived as the question.
/// </remarks>
public sealed class SeedQuery
{
    private static readonly Comparer<Seed> ByPlace = Comparer<Seed>.Create(
        (one, other) =>
            one.Passage != other.Passage
                ? one.Passage.CompareTo(other.Passage)
                : one.PassageStart.CompareTo(other.PassageStart)
    );

    private readonly SeedIndex _index;
    private readonly SegmentQuery[] _segments;
    private readonly int[] _words;

    internal SeedQuery(SeedIndex index, ReadOnlySpan<ulong> keys)
    {
        _index = index;
        _words = Number(keys);
        _segments = new SegmentQuery[index.Segments.Length];
        for (var i = 0; i < _segments.Length; i++)
        {
            _segments[i] = new SegmentQuery(index.Segments[i], index.FirstPassageOf(i), keys, _words);
        }
    }

    /// <summary>Number of words.</summary>
    public int Length => _words.Length;

    /// <summary>The words of the query, each as the first place where it stands.</summary>
    public ReadOnlySpan<int> Words => _words;

    /// <summary>Copies words of a passage from <paramref name="start"/> on, as many as there is room for.</summary>
    /// <param name="passage">Number of the passage.</param>
    /// <param name="start">First word, from 0.</param>
    /// <param name="words">Filled with the numbers of <see cref="Words"/>; -1 for words that the query does not have.</param>
    public void CopyWords(int passage, int start, Span<int> words) =>
        _segments[_index.SegmentNumberOf(passage)].CopyWords(passage, start, words);

    /// <summary>Places of one word of the query in the whole index.</summary>
    public long CountOf(int at) => Count(at, 1);

    /// <summary>Places of a run of the query's words in the whole index, counted up to <paramref name="limit"/>.</summary>
    /// <remarks>Runs of up to four words are counted exactly and at once, whatever the limit.</remarks>
    public long CountRun(int start, int length, int limit = int.MaxValue)
    {
        CheckRun(start, length);
        if (length <= PlaceOrder.Depth)
        {
            return Count(start, length);
        }

        return FindRun(start, length, limit).Count;
    }

    /// <summary>The places of a run of the query's words, in the order of the passages, up to <paramref name="limit"/> of them.</summary>
    /// <remarks>Of more places than the limit those come that the index has at hand first, which is the same at every call.</remarks>
    public IReadOnlyList<Place> FindRun(int start, int length, int limit = int.MaxValue)
    {
        CheckRun(start, length);
        var places = new List<Place>();
        foreach (var segment in _segments)
        {
            segment.FindRun(start, length, limit - places.Count, places);
        }

        return places;
    }

    /// <summary>The runs that the query shares with passages, each once and as long as it goes, the rarest first.</summary>
    public IReadOnlyList<Seed> FindSeeds(SeedOptions options)
    {
        var seeds = new List<Seed>();
        var seen = new HashSet<Seed>();
        var budget = options.MaxPlaces;
        foreach (var (count, start, length) in RareRuns(options.MaxPlacesPerRun))
        {
            if (count > budget)
            {
                break;
            }

            if (CountCovering(seeds, start, length) == count)
            {
                continue;
            }

            budget -= (int)count;
            var first = seeds.Count;
            foreach (var segment in _segments)
            {
                segment.Extend(start, length, seen, seeds);
            }

            // The same order however the passages are spread over segments.
            seeds.Sort(first, seeds.Count - first, ByPlace);
        }

        return seeds;
    }

    /// <summary>For each word of the query the shortest run from there that is rare enough, the rarest first.</summary>
    private List<(long Count, int Start, int Length)> RareRuns(int maxPlaces)
    {
        var runs = new List<(long Count, int Start, int Length)>(Length);
        for (var start = 0; start < Length; start++)
        {
            for (var length = 1; length <= PlaceOrder.Depth && start + length <= Length; length++)
            {
                var count = Count(start, length);
                if (count <= maxPlaces)
                {
                    if (count > 0)
                    {
                        runs.Add((count, start, length));
                    }

                    break;
                }
            }
        }

        runs.Sort();
        return runs;
    }

    private static long CountCovering(List<Seed> seeds, int start, int length)
    {
        var count = 0L;
        foreach (var seed in seeds)
        {
            if (seed.QueryStart <= start && start + length <= seed.QueryStart + seed.Length)
            {
                count++;
            }
        }

        return count;
    }

    private long Count(int start, int length)
    {
        var count = 0L;
        foreach (var segment in _segments)
        {
            count += segment.RangeOf(start, length).Count;
        }

        return count;
    }

    private static int[] Number(ReadOnlySpan<ulong> keys)
    {
        var first = new Dictionary<ulong, int>(keys.Length);
        var words = new int[keys.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = first.TryAdd(keys[i], i) ? i : first[keys[i]];
        }

        return words;
    }

    private void CheckRun(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length - start);
    }
}
