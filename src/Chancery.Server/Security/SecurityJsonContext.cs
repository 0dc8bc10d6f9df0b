using System.Text.Json.Serialization;

namespace Chancery.Server.Security;

/// <summary>Serializers of the token file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(Token[]))]
internal sealed partial class SecurityJsonContext : JsonSerializerContext;
