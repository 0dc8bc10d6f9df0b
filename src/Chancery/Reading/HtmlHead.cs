using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>The <c>meta</c> elements of a page, and its own address and language.</summary>
internal sealed class HtmlHead
{
    private readonly Dictionary<string, string> _first = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _all = new(StringComparer.OrdinalIgnoreCase);

    private HtmlHead(IDocument page)
    {
        TitleElement = Words.Spaced(page.QuerySelector("head > title")?.TextContent ?? page.Title);
        Language = page.DocumentElement.GetAttribute("lang");
        foreach (var meta in page.GetElementsByTagName("meta"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && Words.Spaced(meta.GetAttribute("content")) is { } content)
            {
                Add(name.Trim(), content);
            }
        }

        foreach (var link in page.GetElementsByTagName("link"))
        {
            if (string.Equals(link.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase))
            {
                Canonical ??= link.GetAttribute("href");
            }
        }
    }

    /// <summary>The <c>title</c> element.</summary>
    public string? TitleElement { get; }

    /// <summary>The page's declared language.</summary>
    public string? Language { get; }

    /// <summary>The address that the page calls its own.</summary>
    public string? Canonical { get; }

    public static HtmlHead Read(IDocument page) => new(page);

    /// <summary>The content of the first of <paramref name="names"/> that is there.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_first.TryGetValue(name, out var content))
            {
                return content;
            }
        }

        return null;
    }

    /// <summary>Every content of <paramref name="name"/>, in order.</summary>
    public IReadOnlyList<string> All(string name) => _all.TryGetValue(name, out var contents) ? contents : [];

    private void Add(string name, string content)
    {
        _first.TryAdd(name, content);
        if (!_all.TryGetValue(name, out var contents))
        {
            _all.Add(name, contents = []);
        }

        contents.Add(content);
    }
}
