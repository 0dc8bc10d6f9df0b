using System.Collections.Immutable;
using System.Text;
using UglyToad.PdfPig.Content;

namespace Chancery.Reading.Pdf;

/// <summary>Joins the letters of a page to strings, in the order in which the page draws them.</summary>
internal static class LetterStrings
{
    /// <summary>Share of the type's size that a gap must have to be a space where none is drawn.</summary>
    private const double SpaceGap = 0.18;

    /// <summary>A wider gap ends the string: what stands behind it may be another column.</summary>
    private const double ColumnGap = 1.0;

    private const double ThinnestSpace = 0.05;
    private const double OtherBaseline = 0.3;
    private const double Back = 0.5;

    /// <summary>Marks of notes are smaller than their text and raised.</summary>
    private const double SmallType = 0.78;

    public static List<LetterString> Of(Page page)
    {
        var strings = new List<LetterString>();
        var drawn = new HashSet<(string, long, long)>();
        Builder? open = null;
        foreach (var letter in page.Letters)
        {
            if (
                letter.TextOrientation != TextOrientation.Horizontal
                || string.IsNullOrEmpty(letter.Value)
                || IsDrawnAgain(letter, drawn)
            )
            {
                continue;
            }

            if (open?.IsNoteMark(letter) ?? false)
            {
                continue;
            }

            if (open is null || !open.TryAdd(letter))
            {
                End(open, strings);
                open = new Builder(letter);
            }
        }

        End(open, strings);
        return strings;
    }

    /// <summary>Some programs draw bold letters twice, a little apart.</summary>
    private static bool IsDrawnAgain(Letter letter, HashSet<(string, long, long)> drawn)
    {
        var grid = Math.Max(letter.PointSize, 1) * 0.1;
        return !string.IsNullOrWhiteSpace(letter.Value)
            && !drawn.Add((letter.Value, Cell(letter.StartBaseLine.X / grid), Cell(letter.StartBaseLine.Y / grid)));
    }

    private static long Cell(double value) => (long)Math.Clamp(Math.Round(value), -1e15, 1e15);

    private static void End(Builder? open, List<LetterString> strings)
    {
        if (open?.ToString(out var text) ?? false)
        {
            strings.Add(text);
        }
    }

    private sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<bool>.Builder _bold = ImmutableArray.CreateBuilder<bool>();
        private readonly double _baseline;
        private readonly double _size;
        private double _left = double.NaN;
        private double _right;
        private double _space = double.NaN;

        public Builder(Letter first)
        {
            (_baseline, _size) = (first.StartBaseLine.Y, Math.Max(first.PointSize, 1));
            _right = first.StartBaseLine.X;
            TryAdd(first);
        }

        public bool IsNoteMark(Letter letter) =>
            _text.Length > 0
            && letter.PointSize < SmallType * _size
            && letter.StartBaseLine.Y > _baseline + (0.15 * _size)
            && letter.StartBaseLine.Y < _baseline + _size
            && letter.Value is [>= '0' and <= '9'] or ['*'] or ['†']
            && Math.Abs(letter.StartBaseLine.X - _right) < ColumnGap * _size;

        public bool TryAdd(Letter letter)
        {
            var gap = letter.StartBaseLine.X - _right;
            var isSameLine = Math.Abs(letter.StartBaseLine.Y - _baseline) <= OtherBaseline * _size;
            if (!isSameLine || gap > ColumnGap * _size || gap < -Back * _size || IsOtherSize(letter))
            {
                return false;
            }

            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                _space = double.IsNaN(_space) ? letter.StartBaseLine.X : _space;
                return true;
            }

            var isBold = IsBold(letter);
            if (_text.Length > 0 && (IsBehindSpace(letter) || gap > SpaceGap * _size))
            {
                _text.Append(' ');
                _bold.Add(isBold && _bold[^1]);
            }

            _space = double.NaN;
            foreach (var character in Expand(letter.Value))
            {
                _text.Append(character);
                _bold.Add(isBold);
            }

            _left = double.IsNaN(_left) ? letter.StartBaseLine.X : _left;
            _right = letter.EndBaseLine.X;
            return true;
        }

        public bool ToString(out LetterString text)
        {
            text = new LetterString(_text.ToString(), _bold.ToImmutable(), _left, _right, _baseline, _size);
            return _text.Length > 0
                && double.IsFinite(_left)
                && double.IsFinite(_right)
                && double.IsFinite(_baseline)
                && double.IsFinite(_size);
        }

        /// <summary>A place where a word may be broken is drawn as a space, and the next letter over it.</summary>
        private bool IsBehindSpace(Letter letter) =>
            !double.IsNaN(_space) && letter.StartBaseLine.X > _space + (ThinnestSpace * _size);

        private bool IsOtherSize(Letter letter) =>
            _text.Length > 0
            && !string.IsNullOrWhiteSpace(letter.Value)
            && (letter.PointSize > _size * 1.5 || letter.PointSize < _size / 1.5);

        private static bool IsBold(Letter letter) =>
            letter.FontDetails.IsBold
            || letter.FontDetails.Weight >= 600
            || letter.FontName is { } name
                && (
                    name.Contains("bold", StringComparison.OrdinalIgnoreCase)
                    || name.Contains("black", StringComparison.OrdinalIgnoreCase)
                    || name.Contains("heavy", StringComparison.OrdinalIgnoreCase)
                );

        /// <summary>Letters joined in print are letters.</summary>
        private static string Expand(string value) =>
            value switch
            {
                "\uFB00" => "ff",
                "\uFB01" => "fi",
                "\uFB02" => "fl",
                "\uFB03" => "ffi",
                "\uFB04" => "ffl",
                "\uFB05" or "\uFB06" => "st",
                _ => value,
            };
    }
}
