using System.Text;

namespace Chancery.Export;

/// <summary>Words of a document as one line of a citation: white space as single spaces; no control characters, no marks that turn the direction, no lone halves.</summary>
internal static class PlainLine
{
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                line.Append(c).Append(text[++i]);
            }
            else if (
                !char.IsControl(c)
                && !char.IsSurrogate(c)
                && !TurnsDirection(c)
                && c is not ('\uFFFE' or '\uFFFF')
            )
            {
                line.Append(c);
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The line, or null where nothing is left.</summary>
    public static string? OrNull(string? text) => text is not null && Of(text) is { Length: > 0 } line ? line : null;

    private static bool TurnsDirection(char c) =>
        c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';
}
