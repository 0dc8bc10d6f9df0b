using System.Text.Json.Serialization;

namespace Chancery.Cli.Json;

/// <summary>Serializers made at build time, so that the program starts quickly.</summary>
[JsonSerializable(typeof(AnalyzeJson))]
[JsonSerializable(typeof(ReadJson))]
[JsonSerializable(typeof(SearchJson))]
[JsonSerializable(typeof(VerifyJson))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
