using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Chancery.Faces.Json;
using Chancery.Faces.Words;

namespace Chancery.Server.Rest;

/// <summary>JSON over HTTP: the shapes of all faces, with names of documents that tell no path of the server.</summary>
internal static class RestJson
{
    /// <summary>The same for what is written outside of an endpoint's result.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 32;
        options.TypeInfoResolver = JsonTypeInfoResolver
            // The last one is for types that are described only: files of a form.
            .Combine(WireJsonContext.Default, RestJsonContext.Default, new DefaultJsonTypeInfoResolver())
            .WithAddedModifier(HidePaths);
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly();
        return options;
    }

    private static void HidePaths(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (
                property.Get is { } get
                && property.PropertyType == typeof(string)
                && property.AttributeProvider?.IsDefined(typeof(DocumentNameAttribute), inherit: false) == true
            )
            {
                property.Get = value => get(value) is string name ? DocumentNames.Shown(name) : null;
            }
        }
    }
}
