using System.Globalization;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Finds dates with a year in a line: <c>22 March 2021</c>, <c>September 13, 2019</c>, <c>13. 9. 2019</c>, <c>2019年9月13日</c>.</summary>
internal static class WrittenDates
{
    private const int Scanned = 600;

    /// <summary>The first date of <paramref name="line"/> with its span in the line, or null.</summary>
    public static (PartialDate Date, TextSpan Span)? FindFirst(ReadOnlySpan<char> line)
    {
        var tokens = Tokenize(line[..Math.Min(line.Length, Scanned)]);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ReadAt(tokens, i) is var (date, count) && count > 0)
            {
                return (date, new TextSpan(tokens[i].Start, tokens[i + count - 1].End));
            }
        }

        return null;
    }

    private static (PartialDate Date, int Count) ReadAt(List<DateToken> tokens, int i)
    {
        ReadOnlySpan<(PartialDate, int)> readings =
        [
            ReadNumeric(tokens, i),
            ReadDayFirst(tokens, i),
            ReadMonthFirst(tokens, i),
        ];
        foreach (var reading in readings)
        {
            if (reading.Item2 > 0)
            {
                return reading;
            }
        }

        return default;
    }

    /// <summary><c>2021-03-22</c>, <c>22.03.2021</c>, <c>3/22/2021</c> where only one order is possible, <c>2021年3月22日</c>.</summary>
    private static (PartialDate, int) ReadNumeric(List<DateToken> tokens, int i)
    {
        if (!IsNumber(tokens, i) || !IsNumber(tokens, i + 1) || !IsNumber(tokens, i + 2))
        {
            return default;
        }

        var (a, b, c) = (tokens[i], tokens[i + 1], tokens[i + 2]);
        var between = b.Before;
        var isDivided =
            between == c.Before && between is "-" or "/" or "." or ". " || (between == "年" && c.Before == "月");
        if (!isDivided)
        {
            return default;
        }

        if (a.IsYear)
        {
            return Create(a.Number, b.Number, c.Number, 3);
        }

        if (!c.IsYear)
        {
            return default;
        }

        // 3/4/2021 is March or April by country; that is not known here.
        var isMonthFirst = between == "/" && b.Number > 12;
        return between == "/" && a.Number <= 12 && b.Number <= 12 && a.Number != b.Number ? default
            : isMonthFirst ? Create(c.Number, a.Number, b.Number, 3)
            : Create(c.Number, b.Number, a.Number, 3);
    }

    /// <summary><c>22 March 2021</c>, <c>22. März 2021</c>, <c>22 de marzo de 2021</c>, <c>22nd of March, 2021</c>.</summary>
    private static (PartialDate, int) ReadDayFirst(List<DateToken> tokens, int i)
    {
        if (!IsNumber(tokens, i) || tokens[i].Number is < 1 or > 31)
        {
            return default;
        }

        var at = SkipLinks(tokens, i + 1);
        if (at >= tokens.Count || tokens[at].Month == 0)
        {
            return default;
        }

        var month = tokens[at].Month;
        at = SkipLinks(tokens, at + 1);
        return at < tokens.Count && tokens[at].IsYear
            ? Create(tokens[at].Number, month, tokens[i].Number, at - i + 1)
            : default;
    }

    /// <summary><c>March 22, 2021</c>, <c>March 2021</c>.</summary>
    private static (PartialDate, int) ReadMonthFirst(List<DateToken> tokens, int i)
    {
        var month = tokens[i].Month;
        if (month == 0 || i + 1 >= tokens.Count)
        {
            return default;
        }

        if (
            IsNumber(tokens, i + 1)
            && tokens[i + 1].Number is >= 1 and <= 31
            && IsYear(tokens, i + 2)
            && tokens[i + 2].Before.Length <= 2
        )
        {
            return Create(tokens[i + 2].Number, month, tokens[i + 1].Number, 3);
        }

        var year = SkipLinks(tokens, i + 1);
        return IsYear(tokens, year) ? Create(tokens[year].Number, month, null, year - i + 1) : default;
    }

    private static (PartialDate, int) Create(int year, int month, int? day, int count) =>
        PartialDate.TryCreate(year, month, day, out var date) ? (date, count) : default;

    private static bool IsNumber(List<DateToken> tokens, int i) => i < tokens.Count && tokens[i].Number >= 0;

    private static bool IsYear(List<DateToken> tokens, int i) => i < tokens.Count && tokens[i].IsYear;

    private static int SkipLinks(List<DateToken> tokens, int i)
    {
        while (i < tokens.Count && tokens[i].IsLink)
        {
            i++;
        }

        return i;
    }

    private static List<DateToken> Tokenize(ReadOnlySpan<char> line)
    {
        var tokens = new List<DateToken>();
        var (at, behind) = (0, 0);
        while (at < line.Length)
        {
            if (!IsInToken(line[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var isDigit = char.IsAsciiDigit(line[at]);
            while (at < line.Length && IsInToken(line[at]) && char.IsAsciiDigit(line[at]) == isDigit)
            {
                at++;
            }

            if (isDigit)
            {
                at = EndOfYearWithTime(line, start, at);
            }

            var before = line[behind..start].ToString();
            tokens.Add(
                isDigit ? DateToken.OfNumber(line, start, at, before) : DateToken.OfWord(line, start, at, before)
            );
            behind = at;
        }

        return tokens;
    }

    private static bool IsInToken(char character) =>
        char.IsLetterOrDigit(character) && character is not ('年' or '月' or '日');

    /// <summary>Pages print a time behind a date without a space: <c>22 March 202101:00</c>.</summary>
    private static int EndOfYearWithTime(ReadOnlySpan<char> line, int start, int end) =>
        end - start is 5 or 6 && end < line.Length && line[end] == ':' && line[start] is '1' or '2' ? start + 4 : end;

    private readonly record struct DateToken(int Start, int End, int Number, int Month, bool IsLink, string Before)
    {
        public bool IsYear => End - Start == 4 && Number is >= 1800 and <= 2100;

        public static DateToken OfNumber(ReadOnlySpan<char> line, int start, int end, string before) =>
            new(
                start,
                end,
                end - start <= 4
                    ? int.Parse(line[start..end], NumberStyles.None, CultureInfo.InvariantCulture)
                    : int.MaxValue,
                0,
                IsLink: false,
                before
            );

        public static DateToken OfWord(ReadOnlySpan<char> line, int start, int end, string before)
        {
            var word = line[start..end];
            var isLink = word is "de" or "of" or "th" or "st" or "nd" or "rd" or "del" or "the" or "do" or "er";
            return new DateToken(start, end, -1, MonthNames.Find(word), isLink, before);
        }
    }
}
