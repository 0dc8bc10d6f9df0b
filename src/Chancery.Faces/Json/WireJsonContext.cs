using System.Text.Json.Serialization;
using Chancery.Faces.Packets;

namespace Chancery.Faces.Json;

/// <summary>Serializers made at build time, so that the program starts quickly.</summary>
[JsonSerializable(typeof(AnalyzeJson))]
[JsonSerializable(typeof(AuditJson))]
[JsonSerializable(typeof(AuthorityJson))]
[JsonSerializable(typeof(CalendarJson))]
[JsonSerializable(typeof(CompareJson))]
[JsonSerializable(typeof(DiffJson))]
[JsonSerializable(typeof(LineageJson))]
[JsonSerializable(typeof(MergeJson))]
[JsonSerializable(typeof(PacketJson))]
[JsonSerializable(typeof(ProgrammeJson))]
[JsonSerializable(typeof(ReadJson))]
[JsonSerializable(typeof(RegisterEntryJson))]
[JsonSerializable(typeof(ReviewJson))]
[JsonSerializable(typeof(SearchJson))]
[JsonSerializable(typeof(TokenJson))]
[JsonSerializable(typeof(TombstoneJson))]
[JsonSerializable(typeof(VerifyJson))]
[JsonSerializable(typeof(VersionsJson))]
internal sealed partial class WireJsonContext : JsonSerializerContext;
