using System.Xml;

namespace Chancery.Reading.Feeds;

/// <summary>An entry of a feed.</summary>
/// <param name="Xml">The entry as XML of its own.</param>
internal sealed record FeedEntry(string Xml)
{
    /// <summary>The feed's name.</summary>
    public string? Site { get; private init; }

    public string? Id { get; private init; }

    public string? Title { get; private init; }

    public string? Author { get; private init; }

    public string? Address { get; private init; }

    public DatedBy? Published { get; private init; }

    /// <summary>The whole text where the feed gives it, else its summary.</summary>
    public string Content { get; private init; } = "";

    /// <summary>True where the content is no HTML.</summary>
    public bool IsPlain { get; private init; }

    /// <exception cref="XmlException">It is not well-formed, or nests too deep.</exception>
    public static FeedEntry Read(string xml, string? site, ReadingOptions options)
    {
        using var reader = SafeXml.Open(xml);
        var entry = new FeedEntry(xml) { Site = site };
        var more = reader.ReadWithin(options);
        while (more)
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
            {
                entry = entry.With(reader);
                more = !reader.EOF;
            }
            else
            {
                more = reader.ReadWithin(options);
            }
        }

        return entry;
    }

    /// <summary>Words of an element's content: character data decoded, elements inside as they are.</summary>
    public static string TextOf(string inner)
    {
        if (
            inner.Contains('<', StringComparison.Ordinal)
            && !inner.TrimStart().StartsWith("<![CDATA[", StringComparison.Ordinal)
        )
        {
            return inner.Trim();
        }

        using var reader = SafeXml.Open($"<x>{inner}</x>");
        reader.Read();
        return reader.ReadElementContentAsString().Trim();
    }

    private FeedEntry With(XmlReader element)
    {
        var (name, type, href, relation) = (
            element.LocalName,
            element.GetAttribute("type"),
            element.GetAttribute("href"),
            element.GetAttribute("rel")
        );
        var inner = element.ReadInnerXml();
        return name switch
        {
            "title" => this with { Title = TextOf(inner) is { Length: > 0 } title ? WithoutTags(title) : Title },
            "guid" or "id" => this with { Id = TextOf(inner) is { Length: > 0 } id ? id : Id },
            "link" when href is not null => this with
            {
                Address = relation is null or "alternate" || Address is null ? href : Address,
            },
            "link" => this with { Address = TextOf(inner) is { Length: > 0 } address ? address : Address },
            "creator" => this with { Author = TextOf(inner) },
            "author" => this with { Author = Author ?? AuthorOf(inner) },
            "pubDate" or "published" or "issued" or "date" => this with
            {
                Published = DateOf(TextOf(inner), name) ?? Published,
            },
            "updated" or "modified" => this with { Published = Published ?? DateOf(TextOf(inner), name) },
            "encoded" or "content" => this with { Content = TextOf(inner), IsPlain = type == "text" },
            "description" or "summary" when Content.Length == 0 => this with
            {
                Content = TextOf(inner),
                IsPlain = type == "text",
            },
            _ => this,
        };
    }

    /// <summary>The name, without a mail address; Atom sets it in an element of its own.</summary>
    private static string? AuthorOf(string inner)
    {
        var start = inner.IndexOf("name", StringComparison.Ordinal);
        var open = start < 0 ? -1 : inner.IndexOf('>', start);
        var close = open < 0 ? -1 : inner.IndexOf('<', open);
        var name = close > open && open >= 0 ? TextOf(inner[(open + 1)..close]) : TextOf(inner);
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        name =
            bracket >= 0 && name.Contains('@', StringComparison.Ordinal)
                ? name[(bracket + 1)..].TrimEnd(')', ' ')
                : name;
        return
            name.Length > 0
            && !name.Contains('@', StringComparison.Ordinal)
            && !name.Contains('<', StringComparison.Ordinal)
            ? name
            : null;
    }

    private static DatedBy? DateOf(string text, string field) =>
        PartialDate.TryParse(text, out var date) ? new DatedBy(date, $"feed {field}")
        : WrittenDates.FindFirst(text) is { } written ? new DatedBy(written.Date, $"feed {field}")
        : null;

    private static string WithoutTags(string title) =>
        title.Contains('<', StringComparison.Ordinal)
            ? TagScanner.Strip(title).Trim()
            : System.Net.WebUtility.HtmlDecode(title);
}
