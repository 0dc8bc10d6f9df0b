using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Faces.Registers;
using Chancery.Storage;
using Chancery.Text;

namespace Chancery.Faces.Json;

/// <summary>An entry of a register; the row has the fields that <c>analyze</c> prints, spans count code points of the source texts.</summary>
internal sealed record RegisterEntryJson(
    string Key,
    string Register,
    JsonElement Row,
    int Works,
    IReadOnlyList<RegisterEntryJson.EvidencePart> Witnesses,
    RegisterEntryJson.DecisionPart? Decision
)
{
    /// <summary>Later statements that bear on a commitment, oldest first; left out of other registers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReportPart>? Reports { get; init; }

    public static Task<RegisterEntryJson> OfAsync(
        RegisterEntry entry,
        RegisterReader reader,
        CancellationToken cancellationToken
    ) => OfAsync(entry, null, reader, cancellationToken);

    /// <summary>An entry, with how it stands where it is a commitment.</summary>
    public static async Task<RegisterEntryJson> OfAsync(
        RegisterEntry entry,
        CommitmentStanding? standing,
        RegisterReader reader,
        CancellationToken cancellationToken
    )
    {
        var reports = new List<ReportPart>();
        foreach (var report in standing?.Reports ?? [])
        {
            var text = new CodePointOffsets(await reader.TextOfAsync(report.Hash, cancellationToken));
            reports.Add(
                new ReportPart(StoredWords.Of(((Commitment)report.Row).Report!.Value), EvidencePart.Of(report, text))
            );
        }

        var witnesses = new List<EvidencePart>(entry.Witnesses.Length);
        CodePointOffsets? first = null;
        foreach (var witness in entry.Witnesses)
        {
            var offsets = new CodePointOffsets(await reader.TextOfAsync(witness.Hash, cancellationToken));
            first ??= offsets;
            witnesses.Add(EvidencePart.Of(witness, offsets));
        }

        return new RegisterEntryJson(
            entry.Key,
            StoredWords.Of(entry.Row.Register),
            RowOf(entry.Row, first!, standing),
            entry.Works,
            witnesses,
            reader.Decisions.Of(entry.Key) is { } decision ? DecisionPart.Of(decision) : null
        )
        {
            Reports = standing is null ? null : reports,
        };
    }

    private static JsonElement RowOf(RegisterRow row, CodePointOffsets offsets, CommitmentStanding? standing) =>
        row switch
        {
            Meeting meeting => WireJson.ToElement(
                AffairsJson.MeetingPart.Of(meeting, offsets),
                context => context.MeetingPart
            ),
            Instrument instrument => WireJson.ToElement(
                AffairsJson.InstrumentPart.Of(instrument, offsets),
                context => context.InstrumentPart
            ),
            Commitment commitment => WireJson.ToElement(
                AffairsJson.CommitmentPart.Of(commitment, offsets) with
                {
                    Status = standing?.Word ?? "open",
                },
                context => context.CommitmentPart
            ),
            Figure figure => WireJson.ToElement(
                AffairsJson.FigurePart.From(figure, offsets),
                context => context.FigurePart
            ),
            Position position => WireJson.ToElement(
                AffairsJson.PositionPart.Of(position, offsets),
                context => context.PositionPart
            ),
            _ => throw new ArgumentException($"{row.Register} has no JSON.", nameof(row)),
        };

    /// <summary>A document that states it.</summary>
    internal sealed record EvidencePart(
        string Key,
        [property: DocumentName] string Doc,
        string Hash,
        string? Title,
        string? Published,
        string? Period,
        IReadOnlyList<string> Sentences,
        int[][] Evidence,
        string? AssertedBy,
        string? OnBehalfOf
    )
    {
        public static EvidencePart Of(RecordRow row, CodePointOffsets offsets) =>
            new(
                row.Key,
                row.Document,
                row.Hash,
                row.Title,
                row.Published?.ToString(),
                row.Period,
                row.Sentences,
                JsonSpans.Of(row.Row.Statement.Evidence, offsets),
                row.Row.Statement.AssertedBy,
                row.Row.Statement.OnBehalfOf
            );
    }

    /// <summary>A later statement of what became of it, <c>done</c> or <c>broken</c>, with who reports it.</summary>
    internal sealed record ReportPart(string Kind, EvidencePart Statement);

    /// <summary>What a person decided about it.</summary>
    internal sealed record DecisionPart(
        string Kind,
        IReadOnlyDictionary<string, string> Changes,
        string By,
        string At,
        string Reason
    )
    {
        public static DecisionPart Of(Decision decision) =>
            new(
                StoredWords.Of(decision.Kind),
                decision.Changes,
                decision.By,
                VersionsJson.Time(decision.At),
                decision.Reason
            );
    }
}
