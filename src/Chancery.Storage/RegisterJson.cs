using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Affairs;
using Chancery.Text;

namespace Chancery.Storage;

/// <summary>Rows of registers as JSON columns.</summary>
internal static class RegisterJson
{
    public static string Write(RegisterRow row) =>
        row switch
        {
            Meeting meeting => JsonSerializer.Serialize(meeting, RegisterJsonContext.Default.Meeting),
            Instrument instrument => JsonSerializer.Serialize(instrument, RegisterJsonContext.Default.Instrument),
            Commitment commitment => JsonSerializer.Serialize(commitment, RegisterJsonContext.Default.Commitment),
            Figure figure => JsonSerializer.Serialize(figure, RegisterJsonContext.Default.Figure),
            Position position => JsonSerializer.Serialize(position, RegisterJsonContext.Default.Position),
            _ => throw new ArgumentException($"{row.Register} has no JSON.", nameof(row)),
        };

    public static RegisterRow Read(Register register, string json)
    {
        try
        {
            RegisterRow? row = register switch
            {
                Register.Meetings => JsonSerializer.Deserialize(json, RegisterJsonContext.Default.Meeting),
                Register.Instruments => JsonSerializer.Deserialize(json, RegisterJsonContext.Default.Instrument),
                Register.Commitments => JsonSerializer.Deserialize(json, RegisterJsonContext.Default.Commitment),
                Register.Figures => JsonSerializer.Deserialize(json, RegisterJsonContext.Default.Figure),
                _ => JsonSerializer.Deserialize(json, RegisterJsonContext.Default.Position),
            };
            return row ?? throw new InvalidDataException("A stored row of a register is null.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("A stored row of a register cannot be read.", exception);
        }
    }

    public static string Write(ImmutableArray<string> sentences) =>
        JsonSerializer.Serialize(sentences, RegisterJsonContext.Default.ImmutableArrayString);

    public static ImmutableArray<string> ReadSentences(string json) =>
        JsonSerializer.Deserialize(json, RegisterJsonContext.Default.ImmutableArrayString);

    public static string Write(ImmutableSortedDictionary<string, string> changes) =>
        JsonSerializer.Serialize(
            changes.ToDictionary(StringComparer.Ordinal),
            RegisterJsonContext.Default.DictionaryStringString
        );

    public static ImmutableSortedDictionary<string, string> ReadChanges(string json) =>
        (
            JsonSerializer.Deserialize(json, RegisterJsonContext.Default.DictionaryStringString)
            ?? throw new InvalidDataException("The changes of a decision are null.")
        ).ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>A span as a pair of numbers.</summary>
    internal sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (
                reader.TokenType != JsonTokenType.StartArray
                || !reader.Read()
                || !reader.TryGetInt32(out var start)
                || !reader.Read()
                || !reader.TryGetInt32(out var end)
                || !reader.Read()
                || reader.TokenType != JsonTokenType.EndArray
                || start < 0
                || end < start
            )
            {
                throw new JsonException("A span is a pair of numbers.");
            }

            return new TextSpan(start, end);
        }

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }
}

/// <summary>Serializers made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(RegisterJson.SpanConverter)]
)]
[JsonSerializable(typeof(Meeting))]
[JsonSerializable(typeof(Instrument))]
[JsonSerializable(typeof(Commitment))]
[JsonSerializable(typeof(Figure))]
[JsonSerializable(typeof(Position))]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class RegisterJsonContext : JsonSerializerContext;
