using System.Runtime.InteropServices;

namespace Chancery.Indexing;

/// <summary>The words of a query, looked up in an index.</summary>
/// <remarks>
/// Words are numbered by the query: a word, of the query or of a passage, is the first place in the query where it stands. The
/// numbers hold for all passages, so that words compare as integers. For one thread at a time, as short-lived as the question.
/// </remarks>
public sealed class SeedQuery
{
    // The methods keep this alive to their end: the files are unmapped once nobody holds the index, and a span into them does not hold it.

    /// <summary>In so few words a scan finds a word sooner than a table does.</summary>
    private const int MaxScanned = 128;

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
    public void CopyWords(int passage, int start, Span<int> words)
    {
        _segments[_index.SegmentNumberOf(passage)].CopyWords(passage, start, words);
        GC.KeepAlive(this);
    }

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

    /// <summary>A number of places that a run does not surpass, known without a look at any of them.</summary>
    internal long EstimateRun(int start, int length)
    {
        CheckRun(start, length);
        if (length == 1)
        {
            return Count(start, 1);
        }

        var fewest = long.MaxValue;
        for (var at = start; at + 1 < start + length; at++)
        {
            fewest = Math.Min(fewest, CountNear(at));
        }

        GC.KeepAlive(this);
        return fewest;
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

        GC.KeepAlive(this);
        return places;
    }

    /// <summary>The runs that the query shares with passages, each once and as long as it goes, the rarest first.</summary>
    public IReadOnlyList<Seed> FindSeeds(SeedOptions options)
    {
        var seeds = new List<Seed>();
        var runs = new SeedRuns(Length);
        var budget = options.MaxPlaces;
        foreach (var (count, start) in RareRuns(runs, options.MaxPlacesPerRun))
        {
            if (count > budget)
            {
                break;
            }

            if (runs.CountCovering(start) < count)
            {
                budget -= (int)count;
                AddSeeds(start, runs, seeds);
            }
        }

        GC.KeepAlive(this);
        return seeds;
    }

    /// <summary>The runs that are rare enough and hold no shorter one that is, the rarest first.</summary>
    /// <remarks>Every place of a run that holds another is found through that one.</remarks>
    private List<(long Count, int Start)> RareRuns(SeedRuns runs, int maxPlaces)
    {
        var longest = FindRare(maxPlaces);
        var rare = new List<(long Count, int Start)>(Length);
        var end = Length + 1;
        for (var start = Length - 1; start >= 0; start--)
        {
            for (var length = 1; length <= longest[start] && start + length < end; length++)
            {
                var count = length == 1 ? Count(start, 1) : CountRare(start, length);
                if (count <= maxPlaces)
                {
                    end = start + length;
                    if (count > 0)
                    {
                        runs.LengthFrom(start) = length;
                        rare.Add((count, start));
                    }

                    break;
                }
            }
        }

        rare.Sort();
        return rare;
    }

    /// <summary>Looks up the runs that may be rare, all side by side.</summary>
    /// <returns>For each word the most words of such a run from there.</returns>
    private int[] FindRare(int maxPlaces)
    {
        var longest = new int[Length];
        var wanted = new List<(int Start, int Depth)>(Length);
        var next = Length;
        for (var start = Length - 1; start >= 0; start--)
        {
            // A run ends before the next word that is rare alone.
            longest[start] = Math.Min(PlaceOrder.Depth, next - start);
            if (Count(start, 1) <= maxPlaces)
            {
                (longest[start], next) = (1, start);
            }
            else if (longest[start] > 1)
            {
                longest[start] = CountNear(start) <= maxPlaces ? 2 : longest[start];
                wanted.Add((start, longest[start]));
            }
        }

        foreach (var segment in _segments)
        {
            segment.RareRanges.Find(CollectionsMarshal.AsSpan(wanted), maxPlaces);
        }

        return longest;
    }

    private long CountNear(int start)
    {
        var count = 0L;
        foreach (var segment in _segments)
        {
            count += segment.Ranges.Near(start).Count;
        }

        return count;
    }

    private long CountRare(int start, int length)
    {
        var count = 0L;
        foreach (var segment in _segments)
        {
            count += segment.RareRanges.Of(start, length).Count;
        }

        return count;
    }

    private void AddSeeds(int start, SeedRuns runs, List<Seed> seeds)
    {
        var first = seeds.Count;
        foreach (var segment in _segments)
        {
            segment.Extend(start, runs.LengthFrom(start), runs, seeds);
        }

        runs.Finish(start);
        for (var i = first; i < seeds.Count; i++)
        {
            runs.Cover(seeds[i].QueryStart, seeds[i].QueryStart + seeds[i].Length);
        }
    }

    private long Count(int start, int length)
    {
        var count = 0L;
        foreach (var segment in _segments)
        {
            count += segment.Ranges.Of(start, length).Count;
        }

        GC.KeepAlive(this);
        return count;
    }

    private static int[] Number(ReadOnlySpan<ulong> keys)
    {
        var words = new int[keys.Length];
        if (keys.Length <= MaxScanned)
        {
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = keys.IndexOf(keys[i]);
            }

            return words;
        }

        var first = new Dictionary<ulong, int>(keys.Length);
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
