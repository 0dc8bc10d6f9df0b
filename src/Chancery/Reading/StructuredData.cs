using System.Text.Json;
using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>What a page's JSON-LD says of its article.</summary>
/// <param name="Headline">Its title.</param>
/// <param name="Authors">Who wrote it, as named; organisations only where they are not the publisher.</param>
/// <param name="Published">When it was first published, as written.</param>
/// <param name="Publisher">Who published it.</param>
internal sealed record StructuredData(
    string? Headline,
    IReadOnlyList<string> Authors,
    string? Published,
    string? Publisher
)
{
    private const int MaxDepth = 24;
    private const int MaxReferences = 2_000;
    private const string PublishedKey = "\"datePublished\"";

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MaxDepth,
    };

    private static readonly StructuredData Nothing = new(null, [], null, null);

    /// <summary>Reads all scripts of the type; an article's own fields win, then the first that are there. Of a broken one only the date is read.</summary>
    public static StructuredData Read(IDocument page)
    {
        var (articles, others, broken) = (Nothing, Nothing, Nothing);
        foreach (var script in page.GetElementsByTagName("script"))
        {
            if (
                script
                    .GetAttribute("type")
                    ?.Trim()
                    .StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) != true
            )
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(script.TextContent, Lenient);
                var named = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
                CollectNamed(json.RootElement, named);
                articles = articles.With(json.RootElement, named, IsArticle);
                others = others.With(
                    json.RootElement,
                    named,
                    static json => json.TryGetProperty("datePublished", out _)
                );
            }
            catch (JsonException)
            {
                // Hand-written JSON-LD is often broken somewhere; the date still stands in it.
                broken = broken.Or(Nothing with { Published = FindPublished(script.TextContent) });
            }
        }

        return articles.Or(others).Or(broken);
    }

    private StructuredData Or(StructuredData other) =>
        new(
            Headline ?? other.Headline,
            Authors.Count > 0 ? Authors : other.Authors,
            Published ?? other.Published,
            Publisher ?? other.Publisher
        );

    private StructuredData With(
        JsonElement json,
        Dictionary<string, JsonElement> named,
        Func<JsonElement, bool> isWanted
    )
    {
        var data = this;
        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    data = data.With(item, named, isWanted);
                }

                return data;
            case JsonValueKind.Object when json.TryGetProperty("@graph", out var graph):
                return data.With(graph, named, isWanted);
            case JsonValueKind.Object when isWanted(json):
                return data.Or(
                    new StructuredData(
                        Name(json, "headline", named),
                        NamesOf(json, "author", named),
                        Name(json, "datePublished", named),
                        Name(json, "publisher", named)
                    )
                );
            case JsonValueKind.Object when json.TryGetProperty("mainEntity", out var entity):
                return data.With(entity, named, isWanted);
            default:
                return data;
        }
    }

    private static bool IsArticle(JsonElement json) =>
        json.TryGetProperty("headline", out _) || TypesOf(json).Any(IsArticleType);

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal)
        || type.EndsWith("Posting", StringComparison.Ordinal)
        || type is "Report" or "Recipe" or "Review" or "Question" or "Interview";

    private static IEnumerable<string> TypesOf(JsonElement json)
    {
        if (!json.TryGetProperty("@type", out var type))
        {
            return [];
        }

        return type.ValueKind switch
        {
            JsonValueKind.String => [type.GetString()!],
            JsonValueKind.Array => type.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!),
            _ => [],
        };
    }

    /// <summary>Things that the data names once with an <c>@id</c> and refers to elsewhere.</summary>
    private static void CollectNamed(JsonElement json, Dictionary<string, JsonElement> named)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
            {
                CollectNamed(item, named);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            if (json.TryGetProperty("@graph", out var graph))
            {
                CollectNamed(graph, named);
            }

            if (
                named.Count < MaxReferences
                && json.TryGetProperty("name", out _)
                && json.TryGetProperty("@id", out var id)
                && id.ValueKind == JsonValueKind.String
            )
            {
                named.TryAdd(id.GetString()!, json);
            }
        }
    }

    private static string[] NamesOf(JsonElement json, string property, Dictionary<string, JsonElement> named)
    {
        if (!json.TryGetProperty(property, out var value))
        {
            return [];
        }

        var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        return [.. items.Select(item => NameOf(item, named)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static string? Name(JsonElement json, string property, Dictionary<string, JsonElement> named) =>
        NamesOf(json, property, named).FirstOrDefault();

    private static string? NameOf(JsonElement value, Dictionary<string, JsonElement> named) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Plain(value.GetString()!),
            JsonValueKind.Object when value.TryGetProperty("name", out var name) => name.ValueKind
            == JsonValueKind.String
                ? Plain(name.GetString()!)
                : null,
            JsonValueKind.Object
                when value.TryGetProperty("@id", out var id)
                    && id.ValueKind == JsonValueKind.String
                    && named.TryGetValue(id.GetString()!, out var thing) => NameOf(thing, named),
            _ => null,
        };

    /// <summary>Texts in the data may hold entities and tags.</summary>
    private static string? Plain(string text)
    {
        text = System.Net.WebUtility.HtmlDecode(text);
        return Words.Spaced(text.Contains('<', StringComparison.Ordinal) ? TagScanner.Strip(text) : text);
    }

    private static string? FindPublished(string script)
    {
        var at = script.IndexOf(PublishedKey, StringComparison.Ordinal);
        var start = at < 0 ? -1 : script.IndexOf('"', at + PublishedKey.Length);
        var end = start < 0 ? -1 : script.IndexOf('"', start + 1);
        return end > start && end - start < 60 ? script[(start + 1)..end] : null;
    }
}
