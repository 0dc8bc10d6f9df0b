namespace Chancery.Indexing;

/// <summary>The words of a query, looked up in one segment.</summary>
internal sealed class SegmentQuery
{
    private readonly Segment _segment;
    private readonly int _firstPassage;
    private readonly int[] _words;

    /// <summary>The words once more, as they stand in the stream; one that the segment does not have equals none there.</summary>
    private readonly byte[] _packed;

    private readonly int[] _numbers;
    private QueryWords? _queryWords;

    public SegmentQuery(Segment segment, int firstPassage, ReadOnlySpan<ulong> keys, int[] numbers)
    {
        _numbers = numbers;
        _segment = segment;
        _firstPassage = firstPassage;
        _words = new int[keys.Length];
        _packed = new byte[(keys.Length * segment.WordWidth) + PackedWords.Padding];
        var unknown = segment.Stop - 1;
        for (var i = 0; i < keys.Length; i++)
        {
            _words[i] = segment.FindWord(keys[i]);
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
        _queryWords ??= new QueryWords(_words, _numbers);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = _queryWords.NumberOf((int)stream[position + i]);
        }
    }

    /// <summary>The places of a run of up to four words; all stand side by side.</summary>
    public PlaceRange RangeOf(int start, int length)
    {
        var run = _words.AsSpan(start, length);
        if (run.Contains(-1))
        {
            return default;
        }

        if (length == 1)
        {
            return _segment.PlacesOf(run[0]);
        }

        var range = _segment.PlacesNear(run[0], (uint)run[1]);
        for (var depth = 1; depth < length && range.Count > 0; depth++)
        {
            range = Narrow(range, depth, (uint)run[depth]);
        }

        return range;
    }

    /// <summary>Adds the places of a run of any length.</summary>
    public void FindRun(int start, int length, int limit, List<Place> places)
    {
        var (at, range) = RarestPart(start, length);
        var positions = _segment.Places;
        var first = places.Count;
        for (var i = range.Start; i < range.End && places.Count - first < limit; i++)
        {
            var position = (int)positions[i] - (at - start);
            if (length <= PlaceOrder.Depth || (position >= 0 && StandsAt(start, length, position)))
            {
                places.Add(PlaceAt(position));
            }
        }

        places.Sort(first, places.Count - first, PlaceComparer.Instance);
    }

    /// <summary>Adds for each place of a run the longest run around it, unless <paramref name="seen"/> has it.</summary>
    public void Extend(int start, int length, HashSet<Seed> seen, List<Seed> seeds)
    {
        var range = RangeOf(start, length);
        var positions = _segment.Places;
        for (var i = range.Start; i < range.End; i++)
        {
            var position = (int)positions[i];
            var left = CommonBefore(start, position);
            var right = CommonFrom(start, position);
            var (passage, at) = PlaceAt(position - left);
            var seed = new Seed(start - left, left + right, passage, at);
            if (seen.Add(seed))
            {
                seeds.Add(seed);
            }
        }
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
        while (low < high)
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

        return low;
    }

    private (int At, PlaceRange Range) RarestPart(int start, int length)
    {
        var partLength = Math.Min(length, PlaceOrder.Depth);
        var best = (At: start, Range: RangeOf(start, partLength));
        for (var at = start + 1; at + partLength <= start + length && best.Range.Count > 1; at++)
        {
            var range = RangeOf(at, partLength);
            if (range.Count < best.Range.Count)
            {
                best = (at, range);
            }
        }

        return best;
    }

    private bool StandsAt(int start, int length, int position) =>
        position + length < _segment.StreamLength && CommonFrom(start, position) >= length;

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
