using System.Buffers;

namespace Chancery.Indexing;

/// <summary>The words of a query, looked up in one segment.</summary>
internal sealed class SegmentQuery
{
    /// <summary>So few places are looked at sooner than a longer run is looked up.</summary>
    private const int FewPlaces = 4;

    /// <summary>Places whose words are on their way while one is compared.</summary>
    private const int Ahead = 16;

    private readonly Segment _segment;
    private readonly int _firstPassage;
    private readonly int[] _words;
    private readonly int[] _numbers;

    /// <summary>The words once more, as they stand in the stream; one that the segment does not have equals none there.</summary>
    private readonly byte[] _packed;

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
        segment.FindWords(keys, _words);
        Ranges = new RunRanges(segment, _words);
        var unknown = segment.Stop - 1;
        for (var i = 0; i < keys.Length; i++)
        {
            PackedWords.Write(_packed, segment.WordWidth, i, _words[i] < 0 ? unknown : (uint)_words[i]);
        }
    }

    /// <summary>Where the runs of up to four words stand.</summary>
    public RunRanges Ranges { get; }

    /// <summary>The same for runs that are rare.</summary>
    public RareRunRanges RareRanges => field ??= new RareRunRanges(_segment, _words, Ranges);

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

    /// <summary>Adds the places of a run of any length.</summary>
    public void FindRun(int start, int length, int limit, List<Place> places)
    {
        var (at, range) = AnchorOf(start, length);
        var isExact =
            at == start && range == Ranges.Of(start, Math.Min(length, PlaceOrder.Depth)) && length <= PlaceOrder.Depth;
        var positions = _segment.Places;
        var words = _segment.Words;
        AskForWords(range with { End = Math.Min(range.End, range.Start + Ahead) });
        var found = ArrayPool<int>.Shared.Rent(Math.Min(range.Count, limit));
        var count = 0;
        for (var i = range.Start; i < range.End && count < limit; i++)
        {
            var position = (int)positions[i] - (at - start);
            if (!isExact && i + Ahead < range.End)
            {
                words.Ask((int)positions[i + Ahead]);
            }

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
        var range = length == 1 ? Ranges.Of(start, 1) : RareRanges.Of(start, length);
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
        _segment.AskForPassages(sorted);
        foreach (var position in sorted)
        {
            var left = CommonBefore(start, position);
            var end = start + length + CommonFrom(start + length, position + length);
            if (!known.Hold(start - left, end))
            {
                // A run ends where its passage does.
                var passage = _segment.PassageAt(position);
                _segment.AskForPassage(passage);
                var at = position - left - (int)_segment.PassageStarts[passage];
                seeds.Add(new Seed(start - left, end - start + left, _firstPassage + passage, at));
            }
        }
    }

    private void AskForWords(PlaceRange range)
    {
        var positions = _segment.Places;
        var words = _segment.Words;
        for (var i = range.Start; i < range.End; i++)
        {
            words.Ask((int)positions[i]);
        }
    }

    /// <summary>A part of a run that stands at few places, and these: all places of the run are among them.</summary>
    private (int At, PlaceRange Range) AnchorOf(int start, int length)
    {
        if (length == 1 || _words.AsSpan(start, length).Contains(-1))
        {
            return (start, length == 1 ? Ranges.Of(start, 1) : default);
        }

        var best = (At: start, Range: Ranges.Near(start));
        for (var at = start + 1; at + 1 < start + length && best.Range.Count > 1; at++)
        {
            var range = Ranges.Near(at);
            if (range.Count < best.Range.Count)
            {
                best = (at, range);
            }
        }

        var longest = Math.Min(PlaceOrder.Depth, start + length - best.At);
        for (var part = 2; part <= longest && best.Range.Count > FewPlaces; part++)
        {
            best.Range = Ranges.Of(best.At, part);
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
        _segment.AskForPassages(positions);
        var starts = _segment.PassageStarts;
        var passage = -1;
        foreach (var position in positions)
        {
            if (passage < 0 || starts[passage + 1] <= (uint)position)
            {
                passage = _segment.PassageAt(position);
                _segment.AskForPassage(passage);
            }

            _segment.AskForSpans(position);

            places.Add(new Place(_firstPassage + passage, position - (int)starts[passage]));
        }
    }
}
