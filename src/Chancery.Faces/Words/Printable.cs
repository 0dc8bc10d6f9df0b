using System.Globalization;
using System.Text;

namespace Chancery.Faces.Words;

/// <summary>Keeps a document's characters from steering the terminal: control characters, and marks that turn the writing direction.</summary>
internal static class Printable
{
    public static void Append(StringBuilder builder, string text)
    {
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or '\t' or '\u00A0' || char.IsWhiteSpace(c))
            {
                builder.Append(' ');
            }
            else if (char.IsControl(c) || IsDirectionMark(c))
            {
                builder.Append('\uFFFD');
            }
            else
            {
                builder.Append(c);
            }
        }
    }

    /// <summary>The text on one line, runs of white space as one space.</summary>
    public static string OneLine(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                builder.Append(c);
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.ToString().TrimEnd();
    }

    /// <summary>The start of the text up to the end of a word, with an ellipsis if something is left.</summary>
    public static string Shorten(string text, int length)
    {
        var line = OneLine(text);
        if (line.Length <= length)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', length);
        cut = cut > length / 2 ? cut : length;
        return string.Concat(line.AsSpan(0, char.IsLowSurrogate(line[cut]) ? cut - 1 : cut).TrimEnd(), " …");
    }

    /// <summary>A number with thin groups of three: 4,590,118.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with its noun: 1 turn, 2 turns.</summary>
    public static string Count(long number, string one, string? many = null) =>
        $"{Count(number)} {(number == 1 ? one : many ?? one + "s")}";

    private static bool IsDirectionMark(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
