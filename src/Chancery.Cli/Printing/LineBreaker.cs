using Spectre.Console;

namespace Chancery.Cli.Printing;

/// <summary>Breaks a text into lines of a width in terminal cells: at spaces, between wide characters, and inside a word that is longer than a line.</summary>
internal static class LineBreaker
{
    /// <summary>The lines as ranges of the text, without the space at which a line breaks.</summary>
    public static IEnumerable<Range> Break(string text, int firstWidth, int width)
    {
        var start = 0;
        var available = firstWidth;
        while (start < text.Length)
        {
            var (end, next) = FindEnd(text, start, available);
            yield return start..end;
            start = next;
            available = width;
        }
    }

    public static int CellsOf(ReadOnlySpan<char> text)
    {
        var cells = 0;
        foreach (var c in text)
        {
            cells += CellsOf(c);
        }

        return cells;
    }

    // A pair of surrogates is nearly always an emoji or a rare ideograph: two cells, counted at its first half.
    private static int CellsOf(char c) =>
        c < 0x300 ? 1
        : char.IsHighSurrogate(c) ? 2
        : char.IsLowSurrogate(c) ? 0
        : Math.Max(0, c.GetCellWidth());

    private static (int End, int Next) FindEnd(string text, int start, int width)
    {
        var cells = 0;
        var lastBreak = -1;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == ' ')
            {
                lastBreak = at;
            }

            cells += CellsOf(text[at]);
            if (cells <= width || at == start)
            {
                continue;
            }

            if (text[at] == ' ')
            {
                return (at, SkipSpaces(text, at));
            }

            if (CellsOf(text[at]) == 2 || lastBreak <= start)
            {
                var cut = char.IsLowSurrogate(text[at]) ? at - 1 : at;
                return (cut, cut);
            }

            return (lastBreak, SkipSpaces(text, lastBreak));
        }

        return (text.Length, text.Length);
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
