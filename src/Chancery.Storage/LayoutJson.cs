using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Storage;

/// <summary>The spans of a document and of a quotation as JSON columns: numbers in pairs, words for kinds.</summary>
internal static class LayoutJson
{
    public static string Write(Document document) =>
        JsonSerializer.Serialize(
            new Layout(
                [.. document.Blocks.Select(Block.Of)],
                Pairs(document.Boilerplate),
                [.. document.View.Repairs.Select(Repair.Of)],
                [.. document.StatedTurns.Select(Stated.Of)],
                [.. document.Diagnostics.Select(Remark.Of)],
                document.OfferedIn.IsEmpty ? null : [.. document.OfferedIn],
                document.Locations.IsEmpty ? null : [.. document.Locations.Select(Place.Of)],
                document.CopiedFrom is { } source ? Copied.Of(source) : null,
                document.Charset
            ),
            LayoutJsonContext.Default.Layout
        );

    public static Layout Read(string json) =>
        JsonSerializer.Deserialize(json, LayoutJsonContext.Default.Layout)
        ?? throw new InvalidDataException("The layout of a stored document is null.");

    public static string Write(Quotation quotation) =>
        JsonSerializer.Serialize(QuotationSpans.Of(quotation), LayoutJsonContext.Default.QuotationSpans);

    public static QuotationSpans ReadSpans(string json) =>
        JsonSerializer.Deserialize(json, LayoutJsonContext.Default.QuotationSpans)
        ?? throw new InvalidDataException("The spans of a stored quotation are null.");

    public static ImmutableArray<TextSpan> ToSpans(int[][] pairs) => [.. pairs.Select(ToSpan)];

    public static TextSpan ToSpan(int[] pair) => new(pair[0], pair[1]);

    private static int[][] Pairs(ImmutableArray<TextSpan> spans) => [.. spans.Select(Pair)];

    private static int[] Pair(TextSpan span) => [span.Start, span.End];

    internal sealed record Layout(
        ImmutableArray<Block> Blocks,
        int[][] Boilerplate,
        ImmutableArray<Repair> Repairs,
        ImmutableArray<Stated> StatedTurns,
        ImmutableArray<Remark> Diagnostics,
        string[]? OfferedIn = null,
        Place[]? Locations = null,
        Copied? CopiedFrom = null,
        string? Charset = null
    )
    {
        public RepairedText View(string text) =>
            new(new SourceText(text), [.. Repairs.Select(repair => repair.ToRepair())]);
    }

    internal sealed record Copied(
        string? Name,
        string? Address,
        string? Published,
        string? PublishedFound,
        int[]? PublishedSpan,
        string? Author,
        int[] Line
    )
    {
        public static Copied Of(CopySource source) =>
            new(
                source.Name,
                source.Address,
                source.Published?.Date.ToString(),
                source.Published?.Found,
                source.Published?.Span is { } span ? Pair(span) : null,
                source.Author,
                Pair(source.Line)
            );

        public CopySource ToSource() =>
            new(
                Name,
                Address,
                PartialDate.TryParse(Published, out var date)
                    ? new DatedBy(date, PublishedFound ?? "", PublishedSpan is null ? null : ToSpan(PublishedSpan))
                    : null,
                Author,
                ToSpan(Line)
            );
    }

    internal sealed record Block(int[] Span, BlockKind Kind, int[][]? Bold, int BlankLinesBefore)
    {
        public static Block Of(TextBlock block) =>
            new(Pair(block.Span), block.Kind, block.Bold.IsEmpty ? null : Pairs(block.Bold), block.BlankLinesBefore);

        public TextBlock ToBlock() =>
            new(ToSpan(Span), Kind) { Bold = ToSpans(Bold ?? []), BlankLinesBefore = BlankLinesBefore };
    }

    internal sealed record Repair(int[] Span, string Original, string Repaired, RepairKind Kind)
    {
        public static Repair Of(TextRepair repair) =>
            new(Pair(repair.Span), repair.Original, repair.Repaired, repair.Kind);

        public TextRepair ToRepair() => new(ToSpan(Span), Original, Repaired, Kind);
    }

    // Kind and label came later; a layout without them holds speech with its label right before the words.
    internal sealed record Stated(string? Speaker, int[] Span, StatedTurnKind? Kind = null, int[]? Label = null)
    {
        public static Stated Of(StatedTurn turn) =>
            new(
                turn.Speaker,
                Pair(turn.Span),
                turn.Kind is StatedTurnKind.Speech ? null : turn.Kind,
                turn.Label is { } label ? Pair(label) : null
            );

        public StatedTurn ToTurn() =>
            new(Speaker, ToSpan(Span))
            {
                Kind = Kind ?? StatedTurnKind.Speech,
                Label = Label is null ? null : ToSpan(Label),
            };
    }

    internal sealed record Place(int[] Span, LocationKind Kind, string Value)
    {
        public static Place Of(SourceLocation location) => new(Pair(location.Span), location.Kind, location.Value);

        public SourceLocation ToLocation() => new(ToSpan(Span), Kind, Value);
    }

    internal sealed record Remark(string Id, Severity Severity, string Message, int[]? Span)
    {
        public static Remark Of(Diagnostic diagnostic) =>
            new(
                diagnostic.Id,
                diagnostic.Severity,
                diagnostic.Message,
                diagnostic.Span is { } span ? Pair(span) : null
            );

        public Diagnostic ToDiagnostic() => new(Id, Severity, Message, Span is null ? null : ToSpan(Span));
    }

    // What is null where it says nothing came later; older records are without it.
    internal sealed record QuotationSpans(
        int[][] Content,
        int[][] Quoted,
        int[][] Cue,
        int[][] Speaker,
        int[]? Occasion,
        bool? Doubtful = null,
        bool? Self = null,
        bool? Imagined = null,
        InnerQuotation[]? Inner = null
    )
    {
        public static QuotationSpans Of(Quotation quotation) =>
            new(
                Pairs(quotation.Content),
                Pairs(quotation.Quoted),
                Pairs(quotation.Cue),
                Pairs(quotation.Speaker),
                quotation.Occasion is { } occasion ? Pair(occasion) : null,
                quotation.IsSpeakerDoubtful ? true : null,
                quotation.IsSelfQuotation ? true : null,
                quotation.IsImagined ? true : null,
                quotation.Inner.IsEmpty ? null : [.. quotation.Inner.Select(InnerQuotation.Of)]
            );

        public Quotation ToQuotation(QuotationType type, string? speaker, string? addressee) =>
            new()
            {
                Type = type,
                Content = ToSpans(Content),
                Quoted = ToSpans(Quoted),
                Cue = ToSpans(Cue),
                Speaker = ToSpans(Speaker),
                SpeakerName = speaker,
                IsSpeakerDoubtful = Doubtful ?? false,
                IsSelfQuotation = Self ?? false,
                IsImagined = Imagined ?? false,
                Inner = [.. (Inner ?? []).Select(inner => inner.ToQuotation())],
                Addressee = addressee,
                Occasion = Occasion is { } occasion ? ToSpan(occasion) : null,
            };
    }

    internal sealed record InnerQuotation(QuotationType Type, string? Name, string? Addressee, QuotationSpans Spans)
    {
        public static InnerQuotation Of(Quotation quotation) =>
            new(quotation.Type, quotation.SpeakerName, quotation.Addressee, QuotationSpans.Of(quotation));

        public Quotation ToQuotation() => Spans.ToQuotation(Type, Name, Addressee);
    }
}

/// <summary>Serializers made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(LayoutJson.Layout))]
[JsonSerializable(typeof(LayoutJson.QuotationSpans))]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(Sqlite.LineageTable.Detail))]
[JsonSerializable(typeof(ImmutableArray<DocumentVersion>))]
[JsonSerializable(typeof(ImmutableArray<KeptVerdict>))]
[JsonSerializable(typeof(KeptOrigin))]
internal sealed partial class LayoutJsonContext : JsonSerializerContext;
