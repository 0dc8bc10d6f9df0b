namespace Chancery.Reading;

/// <summary>A page's title as browsers show it: the title, sections, the site's name, divided by marks.</summary>
internal static class PageTitle
{
    private const int LongestSplit = 300;
    private const int LongestUnspaced = 12;

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
        if (text.Length > LongestSplit)
        {
            return false;
        }

        // Chinese and Japanese sites set no spaces: 标题-新华网, 标题_新浪网.
        var mark = text.LastIndexOfAny(['-', '_', '|']);
        if (
            mark > 0
            && text.Length - mark is > 2 and <= LongestUnspaced
            && IsIdeograph(text[mark - 1])
            && IsIdeograph(text[mark + 1])
        )
        {
            (own, site) = (
                text[..text.IndexOf(text[mark], StringComparison.Ordinal)].Trim(),
                text[(mark + 1)..].Trim()
            );
            return true;
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
                && (!LineShape.EndsSentence(tail) || EndsWithAbbreviation(tail))
            )
            {
                (own, site) = (text[..first].Trim(), tail);
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The title where a site says its own name first, <c>selm.example | The lakes are open</c>: what stands behind the last divider, or behind
    /// the name where that is a single word; null where the first part is no name of the site.
    /// </summary>
    public static string? BehindSite(string text, SiteNames names)
    {
        foreach (var divider in Dividers)
        {
            var first = text.IndexOf(divider, StringComparison.Ordinal);
            if (first <= 0 || text.Length > LongestSplit || !names.Contains(text[..first]))
            {
                continue;
            }

            var rest = text[(first + divider.Length)..].Trim();
            var last = rest[
                (rest.LastIndexOf(divider, StringComparison.Ordinal) is >= 0 and var at ? at + divider.Length : 0)..
            ];
            var own = LineShape.CountWords(last) > 1 ? last.Trim() : rest;
            return own.Length > 0 && !names.Contains(own) ? own : null;
        }

        return null;
    }

    /// <summary>The stretches between the dividers.</summary>
    public static IEnumerable<string> Split(string text) =>
        text.Length > LongestSplit
            ? []
            : text.Split([.. Dividers, " : "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsIdeograph(char character) =>
        character is (>= '\u3000' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF');

    /// <summary><c>e.V.</c>, <c>Ltd.</c>: a full stop that ends no sentence.</summary>
    private static bool EndsWithAbbreviation(string text)
    {
        var word = text.AsSpan(text.LastIndexOf(' ') + 1);
        return word.Length <= 5 && word.IndexOf('.') >= 0 && !word.EndsWith("..", StringComparison.Ordinal);
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

    /// <summary>The title without dividers that nothing stands behind or before.</summary>
    public static string Trim(string text)
    {
        var trimmed = text;
        foreach (var divider in Dividers)
        {
            var (left, right) = (divider.TrimStart(), divider.TrimEnd());
            trimmed = trimmed.EndsWith(right, StringComparison.Ordinal) ? trimmed[..^right.Length].TrimEnd() : trimmed;
            trimmed = trimmed.StartsWith(left, StringComparison.Ordinal) ? trimmed[left.Length..].TrimStart() : trimmed;
        }

        return trimmed.Length > 0 ? trimmed : text;
    }

    /// <summary>The title before a divider and the site's name; null where it does not end with them.</summary>
    public static string? WithoutLast(string text, string site)
    {
        var before = text.AsSpan(0, Math.Max(0, text.Length - site.Length));
        if (!text.EndsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        foreach (var divider in Dividers)
        {
            if (before.Length > divider.Length && before.EndsWith(divider, StringComparison.Ordinal))
            {
                return before[..^divider.Length].Trim().ToString();
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
        return x.Count >= 3 && x.Count * 3 >= shorter * 2;
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
