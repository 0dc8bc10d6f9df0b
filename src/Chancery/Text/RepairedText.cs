using System.Collections.Immutable;
using System.Text;

namespace Chancery.Text;

/// <summary>A source text with its repairs applied, and the way back from every position of it to the source.</summary>
/// <remarks>
/// Stages read <see cref="Value"/>; what they store are source spans, by <see cref="ToSource(TextSpan)"/>.
/// Without repairs the two texts are one and the same string.
/// </remarks>
public sealed class RepairedText
{
    private readonly int[] _viewEnds;

    /// <summary>Applies <paramref name="repairs"/> to <paramref name="source"/>.</summary>
    /// <exception cref="ArgumentException">Repairs overlap, are out of order, or reach beyond the text.</exception>
    public RepairedText(SourceText source, ImmutableArray<TextRepair> repairs)
    {
        Source = source;
        Repairs = repairs;
        _viewEnds = new int[repairs.Length];
        if (repairs.IsEmpty)
        {
            Value = source.Value;
            return;
        }

        var view = new StringBuilder(source.Length);
        var at = 0;
        for (var i = 0; i < repairs.Length; i++)
        {
            var repair = repairs[i];
            if (repair.Span.Start < at || repair.Span.End > source.Length)
            {
                throw new ArgumentException(
                    $"Repair {repair.Span} overlaps another one or reaches beyond the text.",
                    nameof(repairs)
                );
            }

            view.Append(source.Value, at, repair.Span.Start - at).Append(repair.Repaired);
            _viewEnds[i] = view.Length;
            at = repair.Span.End;
        }

        Value = view.Append(source.Value, at, source.Length - at).ToString();
    }

    /// <summary>The text as decoded.</summary>
    public SourceText Source { get; }

    /// <summary>What was mended, in the order of the text.</summary>
    public ImmutableArray<TextRepair> Repairs { get; }

    /// <summary>The repaired text.</summary>
    public string Value { get; }

    /// <summary>The source span that stands behind <paramref name="view"/>; a repair that is touched counts whole.</summary>
    public TextSpan ToSource(TextSpan view)
    {
        var start = ToSource(view.Start, atEnd: false);
        return new TextSpan(start, view.IsEmpty ? start : Math.Max(start, ToSource(view.End, atEnd: true)));
    }

    /// <summary>The stretch of <see cref="Value"/> that stands for the source span; a repair that is touched counts whole.</summary>
    public TextSpan FromSource(TextSpan source)
    {
        var start = FromSource(source.Start, atEnd: false);
        return new TextSpan(start, source.IsEmpty ? start : Math.Max(start, FromSource(source.End, atEnd: true)));
    }

    /// <summary>The repaired text of a source span.</summary>
    public string ToString(TextSpan source)
    {
        var view = FromSource(source);
        return Value.Substring(view.Start, view.Length);
    }

    private int ToSource(int position, bool atEnd)
    {
        // The last repair that ends at or before the position; the one after it may hold the position.
        var before = CountEndsUpTo(position);
        var shift = before == 0 ? 0 : Repairs[before - 1].Span.End - _viewEnds[before - 1];
        if (before < Repairs.Length)
        {
            var next = Repairs[before];
            var viewStart = _viewEnds[before] - next.Repaired.Length;
            if (position > viewStart)
            {
                return atEnd ? next.Span.End : next.Span.Start;
            }
        }

        return position + shift;
    }

    private int FromSource(int position, bool atEnd)
    {
        var low = 0;
        var high = Repairs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Repairs[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low < Repairs.Length && Repairs[low].Span.Start < position)
        {
            return atEnd ? _viewEnds[low] : _viewEnds[low] - Repairs[low].Repaired.Length;
        }

        return low == 0 ? position : position - Repairs[low - 1].Span.End + _viewEnds[low - 1];
    }

    private int CountEndsUpTo(int position)
    {
        var low = 0;
        var high = _viewEnds.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_viewEnds[middle] <= position)
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
}
