using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Faces.Inputs;

/// <summary>A line of <c>verify --queries</c>.</summary>
internal sealed record QueryLine
{
    [JsonPropertyName("id")]
    public JsonElement Id { get; init; }

    [JsonPropertyName("quotation")]
    public string? Quotation { get; init; }

    [JsonPropertyName("speaker")]
    public string? Speaker { get; init; }

    /// <summary>The id as text; a number is taken as it is written.</summary>
    public string? IdText =>
        Id.ValueKind switch
        {
            JsonValueKind.String => Id.GetString(),
            JsonValueKind.Number => Id.GetRawText(),
            _ => null,
        };
}

/// <summary>Serializers made at build time.</summary>
[JsonSerializable(typeof(QueryLine))]
internal sealed partial class QueryJsonContext : JsonSerializerContext;
