namespace Chancery.Reading;

/// <summary>A page's title as browsers show it: the title, sections, the site's name, divided by marks.</summary>
internal static class PageTitle
{
    private static readonly string[] Dividers =
    [
        " | ",
        " - ",
        " – ",
        " — ",
        " :: ",
        " » ",
        " · ",
        " • ",
        " / ",
        " // ",
    ];

    /// <summary>Takes the site and its sections off the title.</summary>
    public static bool TrySplit(string text, out string own, out string site)
    {
        (own, site) = (text, "");
        if (text.Length > 300)
        {
            return false;
        }

        foreach (var divider in Dividers)
        {
            var first = text.IndexOf(divider, StringComparison.Ordinal);
            var last = text.LastIndexOf(divider, StringComparison.Ordinal);
            if (first <= 0)
            {
                continue;
            }

            var tail = text[(last + divider.Length)..].Trim();
            if (
                LineShape.CountWords(tail) is > 0 and <= 6
                && tail.Length > 0
                && !char.IsLower(tail[0])
                && !LineShape.EndsSentence(tail)
            )
            {
                (own, site) = (text[..first].Trim(), tail);
                return true;
            }
        }

        return false;
    }

    /// <summary>The title behind the site's name and its divider; null where it does not begin with them.</summary>
    public static string? WithoutFirst(string text, string site)
    {
        foreach (var divider in Dividers)
        {
            var behind = site.Length + divider.Length;
            if (
                text.Length > behind
                && text.StartsWith(site, StringComparison.OrdinalIgnoreCase)
                && text.AsSpan(site.Length).StartsWith(divider, StringComparison.Ordinal)
            )
            {
                return text[behind..].Trim();
            }
        }

        return null;
    }

    /// <summary>True where most words of the shorter title stand in the other.</summary>
    public static bool IsSameTitle(string a, string b)
    {
        var (x, y) = (WordsOf(a), WordsOf(b));
        var shorter = Math.Min(x.Count, y.Count);
        x.IntersectWith(y);
        return shorter >= 3 && x.Count * 3 >= shorter * 2;
    }

    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var range in text.AsSpan().SplitAny(" \u00A0,.:;!?\"“”‘’'()-–—"))
        {
            if (!text.AsSpan()[range].IsEmpty)
            {
                words.Add(text[range]);
            }
        }

        return words;
    }
}
