using System.Globalization;

namespace Chancery.Language.Dates;

/// <summary>Reads years and more: "2031", "2031-33", "the 1990s", "the 17th century".</summary>
internal static class YearDates
{
    /// <summary>Reads what begins with the number at word <paramref name="i"/>.</summary>
    public static DateReading? Read(DateTokens tokens, int i) =>
        ReadYearRange(tokens, i) ?? ReadDecade(tokens, i) ?? ReadCentury(tokens, i) ?? ReadYear(tokens, i);

    /// <summary>Reads "17th century", "17th-century".</summary>
    public static DateReading? ReadCentury(DateTokens tokens, int i)
    {
        if (ReadCompoundCentury(tokens, i) is { } compound)
        {
            return compound;
        }

        if (!tokens.TryOrdinal(i, out var number) || number is < 1 or > 30)
        {
            return null;
        }

        var at = i + 1;
        at += tokens.IsDash(at) ? 1 : 0;
        return tokens.Is(at, DateWordKind.Unit) && tokens.Value(at) == (int)DateUnit.Century && number > 1
            ? DateReading.Printed(i, at + 1, DatePeriod.Years((number - 1) * 100, (number * 100) - 1))
            : null;
    }

    // "17th-century"
    private static DateReading? ReadCompoundCentury(DateTokens tokens, int i)
    {
        var form = tokens.Form(i);
        var dash = form.IndexOf('-');
        return
            dash > 3
            && form[(dash + 1)..] is "century"
            && int.TryParse(form[..(dash - 2)], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 1 and < 30
            ? DateReading.Printed(i, i + 1, DatePeriod.Years((number - 1) * 100, (number * 100) - 1))
            : null;
    }

    // "2031-33", "2031–2033", "2031/32"
    private static DateReading? ReadYearRange(DateTokens tokens, int i)
    {
        var form = tokens.Form(i);
        if (form.Length is 7 or 9 && form[4] is '-' && IsPair(form[..4], form[5..]))
        {
            return DateReading.Printed(i, i + 1, Years(form[..4], form[5..]));
        }

        var isPair =
            tokens.TryYear(i, out _)
            && (tokens.IsDash(i + 1) || tokens.Is(i + 1, "/"))
            && tokens.IsGlued(i + 1)
            && tokens.IsGlued(i + 2)
            && tokens.TryInteger(i + 2, out _)
            && IsPair(form, tokens.Form(i + 2));
        return isPair ? DateReading.Printed(i, i + 3, Years(form, tokens.Form(i + 2))) : null;
    }

    public static bool IsPair(ReadOnlySpan<char> first, ReadOnlySpan<char> last) =>
        int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
        && from is >= 1000 and <= 2999
        && (last.Length == 2 ? to > from % 100 : last.Length == 4 && to > from && to - from < 500);

    private static DatePeriod Years(ReadOnlySpan<char> first, ReadOnlySpan<char> last)
    {
        var from = int.Parse(first, NumberStyles.None, CultureInfo.InvariantCulture);
        var to = int.Parse(last, NumberStyles.None, CultureInfo.InvariantCulture);
        return DatePeriod.Years(from, last.Length == 2 ? (from / 100 * 100) + to : to);
    }

    // "the 1990s", "the ’90s"
    private static DateReading? ReadDecade(DateTokens tokens, int i)
    {
        var form = tokens.Form(i);
        if (form.Length is not (3 or 5) || form[^1] != 's' || form[^2] != '0')
        {
            return null;
        }

        var isShort = form.Length == 3;
        if (
            !int.TryParse(form[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || (isShort && tokens.Form(i - 1) is not ("'" or "’" or "‘"))
        )
        {
            return null;
        }

        first = isShort ? 1900 + first : first;
        var last = first + (first % 100 == 0 ? 99 : 9);
        return first is >= 1000 and <= 2900
            ? DateReading.Printed(isShort ? i - 1 : i, i + 1, DatePeriod.Years(first, last))
            : null;
    }

    private static DateReading? ReadYear(DateTokens tokens, int i)
    {
        if (!tokens.TryYear(i, out var year) || tokens.Form(i - 1) is "$" or "€" or "£" or "#" or "№")
        {
            return null;
        }

        var isIntroduced =
            tokens.Form(i - 1)
            is "in"
                or "In"
                or "since"
                or "Since"
                or "by"
                or "By"
                or "until"
                or "till"
                or "year"
                or "from"
                or "From"
                or "during"
                or "After"
                or "before"
                or "early"
                or "late"
                or "the"
                or "The";
        return isIntroduced || (year is >= 1500 and <= 2100 && !IsNumbered(tokens, i) && !CountsThings(tokens, i))
            ? DateReading.Printed(i, i + 1, DatePeriod.Year(year))
            : null;
    }

    // "Resolution 1929", "Article 2001", "more than 2000"
    private static bool IsNumbered(DateTokens tokens, int i)
    {
        var before = tokens.Form(i - 1);
        return before.StartsWith("resolution", StringComparison.OrdinalIgnoreCase)
            || before
                is "No."
                    or "No"
                    or "number"
                    or "Article"
                    or "Room"
                    or "room"
                    or "page"
                    or "about"
                    or "nearly"
                    or "than"
                    or "over"
                    or "almost"
                    or "approximately"
                    or "some"
                    or "around"
                    or "least"
                    or "up"
                    or "Highway"
                    or "Route"
            || (tokens.Is(i - 1, ".") && tokens.IsGlued(i));
    }

    // "2000 soldiers", "1950 km", "2000 percent", "2000-strong"
    private static bool CountsThings(DateTokens tokens, int i)
    {
        var next = tokens.Form(i + 1);
        if (next is "%" or "°" or "percent" or "km" or "metres" or "meters" or "million" or "billion" or ":")
        {
            return true;
        }

        return next.Length > 3
            && char.IsLower(next[0])
            && next[^1] == 's'
            && !next.EndsWith("ss", StringComparison.Ordinal)
            && !tokens
                .Word(i + 1)
                .Is(
                    WordClass.Auxiliary
                        | WordClass.Preposition
                        | WordClass.Adverb
                        | WordClass.Subordinator
                        | WordClass.Determiner
                )
            && next is not ("this" or "thus" or "always" or "perhaps");
    }
}
