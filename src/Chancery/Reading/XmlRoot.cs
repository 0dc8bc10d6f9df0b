using System.Buffers;

namespace Chancery.Reading;

/// <summary>Finds the first element of a text that may be XML, without parsing it.</summary>
internal static class XmlRoot
{
    private const int LongestName = 80;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>The name without its prefix, or null where no element begins the text.</summary>
    public static string? Find(string text)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && TextLine.IsInvisible(text[at]))
            {
                at++;
            }

            var rest = text.AsSpan(at);
            var end =
                rest.StartsWith("<!--", StringComparison.Ordinal) ? EndOf("-->", rest)
                : rest.StartsWith("<?", StringComparison.Ordinal) ? EndOf("?>", rest)
                : rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? EndOfDocumentType(rest)
                : -1;
            if (end < 0)
            {
                return NameOf(rest);
            }

            at += end;
        }
    }

    private static int EndOf(string mark, ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? -1 : at + mark.Length;
    }

    /// <summary>Behind the declaration, with the declarations that it may hold in brackets.</summary>
    private static int EndOfDocumentType(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('>', '[');
        if (end < 0 || text[end] == '>')
        {
            return end < 0 ? -1 : end + 1;
        }

        var close = text[end..].IndexOf(']');
        var last = close < 0 ? -1 : text[(end + close)..].IndexOf('>');
        return last < 0 ? -1 : end + close + last + 1;
    }

    private static string? NameOf(ReadOnlySpan<char> text)
    {
        if (text is not ['<', _, ..] || !(char.IsLetter(text[1]) || text[1] == '_'))
        {
            return null;
        }

        var head = text.Slice(1, Math.Min(LongestName, text.Length - 1));
        var end = head.IndexOfAny(NameEnds);
        var name = end < 0 ? head : head[..end];
        return name[(name.IndexOf(':') + 1)..].ToString();
    }
}
