using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;

namespace Chancery.Server.Mcp;

/// <summary>How tools write JSON: the protocol's own options, our types in camel case, texts readable.</summary>
internal static class McpJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(McpJsonUtilities.DefaultOptions)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never,
        };
        options.TypeInfoResolver = JsonTypeInfoResolver.Combine(
            McpJsonContext.Default,
            McpJsonUtilities.DefaultOptions.TypeInfoResolver
        );
        options.MakeReadOnly();
        return options;
    }
}
