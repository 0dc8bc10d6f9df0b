using System.Globalization;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Finds dates with a year in a line: <c>22 March 2021</c>, <c>September 13, 2019</c>, <c>13. 9. 2019</c>, <c>2019年9月13日</c>.</summary>
internal static class WrittenDates
{
    private const int Scanned = 600;

    /// <summary>The first date of <paramref name="line"/> with its span in the line, or null.</summary>
    /// <param name="line">The line; its first 600 characters are looked at.</param>
    /// <param name="order">How the text writes its dates; <c>3/4/2021</c> and <c>12.05.21</c> are dates only where it is known.</param>
    public static (PartialDate Date, TextSpan Span)? FindFirst(
        ReadOnlySpan<char> line,
        DateOrder order = DateOrder.Unknown
    )
    {
        var tokens = Tokenize(line[..Math.Min(line.Length, Scanned)]);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ReadAt(tokens, i, order) is var (date, count) && count > 0)
            {
                return (date, new TextSpan(tokens[i].Start, tokens[i + count - 1].End));
            }
        }

        return null;
    }

    private static (PartialDate Date, int Count) ReadAt(List<DateToken> tokens, int i, DateOrder order)
    {
        if (order.HasFlag(DateOrder.YearFirst))
        {
            return ReadNumeric(tokens, i, order);
        }

        ReadOnlySpan<(PartialDate, int)> readings =
        [
            ReadNumeric(tokens, i, order),
            ReadYearFirst(tokens, i),
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
    private static (PartialDate, int) ReadNumeric(List<DateToken> tokens, int i, DateOrder order)
    {
        if (!IsNumber(tokens, i) || !IsNumber(tokens, i + 1) || !IsNumber(tokens, i + 2))
        {
            return default;
        }

        var (a, b, c) = (tokens[i], tokens[i + 1], tokens[i + 2]);
        var between = b.Before;
        var isDivided =
            (between == c.Before && between is "-" or "/" or "." or ". ")
            || (between.TrimEnd(), c.Before.TrimEnd()) is ("年", "月") or ("년", "월");
        if (!isDivided)
        {
            return default;
        }

        if (a.IsYear)
        {
            return Create(a.Number, b.Number, c.Number, 3);
        }

        var isShort = order.HasFlag(DateOrder.ShortYears) && IsShortYear(c) && between is "." or "/" or "-" or ". ";
        if (order.HasFlag(DateOrder.YearFirst) || (!c.IsYear && !isShort))
        {
            return default;
        }

        var year = c.IsYear ? c.Number : 2000 + c.Number;
        return between is "/" or "-"
            ? ReadDivided(year, a.Number, b.Number, order)
            : Create(year, b.Number, a.Number, 3);
    }

    /// <summary>3/4/2021 is March or April by country; where that is not known, it is neither.</summary>
    private static (PartialDate, int) ReadDivided(int year, int a, int b, DateOrder order)
    {
        var isMonthFirst = b > 12 || (a <= 12 && order.HasFlag(DateOrder.MonthFirst));
        var isKnown =
            a > 12 || b > 12 || a == b || order.HasFlag(DateOrder.MonthFirst) || order.HasFlag(DateOrder.DayFirst);
        return !isKnown ? default
            : isMonthFirst ? Create(year, a, b, 3)
            : Create(year, b, a, 3);
    }

    private static bool IsShortYear(DateToken token) => token.End - token.Start == 2 && token.Number is >= 0 and <= 49;

    /// <summary><c>2021. május 3.</c>, <c>2021 m. gegužės 3 d.</c></summary>
    private static (PartialDate, int) ReadYearFirst(List<DateToken> tokens, int i)
    {
        if (!tokens[i].IsYear)
        {
            return default;
        }

        var at = SkipLinks(tokens, i + 1);
        return
            at + 1 < tokens.Count
            && tokens[at].Month > 0
            && IsNumber(tokens, at + 1)
            && tokens[at + 1].Number is >= 1 and <= 31
            && tokens[at + 1].Before.Length <= 2
            && !IsYear(tokens, at + 2)
            ? Create(tokens[i].Number, tokens[at].Month, tokens[at + 1].Number, at + 2 - i)
            : default;
    }

    /// <summary>
    /// <c>22 March 2021</c>, <c>22. März 2021</c>, <c>22 de marzo de 2021</c>, <c>22nd of March, 2021</c>; Arabic papers give the month both its
    /// names: <c>22 آذار/مارس 2021</c>.
    /// </summary>
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
        at = SkipLinks(tokens, at + 1, month);
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

        var year = SkipLinks(tokens, i + 2);
        if (
            IsNumber(tokens, i + 1)
            && tokens[i + 1].Number is >= 1 and <= 31
            && IsYear(tokens, year)
            && tokens[year].Before.Length <= 2
        )
        {
            return Create(tokens[year].Number, month, tokens[i + 1].Number, year - i + 1);
        }

        year = SkipLinks(tokens, i + 1, month);
        return IsYear(tokens, year) ? Create(tokens[year].Number, month, null, year - i + 1) : default;
    }

    private static (PartialDate, int) Create(int year, int month, int? day, int count) =>
        PartialDate.TryCreate(year, month, day, out var date) ? (date, count) : default;

    private static bool IsNumber(List<DateToken> tokens, int i) => i < tokens.Count && tokens[i].Number >= 0;

    private static bool IsYear(List<DateToken> tokens, int i) => i < tokens.Count && tokens[i].IsYear;

    /// <summary>Passes over words that link the parts of a date, and over other names of its month.</summary>
    private static int SkipLinks(List<DateToken> tokens, int i, int month = -1)
    {
        while (i < tokens.Count && (tokens[i].IsLink || tokens[i].Month == month))
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
            var isDigit = char.IsDigit(line[at]);
            while (at < line.Length && IsInToken(line[at]) && char.IsDigit(line[at]) == isDigit)
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
            JoinMonth(tokens, line);
            behind = at;
        }

        return tokens;
    }

    /// <summary>Months of two words: <c>كانون الثاني</c>, and <c>tháng 3</c>, whose number is no day.</summary>
    private static void JoinMonth(List<DateToken> tokens, ReadOnlySpan<char> line)
    {
        if (tokens.Count < 2)
        {
            return;
        }

        var (first, second) = (tokens[^2], tokens[^1]);
        var one = line[first.Start..first.End];
        var two = line[second.Start..second.End];
        if (second.Before.Length == 0 && second.Number is > 0 and < 100 && EraBefore(one) is > 0 and var era)
        {
            tokens[^1] = second with { Number = era + second.Number, IsOfEra = true };
            return;
        }

        var isSecond = two is "الثاني";
        var month = one switch
        {
            "كانون" when isSecond => 1,
            "كانون" when two is "الأول" or "الاول" => 12,
            "تشرين" when isSecond => 11,
            "تشرين" when two is "الأول" or "الاول" => 10,
            "tháng" when second.Number is >= 1 and <= 12 => second.Number,
            _ => 0,
        };
        if (month > 0)
        {
            tokens.RemoveAt(tokens.Count - 1);
            tokens[^1] = first with { End = second.End, Month = month };
        }
    }

    private static bool IsInToken(char character) =>
        (char.IsLetterOrDigit(character) || IsVowelSign(character))
        && character is not ('年' or '月' or '日' or '년' or '월' or '일');

    /// <summary>Scripts of India write vowels as marks inside a word.</summary>
    private static bool IsVowelSign(char character) =>
        character is >= '\u0900' and <= '\u0DFF'
        && char.GetUnicodeCategory(character) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;

    /// <summary>Pages print a time behind a date without a space: <c>22 March 202101:00</c>, <c>22.03.2101:00</c>.</summary>
    private static int EndOfYearWithTime(ReadOnlySpan<char> line, int start, int end)
    {
        var isBeforeMinutes = end + 1 < line.Length && line[end] == ':' && char.IsDigit(line[end + 1]);
        var isShort = end - start == 4 && start > 0 && line[start - 1] == '.' && line[start + 2] is >= '0' and <= '2';
        return !isBeforeMinutes ? end
            : end - start is 5 or 6 && line[start] is '1' or '2' ? start + 4
            : isShort ? start + 2
            : end;
    }

    /// <summary>The year before the first one of a Japanese era that the word ends with; 0 where it ends with none.</summary>
    private static int EraBefore(ReadOnlySpan<char> word) =>
        word.EndsWith("令和") ? 2018
        : word.EndsWith("平成") ? 1988
        : word.EndsWith("昭和") ? 1925
        : 0;

    private readonly record struct DateToken(int Start, int End, int Number, int Month, bool IsLink, string Before)
    {
        /// <summary>True for a year counted in a Japanese era, whose number is the one of our era.</summary>
        public bool IsOfEra { get; init; }

        public bool IsYear => (IsOfEra || End - Start == 4) && Number is >= 1800 and <= 2100;

        public static DateToken OfNumber(ReadOnlySpan<char> line, int start, int end, string before) =>
            new(start, end, end - start <= 4 ? Value(line[start..end]) : int.MaxValue, 0, IsLink: false, before);

        /// <summary>The number in the digits of any script.</summary>
        private static int Value(ReadOnlySpan<char> digits)
        {
            var value = 0;
            foreach (var digit in digits)
            {
                value = (value * 10) + (int)char.GetNumericValue(digit);
            }

            return value;
        }

        public static DateToken OfWord(ReadOnlySpan<char> line, int start, int end, string before)
        {
            var word = line[start..end];
            var isLink =
                word
                is "de"
                    or "of"
                    or "th"
                    or "st"
                    or "nd"
                    or "rd"
                    or "del"
                    or "the"
                    or "do"
                    or "er"
                    or "m"
                    or "di"
                    or "º"
                    or "ª"
                    or "năm";
            // The first year of an era is called its origin.
            return word is [.., '元'] && EraBefore(word[..^1]) is > 0 and var era
                ? new DateToken(start, end, era + 1, 0, IsLink: false, before) { IsOfEra = true }
                : new DateToken(start, end, -1, MonthNames.Find(word), isLink, before);
        }
    }
}
