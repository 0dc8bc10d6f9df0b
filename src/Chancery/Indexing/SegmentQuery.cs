namespace Chancery.Indexing;

/// <summary>The words of a query, looked up in one segment.</summary>
internal sealed class SegmentQuery
{
    /// <summary>So few places are compared one by one sooner than searched by halves.</summary>
    private const int FewPlaces = 12;

    private readonly Segment _segment;
    private readonly int _firstPassage;
    private readonly int[] _words;
    private readonly int[] _numbers;

    /// <summary>The words once more, as they stand in the stream; one that the segment does not have equals none there.</summary>
    private readonly byte[] _packed;

    /// <summary>For each word the places of the runs of one to four words from there, as far as they were asked for.</summary>
    private readonly PlaceRange[] _ranges;
    private readonly byte[] _rangesKnown;
    private QueryWords? _queryWords;

    /// <param name="segment">Where to look.</param>
    /// <param name="firstPassage">Number in the index of the segment's first passage.</param>
    /// <param name="keys">The words.</param>
    /// <param name="numbers">The words as the query numbers them.</param>
    public SegmentQuery(Segment segment, int firstPassage, ReadOnlySpan<ulong> keys, int[] numbers)
    {
        _segment = segment;
        _firstPassage = firstPassage;
        _numbers = numbers;
        _words = new int[keys.Length];
        _packed = new byte[(keys.Length * segment.WordWidth) + PackedWords.Padding];
        _ranges = new PlaceRange[keys.Length * PlaceOrder.Depth];
        _rangesKnown = new byte[keys.Length];
        segment.FindWords(keys, _words);
        var unknown = segment.Stop - 1;
        for (var i = 0; i < keys.Length; i++)
        {
            PackedWords.Write(_packed, segment.WordWidth, i, _words[i] < 0 ? unknown : (uint)_words[i]);
        }
    }

    /// <summary>Copies words of a passage as the query numbers them.</summary>
    public void CopyWords(int passage, int start, Span<int> words)
    {
        var local = passage - _firstPassage;
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, _segment.WordCountOf(local) - words.Length);
        var stream = _segment.Words;
        var position = (int)_segment.PassageStarts[local] + start;
        var numbers = _queryWords ??= new QueryWords(_words, _numbers);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = numbers.NumberOf((int)stream[position + i]);
        }
    }

    /// <summary>The places of a run of up to four words; all stand side by side.</summary>
    public PlaceRange RangeOf(int start, int length)
    {
        var ranges = _ranges.AsSpan(start * PlaceOrder.Depth, length);
        for (var depth = (int)_rangesKnown[start]; depth < length; depth++)
        {
            ranges[depth] = depth == 0 ? FirstRange(_words[start]) : NextRange(start, depth, ranges[depth - 1]);
            _rangesKnown[start]++;
        }

        return ranges[length - 1];
    }

    /// <summary>Adds the places of a run of any length.</summary>
    public void FindRun(int start, int length, int limit, List<Place> places)
    {
        var (at, range) = AnchorOf(start, length);
        var isExact =
            at == start && range == RangeOf(start, Math.Min(length, PlaceOrder.Depth)) && length <= PlaceOrder.Depth;
        var positions = _segment.Places;
        var first = places.Count;
        for (var i = range.Start; i < range.End && places.Count - first < limit; i++)
        {
            var position = (int)positions[i] - (at - start);
            if (isExact || (position >= 0 && CommonFrom(start, position) >= length))
            {
                places.Add(PlaceAt(position));
            }
        }

        places.Sort(first, places.Count - first, PlaceComparer.Instance);
    }

    /// <summary>Adds for each place of a run the longest run around it, in the order of the passages.</summary>
    /// <param name="start">First word of the run.</param>
    /// <param name="length">Its length, up to four.</param>
    /// <param name="known">What was found before, and is not added again.</param>
    /// <param name="seeds">The longest runs.</param>
    public void Extend(int start, int length, SeedRuns known, List<Seed> seeds)
    {
        var range = RangeOf(start, length);
        if (range.Count == 0)
        {
            return;
        }

        var positions = _segment.Places;
        var sorted = range.Count <= 256 ? stackalloc int[range.Count] : new int[range.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = (int)positions[range.Start + i];
        }

        sorted.Sort();
        foreach (var position in sorted)
        {
            var left = CommonBefore(start, position);
            var end = start + length + CommonFrom(start + length, position + length);
            if (!known.Hold(start - left, end))
            {
                var (passage, at) = PlaceAt(position - left);
                seeds.Add(new Seed(start - left, end - start + left, passage, at));
            }
        }
    }

    private PlaceRange FirstRange(int word) => word < 0 ? default : _segment.PlacesOf(word);

    private PlaceRange NextRange(int start, int depth, PlaceRange range)
    {
        var word = _words[start + depth];
        if (word < 0 || range.Count == 0)
        {
            return default;
        }

        return Narrow(depth == 1 ? _segment.PlacesNear(_words[start], (uint)word) : range, depth, (uint)word);
    }

    /// <summary>The places of a range whose word at <paramref name="depth"/> is <paramref name="word"/>; those before it are all equal.</summary>
    private PlaceRange Narrow(PlaceRange range, int depth, uint word)
    {
        var places = _segment.Places;
        var words = _segment.Words;
        var start = LowerBound(places, words, range, depth, word);
        return new PlaceRange(start, LowerBound(places, words, new PlaceRange(start, range.End), depth, word + 1));
    }

    private static int LowerBound(PackedWords places, PackedWords words, PlaceRange range, int depth, uint word)
    {
        var low = range.Start;
        var high = range.End;
        while (high - low > FewPlaces)
        {
            var middle = (low + high) >>> 1;
            if (words[(int)places[middle] + depth] < word)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        while (low < high && words[(int)places[low] + depth] < word)
        {
            low++;
        }

        return low;
    }

    /// <summary>A part of a run that stands at few places, and these: all places of the run are among them.</summary>
    private (int At, PlaceRange Range) AnchorOf(int start, int length)
    {
        if (length == 1 || _words.AsSpan(start, length).Contains(-1))
        {
            return (start, length == 1 ? RangeOf(start, 1) : default);
        }

        var best = (At: start, Range: _segment.PlacesNear(_words[start], (uint)_words[start + 1]));
        for (var at = start + 1; at + 1 < start + length && best.Range.Count > 1; at++)
        {
            var range = _segment.PlacesNear(_words[at], (uint)_words[at + 1]);
            if (range.Count < best.Range.Count)
            {
                best = (at, range);
            }
        }

        var longest = Math.Min(PlaceOrder.Depth, start + length - best.At);
        for (var part = 2; part <= longest && best.Range.Count > FewPlaces; part++)
        {
            best.Range = RangeOf(best.At, part);
        }

        return best;
    }

    /// <summary>Words that the query from <paramref name="start"/> on and the stream from <paramref name="position"/> on share.</summary>
    private int CommonFrom(int start, int position)
    {
        var width = _segment.WordWidth;
        var query = _packed.AsSpan((start * width)..^PackedWords.Padding);
        return query.CommonPrefixLength(_segment.Words.Bytes[(position * width)..]) / width;
    }

    /// <summary>Words that both share just before.</summary>
    private int CommonBefore(int start, int position)
    {
        var words = _segment.Words;
        var count = 0;
        while (count < start && count < position && words[position - count - 1] == (uint)_words[start - count - 1])
        {
            count++;
        }

        return count;
    }

    private Place PlaceAt(int position)
    {
        var passage = _segment.PassageAt(position);
        return new Place(_firstPassage + passage, position - (int)_segment.PassageStarts[passage]);
    }

    private sealed class PlaceComparer : IComparer<Place>
    {
        public static readonly PlaceComparer Instance = new();

        public int Compare(Place x, Place y) =>
            x.Passage != y.Passage ? x.Passage.CompareTo(y.Passage) : x.Start.CompareTo(y.Start);
    }
}
