using System.Buffers;
using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>The day of publication that the data of a page's scripts hold: <c>"published_at":"2021-05-03T…"</c>.</summary>
/// <remarks>Pages that scripts make, and those of shops, have their data there and nowhere else. Nothing is run; names and values are looked for.</remarks>
internal static class HtmlScriptDates
{
    private const int LongestGap = 8;
    private const int DayUnits = 10;

    private static readonly string[] Names =
    [
        "published",
        "publishedAt",
        "published_at",
        "publishedOn",
        "published_on",
        "publishedDate",
        "published_date",
        "publishDate",
        "publish_date",
        "publishTime",
        "publish_time",
        "publishedTime",
        "published_time",
        "publicationDate",
        "publication_date",
        "datePublished",
        "date_published",
        "dateTimePublished",
        "firstPublished",
        "firstPublishedAt",
        "first_published_at",
        "pubDate",
        "pub_date",
        "datePosted",
        "date_posted",
    ];
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(
        ["publi", "datep", "date_p", "datetimep", "firstp", "first_p", "pubd", "pub_d"],
        StringComparison.OrdinalIgnoreCase
    );
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NameSet = Names
        .ToHashSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The day, if all that is found says the same one: data of several texts date none of them.</summary>
    public static DatedBy? Find(IDocument page)
    {
        DatedBy? found = null;
        foreach (var script in page.GetElementsByTagName("script"))
        {
            var text = script.TextContent.AsSpan();
            for (var at = 0; text[at..].IndexOfAny(Beginnings) is var next and >= 0; at++)
            {
                at += next;
                if (ReadAt(text, at) is not { } date)
                {
                    continue;
                }

                if (found is not null && found.Date != date)
                {
                    return null;
                }

                found ??= new DatedBy(date, "script data");
            }
        }

        return found;
    }

    /// <summary>A quoted name, a colon, a quoted day; quotation marks may be escaped.</summary>
    private static PartialDate? ReadAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '_'))
        {
            end++;
        }

        if (at == 0 || text[at - 1] is not ('"' or '\'') || !NameSet.Contains(text[at..end]))
        {
            return null;
        }

        var gap = text.Slice(end, Math.Min(LongestGap, text.Length - end)).IndexOfAnyInRange('0', '9');
        return
            gap > 0
            && text.Slice(end, gap).Contains(':')
            && text[end + gap - 1] is '"' or '\''
            && end + gap + DayUnits <= text.Length
            && PartialDate.TryParse(text.Slice(end + gap, DayUnits), out var date)
            && date is { Day: not null, Year: >= StatedDates.FirstYear and <= StatedDates.LastYear }
            ? date
            : null;
    }
}
