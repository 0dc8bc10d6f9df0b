using System.Buffers;
using System.Globalization;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Finds the stretches of running text that state a date: a month with its day or year, digits divided as dates are, a year.</summary>
internal static class DatesInText
{
    private static readonly SearchValues<char> Dividers = SearchValues.Create(" .,-/\u00A0年月日");

    private const int FirstYear = 1000;
    private const int LastYear = 2199;

    /// <summary>The dates inside <paramref name="stretch"/>, in order.</summary>
    public static IEnumerable<TextSpan> Find(string text, TextSpan stretch)
    {
        var words = WordsOf(text, stretch);
        for (var i = 0; i < words.Count; )
        {
            var end = EndOf(text, words, i);
            if (end > i)
            {
                yield return new TextSpan(words[i].Start, words[end - 1].End);
            }

            i = Math.Max(end, i + 1);
        }
    }

    // A run of months, days and years that stand together; a number alone is a date only if it may be a year.
    private static int EndOf(string text, List<TextSpan> words, int first)
    {
        var (hasMonth, hasYear, numbers) = (false, false, 0);
        var end = first;
        for (; end < words.Count && (end == first || IsNear(text, words[end - 1], words[end])); end++)
        {
            var word = text.AsSpan(words[end].Start, words[end].Length);
            if (MonthNames.Find(word) > 0)
            {
                hasMonth = true;
            }
            else if (
                word.Length <= 2
                && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                && day is >= 1 and <= 31
            )
            {
                numbers++;
            }
            else if (
                word.Length == 4
                && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= FirstYear and <= LastYear
            )
            {
                hasYear = true;
            }
            else
            {
                break;
            }
        }

        var count = end - first;
        var isDate = (hasMonth && count > 1) || (hasYear && (numbers == 2 || count == 1));
        return isDate ? end : first;
    }

    private static bool IsNear(string text, TextSpan one, TextSpan next)
    {
        var between = text.AsSpan(one.End, next.Start - one.End);
        return between.Length <= 3 && between.IndexOfAnyExcept(Dividers) < 0;
    }

    private static List<TextSpan> WordsOf(string text, TextSpan stretch)
    {
        var words = new List<TextSpan>();
        for (var at = stretch.Start; at < stretch.End; )
        {
            var end = at;
            while (end < stretch.End && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            for (var isWord = end == at; isWord && end < stretch.End && IsLetter(text[end]); )
            {
                end++;
            }

            if (end > at)
            {
                words.Add(new TextSpan(at, end));
            }

            at = Math.Max(end, at + 1);
        }

        return words;
    }

    // The signs of a Chinese or Japanese date divide its numbers.
    private static bool IsLetter(char c) => char.IsLetter(c) && c is not ('年' or '月' or '日');
}
