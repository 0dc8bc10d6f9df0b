using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Actors;
using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Storage;
using Chancery.Text;
using Chancery.Transcripts;

namespace Chancery.Faces.Json;

/// <summary>A document as <c>analyze</c> prints it; offsets are code points of its source text. See docs/formats/json.md.</summary>
internal sealed record AnalyzeJson(
    [property: DocumentName] string Id,
    string? Title,
    string? Author,
    string? Published,
    string? Language,
    string Kind,
    IReadOnlyList<AnalyzeJson.Stretch> Boilerplate,
    IReadOnlyList<AnalyzeJson.Repair> Repairs,
    IReadOnlyList<AnalyzeJson.TurnPart> Turns,
    IReadOnlyList<AnalyzeJson.QuotationPart> Quotations,
    AnalyzeJson.AffairsPart Affairs
)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CopiedFromPart? CopiedFrom { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LocationPart>? Locations { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Hash { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Content { get; init; }

    public static AnalyzeJson Of(DocumentAnalysis analysis, bool withText)
    {
        var document = analysis.Document;
        var offsets = new CodePointOffsets(document.Source.Value);
        return new AnalyzeJson(
            document.Id,
            document.Title,
            document.Author,
            document.Published?.Date.ToString(),
            document.Language,
            StoredWords.Of(document.Kind),
            [.. document.Boilerplate.Select(span => Stretch.Of(span, offsets))],
            [.. document.View.Repairs.Select(repair => Repair.Of(repair, offsets))],
            [.. analysis.Turns.Select(turn => TurnPart.Of(turn, offsets))],
            [.. analysis.Quotations.Select(quotation => QuotationPart.Of(quotation, offsets))],
            AffairsPart.Of(analysis, offsets)
        )
        {
            CopiedFrom = document.CopiedFrom is { } source ? CopiedFromPart.Of(source, offsets) : null,
            Locations = document.Locations.IsEmpty
                ? null
                : [.. document.Locations.Select(location => LocationPart.Of(location, offsets))],
            Text = withText ? document.Source.Value : null,
            Content = withText ? ContentOf(analysis) : null,
        };
    }

    private static string ContentOf(DocumentAnalysis analysis) =>
        string.Join('\n', analysis.Document.Blocks.Select(block => analysis.Document.View.ToString(block.Span)));

    internal sealed record LocationPart(string Kind, string Value, int Start, int End)
    {
        public static LocationPart Of(SourceLocation location, CodePointOffsets offsets) =>
            new(
                StoredWords.Of(location.Kind),
                location.Value,
                offsets.FromUtf16(location.Span.Start),
                offsets.FromUtf16(location.Span.End)
            );
    }

    internal sealed record Stretch(int Start, int End)
    {
        public static Stretch Of(TextSpan span, CodePointOffsets offsets) =>
            new(offsets.FromUtf16(span.Start), offsets.FromUtf16(span.End));
    }

    internal sealed record CopiedFromPart(
        string? Name,
        string? Address,
        string? Published,
        string? Author,
        int Start,
        int End
    )
    {
        public static CopiedFromPart Of(CopySource source, CodePointOffsets offsets) =>
            new(
                source.Name,
                source.Address,
                source.Published?.Date.ToString(),
                source.Author,
                offsets.FromUtf16(source.Line.Start),
                offsets.FromUtf16(source.Line.End)
            );
    }

    internal sealed record Repair(int Start, int End, string Original, string Repaired, string Kind)
    {
        public static Repair Of(TextRepair repair, CodePointOffsets offsets) =>
            new(
                offsets.FromUtf16(repair.Span.Start),
                offsets.FromUtf16(repair.Span.End),
                repair.Original,
                repair.Repaired,
                JsonNamingPolicy.KebabCaseLower.ConvertName(repair.Kind.ToString())
            );
    }

    internal sealed record TurnPart(string Role, string? Speaker, int Start, int End)
    {
        public static TurnPart Of(Turn turn, CodePointOffsets offsets) =>
            new(
                StoredWords.Of(turn.Role),
                turn.Speaker,
                offsets.FromUtf16(turn.Span.Start),
                offsets.FromUtf16(turn.Span.End)
            );
    }

    internal sealed record QuotationPart(
        string Type,
        int[][] Content,
        int[][]? Cue,
        int[][]? Speaker,
        string? SpeakerName,
        string? SpeakerReason,
        bool SpeakerDoubtful,
        string? Addressee,
        bool Imagined,
        bool SelfQuotation,
        IReadOnlyList<QuotationPart> Inner
    )
    {
        public static QuotationPart Of(Quotation quotation, CodePointOffsets offsets) =>
            new(
                StoredWords.Of(quotation.Type),
                JsonSpans.Of(quotation.Content, offsets),
                quotation.Cue.IsEmpty ? null : JsonSpans.Of(quotation.Cue, offsets),
                quotation.Speaker.IsEmpty ? null : JsonSpans.Of(quotation.Speaker, offsets),
                quotation.SpeakerName,
                quotation.SpeakerReason is { } reason ? ActorPart.WordOf(reason) : null,
                quotation.IsSpeakerDoubtful,
                quotation.Addressee,
                quotation.IsImagined,
                quotation.IsSelfQuotation,
                [.. quotation.Inner.Select(inner => Of(inner, offsets))]
            );
    }

    /// <summary>An actor; <c>why</c> says of each mention why it stands for the actor.</summary>
    internal sealed record ActorPart(
        string Name,
        string Kind,
        string? Office,
        string? Country,
        int[][] Mentions,
        string[] Why,
        string? Id
    )
    {
        public static ActorPart Of(Actor actor, CodePointOffsets offsets) =>
            new(
                actor.Name,
                JsonNamingPolicy.KebabCaseLower.ConvertName(actor.Kind.ToString()),
                actor.Office,
                actor.Country,
                JsonSpans.Of([.. actor.Mentions.Select(mention => mention.Span)], offsets),
                [.. actor.Mentions.Select(mention => WordOf(mention.Reason))],
                actor.AuthorityId
            );

        public static string WordOf(MentionReason reason) =>
            JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());
    }

    /// <summary>The registers of analysis.Affairs.</summary>
    internal sealed record AffairsPart(
        string? Period,
        IReadOnlyList<ActorPart> Actors,
        IReadOnlyList<AffairsJson.MeetingPart> Meetings,
        IReadOnlyList<AffairsJson.InstrumentPart> Instruments,
        IReadOnlyList<AffairsJson.CommitmentPart> Commitments,
        IReadOnlyList<AffairsJson.FigurePart> Figures,
        IReadOnlyList<AffairsJson.PositionPart> Positions
    )
    {
        public static AffairsPart Of(DocumentAnalysis analysis, CodePointOffsets offsets) =>
            new(
                analysis.Affairs.Period,
                [.. analysis.Actors.Select(actor => ActorPart.Of(actor, offsets))],
                [.. analysis.Affairs.Meetings.Select(row => AffairsJson.MeetingPart.Of(row, offsets))],
                [.. analysis.Affairs.Instruments.Select(row => AffairsJson.InstrumentPart.Of(row, offsets))],
                [.. analysis.Affairs.Commitments.Select(row => AffairsJson.CommitmentPart.Of(row, offsets))],
                [.. analysis.Affairs.Figures.Select(row => AffairsJson.FigurePart.From(row, offsets))],
                [.. analysis.Affairs.Positions.Select(row => AffairsJson.PositionPart.Of(row, offsets))]
            );
    }
}
