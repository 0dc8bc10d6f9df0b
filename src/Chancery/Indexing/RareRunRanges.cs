using System.Buffers;

namespace Chancery.Indexing;

/// <summary>Where the rare ones among the runs of a query stand in one segment.</summary>
internal sealed class RareRunRanges(Segment segment, int[] words, RunRanges runs)
{
    private readonly PlaceRange[] _ranges = new PlaceRange[words.Length * PlaceOrder.Depth];

    /// <summary>For each word, words of the longest run from there that was looked up, and where it stands or would.</summary>
    private readonly byte[] _depths = new byte[words.Length];
    private readonly int[] _middles = new int[words.Length];

    /// <summary>The places of a run of two to four words, or <see cref="RareRunSearch.TooMany"/>; looked up before.</summary>
    public PlaceRange Of(int start, int length) => _ranges[(start * PlaceOrder.Depth) + length - 1];

    /// <summary>Looks up the runs of two words and more, all side by side.</summary>
    /// <param name="wanted">Where they start, and the words of the longest.</param>
    /// <param name="limit">Most places of a run that is rare.</param>
    public void Find(ReadOnlySpan<(int Start, int Depth)> wanted, int limit)
    {
        var searches = ArrayPool<RareRunSearch>.Shared.Rent(wanted.Length);
        var count = 0;
        foreach (var (start, depth) in wanted)
        {
            if (Resume(start, depth, limit) is { IsDone: false } search)
            {
                searches[count++] = search;
            }
        }

        Run(searches.AsSpan(0, count));
        ArrayPool<RareRunSearch>.Shared.Return(searches);
    }

    /// <summary>A search for what is not known yet; null if all is.</summary>
    private RareRunSearch? Resume(int start, int depth, int limit)
    {
        var near = runs.Near(start);
        var ranges = RangesFrom(start);
        if (_depths[start] < depth)
        {
            _depths[start] = (byte)depth;
            ranges[1..depth].Clear();
            return near.Count == 0 ? null : new RareRunSearch(start, depth, near, limit);
        }

        var length = depth;
        while (length > 1 && ranges[length - 1] != RareRunSearch.TooMany)
        {
            length--;
        }

        var longer = length < _depths[start] ? ranges[length] : RareRunSearch.TooMany;
        var inner = longer == RareRunSearch.TooMany ? new PlaceRange(_middles[start], _middles[start]) : longer;
        return length < 2 ? null : new RareRunSearch(start, length, near, limit, inner, ranges);
    }

    /// <summary>Takes all searches to their ends, a look of each at a time, so that they wait for memory together.</summary>
    private void Run(Span<RareRunSearch> searches)
    {
        var places = segment.Places;
        var stream = segment.Words;
        while (searches.Length > 0)
        {
            foreach (ref readonly var search in searches)
            {
                places.Ask(search.Next);
            }

            foreach (ref readonly var search in searches)
            {
                stream.Ask((int)places[search.Next]);
            }

            var open = 0;
            foreach (ref var search in searches)
            {
                var common = Compare(stream, (int)places[search.Next], in search, out var isLess);
                var isHalving = search.IsHalving;
                search.Take(common, isLess, RangesFrom(search.Start));
                if (isHalving && !search.IsHalving)
                {
                    _middles[search.Start] = search.Middle;
                }

                if (!search.IsDone)
                {
                    searches[open++] = search;
                }
            }

            searches = searches[..open];
        }
    }

    /// <summary>Words that the query and the stream share from a place on whose first word is that of the query.</summary>
    private int Compare(PackedWords stream, int position, ref readonly RareRunSearch search, out bool isLess)
    {
        for (var common = 1; common < search.Depth; common++)
        {
            var word = stream[position + common];
            var wanted = (uint)words[search.Start + common];
            if (word != wanted)
            {
                isLess = word < wanted;
                return common;
            }
        }

        isLess = false;
        return search.Depth;
    }

    private Span<PlaceRange> RangesFrom(int start) => _ranges.AsSpan(start * PlaceOrder.Depth, PlaceOrder.Depth);
}
