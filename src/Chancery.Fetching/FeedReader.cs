using System.Collections.Immutable;
using System.Xml;

namespace Chancery.Fetching;

/// <summary>Finds the pages that an RSS or Atom feed lists.</summary>
public static class FeedReader
{
    private const int MostCharacters = 16 * 1024 * 1024;
    private const int MostLinks = 1000;
    private const int MostDepth = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        // A DOCTYPE is skipped with all it declares: no entity is ever expanded, nothing is loaded.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The links of the entries, in their order, each once; null where the bytes are no feed.</summary>
    /// <param name="bytes">The body of an answer.</param>
    /// <param name="address">Where it was fetched from; links may be relative to it.</param>
    public static ImmutableArray<Uri>? ReadLinks(ReadOnlyMemory<byte> bytes, Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var links = new List<Uri>();
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, Settings);
            if (!reader.IsStartElement() || reader.LocalName is not ("rss" or "feed" or "RDF"))
            {
                return null;
            }

            ReadEntries(reader, address, links);
        }
        catch (XmlException)
        {
            // What stood before the fault is read; without a beginning it was no feed.
            return links.Count == 0 ? null : [.. links.Distinct()];
        }

        return [.. links.Distinct()];
    }

    private static void ReadEntries(XmlReader reader, Uri address, List<Uri> links)
    {
        var inEntry = -1;
        while (reader.Read() && links.Count < MostLinks && reader.Depth < MostDepth)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == inEntry)
            {
                inEntry = -1;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "item" or "entry")
            {
                inEntry = reader.Depth;
            }
            else if (reader.NodeType == XmlNodeType.Element && inEntry >= 0 && reader.LocalName == "link")
            {
                Add(LinkOf(reader), address, links);
            }
        }
    }

    // Atom has it in an attribute, and links to other things beside the page; RSS has it as text.
    private static string? LinkOf(XmlReader reader)
    {
        if (reader.GetAttribute("href") is { } href)
        {
            return reader.GetAttribute("rel") is null or "alternate" ? href : null;
        }

        return !reader.IsEmptyElement && reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA
            ? reader.Value
            : null;
    }

    private static void Add(string? link, Uri address, List<Uri> links)
    {
        if (
            link is not null
            && Uri.TryCreate(address, link.Trim(), out var page)
            && (page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps)
        )
        {
            links.Add(new UriBuilder(page) { Fragment = "" }.Uri);
        }
    }
}
