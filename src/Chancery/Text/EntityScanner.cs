using System.Net;

namespace Chancery.Text;

/// <summary>Finds entities that a program left standing in plain text: <c>caf&amp;eacute;</c>, <c>don&amp;#8217;t</c>, <c>&amp;amp;rsquo;</c>.</summary>
/// <remarks>
/// Only letters, marks, dashes, spaces and the ampersand are mended; angle brackets stay. A text that speaks of markup (it holds
/// <c>&amp;lt;</c>, an end tag, or the names HTML or XML) is left alone as a whole: there an entity may be meant.
/// </remarks>
internal static class EntityScanner
{
    private const int LongestEntity = 12;
    private const string Ampersand = "amp;";

    /// <summary>Adds the repairs of <paramref name="text"/>; entities beside each other are one repair. Linear.</summary>
    public static void Find(string text, List<TextRepair> repairs)
    {
        var first = text.IndexOf('&', StringComparison.Ordinal);
        if (first < 0 || SpeaksOfMarkup(text))
        {
            return;
        }

        for (var at = first; at >= 0; )
        {
            var (end, decoded) = ReadRun(text, at);
            if (end > at)
            {
                repairs.Add(new TextRepair(new TextSpan(at, end), text[at..end], decoded, RepairKind.Entity));
            }

            at = Math.Max(end, at + 1);
            at = at >= text.Length ? -1 : text.IndexOf('&', at);
        }
    }

    private static bool SpeaksOfMarkup(string text) =>
        text.Contains("&lt;", StringComparison.OrdinalIgnoreCase)
        || text.Contains("</", StringComparison.Ordinal)
        || text.Contains("HTML", StringComparison.Ordinal)
        || text.Contains("XML", StringComparison.Ordinal);

    private static (int End, string Decoded) ReadRun(string text, int at)
    {
        var (end, decoded) = (at, "");
        while (end < text.Length && text[end] == '&' && ReadOne(text, end) is var (behind, character) && behind > end)
        {
            (end, decoded) = (behind, decoded + character);
        }

        return (end, decoded);
    }

    private static (int End, string Decoded) ReadOne(string text, int at)
    {
        // Each ampersand may have been written as an entity again, once.
        var name = at + 1;
        if (string.CompareOrdinal(text, name, Ampersand, 0, Ampersand.Length) == 0)
        {
            var inner = EntityAt(text, name + Ampersand.Length);
            return inner.End > 0 && IsText(inner.Decoded) ? inner
                : IsAmpersandOfText(text, at) ? (name + Ampersand.Length, "&")
                : (at, "");
        }

        var entity = EntityAt(text, name);
        return entity.End > 0 && IsText(entity.Decoded) ? entity : (at, "");
    }

    private static (int End, string Decoded) EntityAt(string text, int name)
    {
        var length = text.AsSpan(name, Math.Min(LongestEntity, text.Length - name)).IndexOf(';');
        if (length is < 2 || !IsName(text.AsSpan(name, length)))
        {
            return (0, "");
        }

        var end = name + length + 1;
        var decoded = WebUtility.HtmlDecode("&" + text[name..end]);
        return decoded.Length is 1 or 2 && decoded[0] != '&' ? (end, decoded) : (0, "");
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var character in name[0] == '#' ? name[1..] : name)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Quotation marks, and everything beyond ASCII; the marks of markup itself stay.</summary>
    private static bool IsText(string decoded) => decoded[0] is '"' or '\'' or >= '\u0080';

    /// <summary>Between two words, or inside a name: <c>Lund &amp;amp; Reyk</c>, <c>V&amp;amp;O</c>.</summary>
    private static bool IsAmpersandOfText(string text, int at)
    {
        var behind = at + 1 + Ampersand.Length;
        return at > 0
            && behind < text.Length
            && (
                (text[at - 1] == ' ' && text[behind] == ' ')
                || (char.IsUpper(text[at - 1]) && char.IsUpper(text[behind]))
            );
    }
}
