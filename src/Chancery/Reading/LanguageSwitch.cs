using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>Reads off a page in which languages it is offered: from its switch, <c>en-GB1 ru-RU1</c>, and from the links in its markup.</summary>
internal static class LanguageSwitch
{
    /// <summary>Names and codes that switches use beside the BCP 47 tag they stand for.</summary>
    private const string Names = """
        en english eng gb us | ru русский рус rus | de deutsch deu ger | fr français francais fra | es español espanol esp spa
        | pt português por br | it italiano ita | pl polski pol | sk slovenčina slovensky slk | cs čeština česky cz cze
        | uk українська укр ua ukr | tr türkçe tur | ar العربية ara | zh 中文 简体中文 繁體中文 cn zho chi | ja 日本語 jp jpn | ko 한국어 kr kor
        | hu magyar hun | ro română ron | sr srpski српски srp | hr hrvatski hrv | bg български bul | el ελληνικά gr ell | nl nederlands nld
        | sv svenska swe | fi suomi fin | no norsk nor | da dansk dan | fa فارسی fas | he עברית heb | hi हिन्दी hin | vi tiếng việt vie
        | lt lietuvių | lv latviešu | et eesti | sl slovenščina
        """;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Tags = Read()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The languages of a line that is a switch, as BCP 47 tags in its order; empty for any other line.</summary>
    public static ImmutableArray<string> Of(string line)
    {
        if (!SiteFurniture.IsLanguageSwitch(line))
        {
            return [];
        }

        var tags = ImmutableArray.CreateBuilder<string>();
        foreach (var range in line.AsSpan().SplitAny(" \u00A0\t•|/·,–"))
        {
            // Of a locale, en-GB1, the language stands first.
            var token = line.AsSpan(range).Trim("()[]").TrimEnd("0123456789");
            var dash = token.IndexOf('-');
            Add(tags, dash == 2 ? token[..dash] : token);
        }

        return tags.Count > 1 ? tags.DrainToImmutable() : [];
    }

    /// <summary>The languages that the links of a page lead to: <c>hreflang</c>, and links named after a language.</summary>
    public static ImmutableArray<string> Of(IDocument page)
    {
        var tags = ImmutableArray.CreateBuilder<string>();
        foreach (var link in page.QuerySelectorAll("link[hreflang], a[hreflang]"))
        {
            var tag = link.GetAttribute("hreflang").AsSpan().Trim();
            var dash = tag.IndexOfAny('-', '_');
            Add(tags, dash > 0 ? tag[..dash] : tag);
        }

        foreach (var link in page.QuerySelectorAll("a[href]"))
        {
            // A code alone may be anything; two letters between other links of a menu mostly are not.
            var text = link.TextContent.AsSpan().Trim();
            if (text.Length is > 2 and < 20 || !Ascii.IsValid(text))
            {
                Add(tags, text);
            }
        }

        return tags.DrainToImmutable();
    }

    private static void Add(ImmutableArray<string>.Builder tags, ReadOnlySpan<char> name)
    {
        if (name.Length < 32 && TryFind(name, out var tag) && !tags.Contains(tag))
        {
            tags.Add(tag);
        }
    }

    private static bool TryFind(ReadOnlySpan<char> name, out string tag)
    {
        Span<char> lower = stackalloc char[32];
        var length = name.ToLowerInvariant(lower);
        tag = "";
        return length > 0 && Tags.TryGetValue(lower[..length], out tag!);
    }

    private static FrozenDictionary<string, string> Read() =>
        Names
            .Split('|')
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(names => names.Select(name => KeyValuePair.Create(name, names[0])))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
