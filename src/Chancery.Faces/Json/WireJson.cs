using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Chancery.Faces.Json;

/// <summary>How all faces write JSON: names in camel case, nothing left out, texts readable, only what JSON demands escaped.</summary>
internal static class WireJson
{
    /// <summary>One object a line.</summary>
    public static WireJsonContext Lines { get; } = new(Options(indented: false));

    /// <summary>For people.</summary>
    public static WireJsonContext Indented { get; } = new(Options(indented: true));

    public static string ToLine<T>(T value, Func<WireJsonContext, JsonTypeInfo<T>> type) =>
        JsonSerializer.Serialize(value, type(Lines));

    /// <summary>A value as a part of another one.</summary>
    public static JsonElement ToElement<T>(T value, Func<WireJsonContext, JsonTypeInfo<T>> type) =>
        JsonSerializer.SerializeToElement(value, type(Lines));

    private static JsonSerializerOptions Options(bool indented) =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
            NewLine = "\n",
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        };
}
