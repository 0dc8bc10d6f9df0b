using System.Buffers;
using System.Text;

namespace Chancery.Text;

/// <summary>Finds the character set that a page or an XML document declares about itself.</summary>
internal static class DeclaredCharset
{
    // The HTML standard looks at the first 1,024 bytes; pages that begin with scripts declare it later.
    private const int Searched = 8 * 1024;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\"' ;/>");

    /// <summary>The label, or null. Plain text that only speaks of a charset has no tag and declares none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)]);
        return FindInXml(head) ?? FindInMeta(head);
    }

    private static string? FindInXml(string head)
    {
        if (!head.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal))
        {
            return null;
        }

        var end = head.IndexOf("?>", StringComparison.Ordinal);
        return end < 0 ? null : ValueAfter(head.AsSpan(0, end), "encoding");
    }

    private static string? FindInMeta(string head)
    {
        var at = 0;
        while ((at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var end = head.IndexOf('>', at);
            if (end < 0)
            {
                return null;
            }

            if (ValueAfter(head.AsSpan(at, end - at), "charset") is { } label)
            {
                return label;
            }

            at = end;
        }

        return null;
    }

    private static string? ValueAfter(ReadOnlySpan<char> tag, string key)
    {
        var at = tag.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = tag[(at + key.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
        {
            return null;
        }

        rest = rest[1..].TrimStart().TrimStart("\"'");
        var end = rest.IndexOfAny(ValueEnds);
        var label = end < 0 ? rest : rest[..end];
        return label.IsEmpty ? null : label.ToString();
    }
}
