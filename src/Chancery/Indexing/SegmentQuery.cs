using System.Buffers;

namespace Chancery.Indexing;

/// <summary>The words of a query, looked up in one segment.</summary>
internal sealed class SegmentQuery
{
    /// <summary>So few places are compared one by one sooner than searched by halves.</summary>
    private const int FewPlaces = 4;

    private const int FirstStep = 8;
    private const int MostPrefetched = 8;

    private readonly Segment _segment;
    private readonly int _firstPassage;
    private readonly int[] _words;
    private readonly int[] _numbers;

    /// <summary>The words once more, as they stand in the stream; one that the segment does not have equals none there.</summary>
    private readonly byte[] _packed;

    /// <summary>For each word the places of the runs of one to four words from there, as far as they were asked for.</summary>
    private readonly PlaceRange[] _ranges;
    private readonly byte[] _rangesKnown;

    /// <summary>For each word the places near those before the next word.</summary>
    private readonly PlaceRange[] _near;
    private readonly bool[] _nearKnown;
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
        _near = new PlaceRange[keys.Length];
        _nearKnown = new bool[keys.Length];
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
        var found = ArrayPool<int>.Shared.Rent(Math.Min(range.Count, limit));
        var count = 0;
        for (var i = range.Start; i < range.End && count < limit; i++)
        {
            var position = (int)positions[i] - (at - start);
            if (isExact || (position >= 0 && CommonFrom(start, position) >= length))
            {
                found[count++] = position;
            }
        }

        AddPlaces(found.AsSpan(0, count), places);
        ArrayPool<int>.Shared.Return(found);
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
        var words = _segment.Words;
        var sorted = range.Count <= 256 ? stackalloc int[range.Count] : new int[range.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = (int)positions[range.Start + i];
            words.Prefetch(sorted[i]);
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

    /// <summary>Asks the memory for what counting the runs begins with: the first places of each pair, then the words there.</summary>
    public void PrefetchPairs()
    {
        var places = _segment.Places;
        var words = _segment.Words;
        for (var i = 0; i + 1 < _words.Length; i++)
        {
            places.Prefetch(Near(i).Start);
        }

        for (var i = 0; i + 1 < _words.Length; i++)
        {
            var near = Near(i);
            for (var at = near.Start; at < Math.Min(near.End, near.Start + MostPrefetched); at++)
            {
                words.Prefetch((int)places[at]);
            }
        }
    }

    /// <summary>A stretch of places of a word of the query that holds all those before the next one; empty if the segment lacks one of them.</summary>
    private PlaceRange Near(int at)
    {
        if (!_nearKnown[at])
        {
            var (word, next) = (_words[at], _words[at + 1]);
            _near[at] = word < 0 || next < 0 ? default : _segment.PlacesNear(word, (uint)next);
            _nearKnown[at] = true;
        }

        return _near[at];
    }

    private PlaceRange FirstRange(int word) => word < 0 ? default : _segment.PlacesOf(word);

    private PlaceRange NextRange(int start, int depth, PlaceRange range)
    {
        var word = _words[start + depth];
        if (word < 0 || range.Count == 0)
        {
            return default;
        }

        return Narrow(depth == 1 ? Near(start) : range, depth, (uint)word);
    }

    /// <summary>The places of a range whose word at <paramref name="depth"/> is <paramref name="word"/>; those before it are all equal.</summary>
    /// <remarks>
    /// Each look at a word costs two waits for memory. The places wanted are mostly few, or nearly the whole range: their end is looked for
    /// in growing steps, from their start for the few, from the end of the range for the many.
    /// </remarks>
    private PlaceRange Narrow(PlaceRange range, int depth, uint word)
    {
        var places = _segment.Places;
        var words = _segment.Words;
        var start = FirstAtLeast(places, words, range, depth, word);
        var behind = new PlaceRange(start, range.End);
        var end =
            behind.Count > FewPlaces && words[(int)places[range.End - 1] + depth] == word
                ? range.End
                : FirstAtLeast(places, words, behind, depth, word + 1);
        return new PlaceRange(start, end);
    }

    /// <summary>The first place of a range with a word that is not less, found in steps that double, then by halves.</summary>
    private static int FirstAtLeast(PackedWords places, PackedWords words, PlaceRange range, int depth, uint word)
    {
        var low = range.Start;
        var high = range.End;
        for (var step = FirstStep; high - low > step; step *= 2)
        {
            if (words[(int)places[low + step] + depth] >= word)
            {
                high = low + step;
                break;
            }

            low += step + 1;
        }

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

        var best = (At: start, Range: Near(start));
        for (var at = start + 1; at + 1 < start + length && best.Range.Count > 1; at++)
        {
            var range = Near(at);
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

    /// <summary>Adds places in order; the passage of one is mostly that of the one before, or not far behind it.</summary>
    private void AddPlaces(Span<int> positions, List<Place> places)
    {
        positions.Sort();
        var starts = _segment.PassageStarts;
        var passage = -1;
        foreach (var position in positions)
        {
            if (passage < 0 || starts[passage + 1] <= (uint)position)
            {
                passage = _segment.PassageAt(position);
            }

            places.Add(new Place(_firstPassage + passage, position - (int)starts[passage]));
        }
    }

    private Place PlaceAt(int position)
    {
        var passage = _segment.PassageAt(position);
        return new Place(_firstPassage + passage, position - (int)_segment.PassageStarts[passage]);
    }
}
