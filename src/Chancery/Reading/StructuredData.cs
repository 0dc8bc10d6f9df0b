using System.Text.Json;
using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>What a page's JSON-LD says of its article.</summary>
internal sealed record StructuredData(string? Headline, string? Author, string? Published, string? Publisher)
{
    private const int MaxDepth = 24;
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MaxDepth,
    };

    /// <summary>Reads all scripts of the type; the first one with a field wins. Broken ones say nothing.</summary>
    public static StructuredData Read(IDocument page)
    {
        var data = new StructuredData(null, null, null, null);
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, Lenient);
                data = data.With(json.RootElement);
            }
            catch (JsonException)
            {
                // Hand-written JSON-LD is often broken; the page says the same elsewhere, or not at all.
                continue;
            }
        }

        return data;
    }

    private StructuredData With(JsonElement json)
    {
        var data = this;
        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    data = data.With(item);
                }

                return data;
            case JsonValueKind.Object when json.TryGetProperty("@graph", out var graph):
                return data.With(graph);
            case JsonValueKind.Object when IsArticle(json):
                return new StructuredData(
                    Headline ?? Name(json, "headline"),
                    Author ?? Name(json, "author"),
                    Published ?? Name(json, "datePublished"),
                    Publisher ?? Name(json, "publisher")
                );
            default:
                return data;
        }
    }

    private static bool IsArticle(JsonElement json) =>
        json.TryGetProperty("datePublished", out _) || json.TryGetProperty("headline", out _);

    private static string? Name(JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) ? NameOf(value) : null;

    private static string? NameOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()) ? null : Plain(value.GetString()!),
            JsonValueKind.Array when value.GetArrayLength() > 0 => string.Join(
                ", ",
                value.EnumerateArray().Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal)
            ),
            JsonValueKind.Object => Name(value, "name"),
            _ => null,
        };

    /// <summary>Texts in the data may hold entities and tags.</summary>
    private static string? Plain(string text)
    {
        text = System.Net.WebUtility.HtmlDecode(text);
        text = text.Contains('<', StringComparison.Ordinal) ? TagScanner.Strip(text) : text;
        return text.Trim() is { Length: > 0 } plain ? plain : null;
    }
}
