namespace Chancery.Indexing;

/// <summary>
/// A search for the places of the runs of two to four words from one word of a query, a look at a time. First the place where
/// the longest run would stand; then outwards from there, since the places of shorter runs lie around those of longer ones. A run
/// that stands at more places than wanted, and all shorter ones, are left at that.
/// </summary>
internal struct RareRunSearch
{
    /// <summary>Says that a run stands at more places than were looked for.</summary>
    public static readonly PlaceRange TooMany = new(0, int.MaxValue);

    /// <summary>The places of single words need no search.</summary>
    private const int ShortestRun = 2;

    private readonly PlaceRange _near;
    private readonly int _limit;
    private Phase _phase;

    /// <summary>While halving, where the longest run would stand; then, the places known to be of the run.</summary>
    private int _low;
    private int _high;

    /// <summary>Words of the run whose places are looked for.</summary>
    private int _length;

    /// <summary>The nearest place outwards that is not of the run, or that would be one too many.</summary>
    private int _bound;
    private int _step;
    private bool _isBracketed;

    /// <param name="start">First word of the runs.</param>
    /// <param name="depth">Words of the longest, two to four.</param>
    /// <param name="near">Places among which all those of the runs are.</param>
    /// <param name="limit">Most places of a run.</param>
    public RareRunSearch(int start, int depth, PlaceRange near, int limit)
    {
        Start = start;
        Depth = depth;
        _near = near;
        _limit = limit;
        (_low, _high) = (near.Start, near.End);
        _phase = Phase.Halves;
        Next = (_low + _high) >>> 1;
    }

    /// <summary>A search that goes on outwards, for the runs of a length and shorter ones.</summary>
    /// <param name="start">First word of the runs.</param>
    /// <param name="length">Words of the longest.</param>
    /// <param name="near">Places among which all those of the runs are.</param>
    /// <param name="limit">Most places of a run.</param>
    /// <param name="inner">Places that are of the run, or the empty range where it would stand.</param>
    /// <param name="ranges">Where the places of the runs of one to four words go.</param>
    public RareRunSearch(int start, int length, PlaceRange near, int limit, PlaceRange inner, Span<PlaceRange> ranges)
        : this(start, length, near, limit)
    {
        (_low, _high) = (inner.Start, inner.End);
        Begin(length);
        Continue(ranges);
    }

    private enum Phase
    {
        Halves,
        Up,
        Down,
        Done,
    }

    /// <summary>First word of the runs.</summary>
    public int Start { get; }

    /// <summary>Where the longest run stands or would; known when <see cref="IsHalving"/> is false.</summary>
    public readonly int Middle => _low;

    /// <summary>True while it is looked for where the longest run would stand.</summary>
    public readonly bool IsHalving => _phase == Phase.Halves;

    /// <summary>Words of the longest run.</summary>
    public int Depth { get; }

    /// <summary>The place to look at next.</summary>
    public int Next { get; private set; }

    /// <summary>True when all ranges are known.</summary>
    public readonly bool IsDone => _phase == Phase.Done;

    /// <summary>Goes on with what stands at <see cref="Next"/>.</summary>
    /// <param name="common">Words from the first on that stand there, up to <see cref="Depth"/>.</param>
    /// <param name="isLess">True if the place comes before those of the longest run.</param>
    /// <param name="ranges">Where the places of the runs of one to four words go.</param>
    public void Take(int common, bool isLess, Span<PlaceRange> ranges)
    {
        if (_phase == Phase.Halves)
        {
            Halve(isLess, ranges);
        }
        else
        {
            Widen(common >= _length, ranges);
        }
    }

    private void Halve(bool isLess, Span<PlaceRange> ranges)
    {
        (_low, _high) = isLess ? (Next + 1, _high) : (_low, Next);
        Next = (_low + _high) >>> 1;
        if (_low == _high)
        {
            Begin(Depth);
            Continue(ranges);
        }
    }

    /// <summary>Goes outwards for the runs of a length; those that are longer stand between the low and the high end.</summary>
    private void Begin(int length)
    {
        _length = length;
        _phase = Phase.Up;
        _bound = (int)Math.Min(_near.End, (long)_low + _limit + 1);
        (_step, _isBracketed) = (1, false);
    }

    private void Widen(bool holds, Span<PlaceRange> ranges)
    {
        if (!holds)
        {
            (_bound, _isBracketed) = (Next, true);
        }
        else
        {
            (_low, _high) = _phase == Phase.Up ? (_low, Next + 1) : (Next, _high);
            _step *= 2;
        }

        Continue(ranges);
    }

    /// <summary>Chooses the next look, or what comes after the last one of a direction.</summary>
    private void Continue(Span<PlaceRange> ranges)
    {
        if (_phase == Phase.Up)
        {
            if (_high < _bound)
            {
                Next = _isBracketed ? (_high + _bound) >>> 1 : Math.Min(_high + _step, _bound) - 1;
                return;
            }

            if (_high - _low > _limit)
            {
                Leave(ranges);
                return;
            }

            _phase = Phase.Down;
            _bound = (int)Math.Max(_near.Start - 1, (long)_high - _limit - 2);
            (_step, _isBracketed) = (1, false);
        }

        if (_low - 1 > _bound)
        {
            Next = _isBracketed ? (_low + _bound) >>> 1 : Math.Max(_low - _step, _bound + 1);
            return;
        }

        if (_high - _low > _limit)
        {
            Leave(ranges);
            return;
        }

        ranges[_length - 1] = new PlaceRange(_low, _high);
        if (_length == ShortestRun)
        {
            _phase = Phase.Done;
            return;
        }

        Begin(_length - 1);
        Continue(ranges);
    }

    /// <summary>Leaves this run and the shorter ones, which stand at no fewer places.</summary>
    private void Leave(Span<PlaceRange> ranges)
    {
        ranges[(ShortestRun - 1).._length].Fill(TooMany);
        _phase = Phase.Done;
    }
}
