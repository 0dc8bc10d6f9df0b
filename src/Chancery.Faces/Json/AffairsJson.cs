using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Affairs;
using Chancery.Text;

namespace Chancery.Faces.Json;

/// <summary>The rows of the registers as <c>analyze</c> prints them. See docs/formats/json.md.</summary>
internal static class AffairsJson
{
    internal sealed record MeetingPart(
        string What,
        string Kind,
        ImmutableArray<string> Participants,
        string? Place,
        string? Date,
        string? Rhythm,
        string? Agenda,
        string? Outcome,
        string Status,
        string? AssertedBy,
        string? OnBehalfOf,
        int[][] Evidence
    )
    {
        /// <summary>Of what a question presumes: accepted, corrected or passed-over by the answer; left out elsewhere.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Reception { get; init; }

        public static MeetingPart Of(Meeting row, CodePointOffsets offsets) =>
            new(
                row.What,
                row.Kind.ToString().ToLowerInvariant(),
                row.Participants,
                row.Place,
                row.Date,
                row.Rhythm,
                row.Agenda,
                row.Outcome,
                JsonNamingPolicy.KebabCaseLower.ConvertName(row.Status.ToString()),
                row.Statement.AssertedBy,
                row.Statement.OnBehalfOf,
                JsonSpans.Of(row.Statement.Evidence, offsets)
            )
            {
                Reception = Word(row.Statement.Reception),
            };
    }

    internal sealed record InstrumentPart(
        string Name,
        string Type,
        ImmutableArray<string> Parties,
        string? Signed,
        string? Ratified,
        string? InForce,
        string? Term,
        string? Article,
        string? Renewal,
        string? Expires,
        string? Status,
        ImmutableArray<string> Derived,
        ImmutableArray<string> Expected,
        string? AssertedBy,
        string? OnBehalfOf,
        int[][] Evidence
    )
    {
        /// <summary>Of what a question presumes: accepted, corrected or passed-over by the answer; left out elsewhere.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Reception { get; init; }

        public static InstrumentPart Of(Instrument row, CodePointOffsets offsets) =>
            new(
                row.Name,
                row.Type,
                row.Parties,
                row.SignedOn,
                row.Ratified,
                row.InForce,
                row.Term,
                row.Article,
                row.Renewal,
                row.Expires,
                row.Status,
                row.Derived,
                row.Expected,
                row.Statement.AssertedBy,
                row.Statement.OnBehalfOf,
                JsonSpans.Of(row.Statement.Evidence, offsets)
            )
            {
                Reception = Word(row.Statement.Reception),
            };
    }

    internal sealed record CommitmentPart(
        ImmutableArray<string> By,
        ImmutableArray<string> To,
        string What,
        string? Due,
        string Strength,
        string? Condition,
        string Status,
        string? AssertedBy,
        string? OnBehalfOf,
        int[][] Evidence
    )
    {
        public static CommitmentPart Of(Commitment row, CodePointOffsets offsets) =>
            new(
                row.By,
                row.To,
                row.What,
                row.Due,
                row.Strength,
                row.Condition,
                "open",
                row.Statement.AssertedBy,
                row.Statement.OnBehalfOf,
                JsonSpans.Of(row.Statement.Evidence, offsets)
            );
    }

    internal sealed record FigurePart(
        [property: JsonConverter(typeof(FigureValueConverter))] (decimal Value, decimal? Upper) Value,
        string Unit,
        string? Of,
        string? When,
        string? Qualifier,
        string? AssertedBy,
        string? OnBehalfOf,
        int[][] Evidence
    )
    {
        /// <summary>Of what a question presumes: accepted, corrected or passed-over by the answer; left out elsewhere.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Reception { get; init; }

        public static FigurePart From(Figure row, CodePointOffsets offsets) =>
            new(
                (row.Value, row.Upper),
                row.Unit,
                row.Of,
                row.HeldAt,
                row.Qualifier,
                row.Statement.AssertedBy,
                row.Statement.OnBehalfOf,
                JsonSpans.Of(row.Statement.Evidence, offsets)
            )
            {
                Reception = Word(row.Statement.Reception),
            };
    }

    internal sealed record PositionPart(
        string Holder,
        string Issue,
        string? AssertedBy,
        string? OnBehalfOf,
        int[][] Evidence
    )
    {
        public static PositionPart Of(Position row, CodePointOffsets offsets) =>
            new(
                row.Holder,
                row.Issue,
                row.Statement.AssertedBy,
                row.Statement.OnBehalfOf,
                JsonSpans.Of(row.Statement.Evidence, offsets)
            );
    }

    private static string? Word(Reception? reception) =>
        reception is { } known ? JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : null;

    /// <summary>A number, or <c>[lower, upper]</c>.</summary>
    internal sealed class FigureValueConverter : JsonConverter<(decimal Value, decimal? Upper)>
    {
        public override (decimal Value, decimal? Upper) Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("Figures are printed, not read.");

        public override void Write(
            Utf8JsonWriter writer,
            (decimal Value, decimal? Upper) value,
            JsonSerializerOptions options
        )
        {
            if (value.Upper is not { } upper)
            {
                writer.WriteNumberValue(value.Value);
                return;
            }

            writer.WriteStartArray();
            writer.WriteNumberValue(value.Value);
            writer.WriteNumberValue(upper);
            writer.WriteEndArray();
        }
    }
}
