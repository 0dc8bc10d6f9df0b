namespace Chancery.Text;

/// <summary>A half-open stretch <c>[Start, End)</c> of a source text, in UTF-16 units.</summary>
/// <remarks>Spans compare by start, then by end. An empty span marks a position.</remarks>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes the span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative, or the end lies before it.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>First unit inside the span.</summary>
    public int Start { get; }

    /// <summary>First unit after the span.</summary>
    public int End { get; }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>True for a span that holds no unit.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>True when every unit of <paramref name="other"/> lies in this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>True when the unit at <paramref name="position"/> lies in this span.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>True when the two spans share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The same stretch, <paramref name="offset"/> units further on.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, End + offset);

    /// <inheritdoc/>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
