using Chancery.Text;

namespace Chancery.Reading;

/// <summary>A line that holds more than white space.</summary>
/// <param name="Span">The line without the white space around it.</param>
/// <param name="BlankLinesBefore">Empty lines between the line before and this one.</param>
internal readonly record struct TextLine(TextSpan Span, int BlankLinesBefore)
{
    /// <summary>Divides <paramref name="text"/> at LF, CR LF and CR; lines of white space only are counted, not returned.</summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var (at, blank) = (0, 0);
        while (at < text.Length)
        {
            var length = text.AsSpan(at).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : at + length;
            if (Trim(text, at, end) is { IsEmpty: false } span)
            {
                lines.Add(new TextLine(span, blank));
                blank = 0;
            }
            else
            {
                blank++;
            }

            at = end < text.Length - 1 && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }

    /// <summary>The stretch without white space and invisible characters around it.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && IsInvisible(text[start]))
        {
            start++;
        }

        while (end > start && IsInvisible(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>White space, zero-width characters, byte-order marks inside a text.</summary>
    public static bool IsInvisible(char character) =>
        char.IsWhiteSpace(character)
        || character is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';
}
