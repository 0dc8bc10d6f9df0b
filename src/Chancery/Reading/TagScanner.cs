using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Chancery.Reading;

/// <summary>Looks at tags one by one, in linear time, without building a tree.</summary>
internal static class TagScanner
{
    /// <summary>Elements without an end tag, or whose end tag is commonly left out and which do not nest by themselves.</summary>
    private static readonly FrozenSet<string> NotNesting = Set(
        "area base br col embed hr img input link meta param source track wbr p li td tr th dt dd option thead tbody tfoot html body head"
    );
    private static readonly FrozenSet<string> Inline = Set(
        "a abbr b bdi bdo big cite code em font i kbd mark q s samp small span strike strong sub sup time tt u var wbr"
    );

    /// <summary>How deep elements nest at most.</summary>
    public static int FindDepth(string html)
    {
        var (depth, deepest) = (0, 0);
        foreach (var tag in Tags(html))
        {
            if (NotNesting.Contains(tag.Name))
            {
                continue;
            }

            depth = tag.IsEnd ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    /// <summary>The text between tags, scripts and styles left out, a line for each block.</summary>
    public static string Strip(string html)
    {
        var text = new StringBuilder(html.Length / 2);
        var (at, skipTo) = (0, "");
        foreach (var tag in Tags(html))
        {
            if (skipTo.Length == 0)
            {
                text.Append(html, at, tag.Start - at);
                text.Append(Inline.Contains(tag.Name) ? "" : "\n");
                skipTo = !tag.IsEnd && tag.Name is "script" or "style" ? tag.Name : "";
            }
            else if (tag.IsEnd && tag.Name == skipTo)
            {
                skipTo = "";
            }

            at = tag.End;
        }

        return WebUtility.HtmlDecode(text.Append(html, at, html.Length - at).ToString());
    }

    private static IEnumerable<Tag> Tags(string html)
    {
        var at = 0;
        while ((at = html.IndexOf('<', at)) >= 0 && at + 1 < html.Length)
        {
            if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                var close = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
                at = close < 0 ? html.Length : close + 3;
                continue;
            }

            var isEnd = html[at + 1] == '/';
            var start = isEnd ? at + 2 : at + 1;
            var end = start;
            while (end < html.Length && end - start < 24 && char.IsAsciiLetterOrDigit(html[end]))
            {
                end++;
            }

            var close2 = end > start ? html.IndexOf('>', end) : -1;
            if (close2 < 0)
            {
                // Without a name it is no tag; without an end no later one ends either, but for another name.
                if (end > start)
                {
                    yield break;
                }

                at++;
                continue;
            }

            yield return new Tag(html[start..end].ToLowerInvariant(), isEnd, at, close2 + 1);
            at = close2 + 1;
        }
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly record struct Tag(string Name, bool IsEnd, int Start, int End);
}
