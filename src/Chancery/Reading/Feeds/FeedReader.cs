using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using Chancery.Text;

namespace Chancery.Reading.Feeds;

/// <summary>Reads RSS and Atom: a document an entry, its bytes the entry's XML.</summary>
internal static class FeedReader
{
    private const string Extractor = "feed/1";
    private const int LongestEntity = 12;

    /// <summary>True for the first element of a feed, or of an entry that was kept by itself.</summary>
    public static bool IsRoot(string name) => name is "rss" or "feed" or "RDF" or "item" or "entry";

    /// <summary>The documents of all entries in order; where the XML breaks off, an error behind those before.</summary>
    public static IEnumerable<Document> Read(Member feed, DecodedText decoded, ReadingOptions options)
    {
        var xml = MendEntities(decoded.Text.Value);
        if (SafeXml.FindExcess(xml, options, "RSS or Atom") is { } excess)
        {
            yield return Problem(feed, excess);
            yield break;
        }

        using var entries = Entries(xml, options).GetEnumerator();
        var number = 0;
        Diagnostic? error;
        while (Next(entries, out error))
        {
            if (++number > options.MaxMembers)
            {
                yield return Problem(feed, new UnpackingBudget(options, 0).TooMany());
                yield break;
            }

            yield return ReadEntry(feed, entries.Current, number, options);
        }

        if (error is not null || number == 0)
        {
            yield return Problem(
                feed,
                error ?? new Diagnostic("CH1007", Severity.Error, "no content: a feed without entries")
            );
        }

        bool Next(IEnumerator<FeedEntry> all, out Diagnostic? broken)
        {
            broken = null;
            try
            {
                return all.MoveNext();
            }
            catch (XmlException wrong)
            {
                broken = SafeXml.Diagnose(wrong, "RSS or Atom; the entries before that were read");
                return false;
            }
        }
    }

    private static IEnumerable<FeedEntry> Entries(string xml, ReadingOptions options)
    {
        using var reader = SafeXml.Open(xml);
        string? site = null;
        var more = reader.ReadWithin(options);
        while (more)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "item" or "entry")
            {
                // Reading the element's XML goes on to what stands behind it.
                yield return FeedEntry.Read(reader.ReadOuterXml(), site, options);
                more = !reader.EOF;
            }
            else if (
                reader.NodeType == XmlNodeType.Element
                && reader is { LocalName: "title", Depth: <= 2 }
                && site is null
            )
            {
                site = FeedEntry.TextOf(reader.ReadInnerXml());
                more = !reader.EOF;
            }
            else
            {
                more = reader.ReadWithin(options);
            }
        }
    }

    private static Document ReadEntry(Member feed, FeedEntry entry, int number, ReadingOptions options)
    {
        var name = entry.Id ?? entry.Address ?? string.Create(CultureInfo.InvariantCulture, $"entry-{number}");
        var member = feed with
        {
            Id = string.Concat(
                feed.Id,
                "/",
                new string([.. name.Select(letter => char.IsControl(letter) || letter == ' ' ? '_' : letter)])
            ),
            Bytes = Encoding.UTF8.GetBytes(entry.Xml),
            Charset = null,
        };
        var text = new ExtractedText();
        text.AddBlock(entry.Title ?? "", BlockKind.Heading);
        if (entry.IsPlain)
        {
            foreach (var line in entry.Content.AsSpan().EnumerateLines())
            {
                text.AddBlock(line.ToString());
            }
        }
        else
        {
            HtmlFragment.AddTo(text, entry.Content, options);
        }

        var page = text.ToPage(Extractor) with
        {
            Title = entry.Title,
            Author = entry.Author,
            Published = entry.Published,
            Site = entry.Site,
            Url = entry.Address,
        };
        return DocumentReader.ToDocument(member, page, new DecodedText(new SourceText(""), "utf-8", []));
    }

    private static Document Problem(Member feed, Diagnostic problem) =>
        DocumentReader.Unreadable(feed.Id, feed.Bytes, problem);

    /// <summary>Names of characters that HTML knows and XML does not, as many feeds have them; entities that a document declares stay unknown.</summary>
    private static string MendEntities(string xml)
    {
        var mended = new StringBuilder(xml.Length);
        var at = 0;
        while (xml.IndexOf('&', at) is >= 0 and var mark)
        {
            var end = xml.AsSpan(mark, Math.Min(LongestEntity, xml.Length - mark)).IndexOf(';');
            var name = end < 0 ? "" : xml.Substring(mark, end + 1);
            var isNamed =
                name.Length > 2
                && char.IsLetter(name[1])
                && name is not ("&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;");
            var decoded = isNamed ? WebUtility.HtmlDecode(name) : name;
            mended.Append(xml, at, mark - at).Append(decoded.Length > 0 ? decoded : "&");
            at = mark + Math.Max(1, name.Length);
        }

        return at == 0 ? xml : mended.Append(xml, at, xml.Length - at).ToString();
    }
}
