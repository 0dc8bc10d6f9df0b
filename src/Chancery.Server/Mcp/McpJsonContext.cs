using System.Text.Json.Serialization;
using Chancery.Server.Mcp.Results;

namespace Chancery.Server.Mcp;

/// <summary>JSON of the tools, generated at build time.</summary>
[JsonSerializable(typeof(QuotationAnswer))]
[JsonSerializable(typeof(ReportAnswer))]
[JsonSerializable(typeof(PassagesAnswer))]
[JsonSerializable(typeof(PassageAnswer))]
[JsonSerializable(typeof(EntriesAnswer))]
[JsonSerializable(typeof(ComparisonAnswer))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(int?))]
internal sealed partial class McpJsonContext : JsonSerializerContext;
