using System.Text.Json.Serialization;
using Chancery.Faces.Json;

namespace Chancery.Server.Rest;

/// <summary>Serializers of what is asked and answered over HTTP only.</summary>
[JsonSerializable(typeof(ActorSpeechJson))]
[JsonSerializable(typeof(DiffJson))]
[JsonSerializable(typeof(Page<ActorJson>))]
[JsonSerializable(typeof(Page<CalendarJson>))]
[JsonSerializable(typeof(Page<CompareJson>))]
[JsonSerializable(typeof(Page<DocumentJson>))]
[JsonSerializable(typeof(Page<LineageJson>))]
[JsonSerializable(typeof(Page<QuotationJson>))]
[JsonSerializable(typeof(Page<ReadJobJson>))]
[JsonSerializable(typeof(Page<RegisterEntryJson>))]
[JsonSerializable(typeof(Page<ReviewJson>))]
[JsonSerializable(typeof(Page<StatementJson>))]
[JsonSerializable(typeof(SearchPageJson))]
[JsonSerializable(typeof(Page<SpeakerJson>))]
[JsonSerializable(typeof(Page<TurnJson>))]
[JsonSerializable(typeof(Page<VerifyJson>))]
[JsonSerializable(typeof(Page<VersionsJson>))]
[JsonSerializable(typeof(AddressesRequest))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(DocumentJson))]
[JsonSerializable(typeof(PassageJson))]
[JsonSerializable(typeof(QuotationRequest))]
[JsonSerializable(typeof(QuotationsRequest))]
[JsonSerializable(typeof(ReadJobJson))]
[JsonSerializable(typeof(RecordJson))]
[JsonSerializable(typeof(RemovalRequest))]
[JsonSerializable(typeof(CheckedReportJson))]
[JsonSerializable(typeof(Security.Problem))]
internal sealed partial class RestJsonContext : JsonSerializerContext;
