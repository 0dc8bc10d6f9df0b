namespace Chancery.Text;

/// <summary>Finds where a number ends: <c>1939</c>, <c>3.5</c>, <c>33,000</c>, <c>33, 000</c>, <c>1,250.75</c>.</summary>
internal static class NumberScanner
{
    /// <summary>The end of the number whose first digit stands at <paramref name="start"/>.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var end = SkipDigits(text, start);
        if (end - start <= 3 && TrySkipGroups(text, end, out var groupsEnd))
        {
            return groupsEnd;
        }

        while (end + 1 < text.Length && text[end] is '.' or ',' or '٫' && IsDigit(text[end + 1]))
        {
            end = SkipDigits(text, end + 1);
        }

        return end;
    }

    /// <summary>True when the commas or spaces of a number, given alone, group its digits by threes.</summary>
    public static bool IsGrouped(ReadOnlySpan<char> number)
    {
        var first = SkipDigits(number, 0);
        return first <= 3 && TrySkipGroups(number, first, out _);
    }

    private static bool TrySkipGroups(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        while (TrySkipGroup(text, end, out var next))
        {
            end = next;
        }

        if (end == at)
        {
            return false;
        }

        if (end + 1 < text.Length && text[end] == '.' && IsDigit(text[end + 1]))
        {
            end = SkipDigits(text, end + 1);
        }

        return true;
    }

    /// <summary>A comma, a comma and a space, or a space that does not break, and exactly three digits.</summary>
    private static bool TrySkipGroup(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (at >= text.Length)
        {
            return false;
        }

        var separator = text[at] switch
        {
            ',' => at + 1 < text.Length && text[at + 1] == ' ' ? 2 : 1,
            '٬' or '\u00A0' or '\u202F' or '\u2009' => 1,
            _ => 0,
        };
        if (separator == 0 || SkipDigits(text, at + separator) != at + separator + 3)
        {
            return false;
        }

        end = at + separator + 3;
        return true;
    }

    private static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsDigit(char c) => Characters.IsAsciiDigit(c) || (c >= 0x80 && char.IsDigit(c));
}
