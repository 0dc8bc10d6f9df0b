using System.Text.Json;
using Chancery.Faces.Json;
using Chancery.Reading;
using Chancery.Storage;

namespace Chancery.Faces.Packets;

/// <summary>The passages of a packet for programs.</summary>
internal sealed record PacketJson(
    PacketJson.PacketSource Report,
    IReadOnlyList<PacketJson.PacketSource> Documents,
    IReadOnlyList<PacketJson.PacketWords> Passages
)
{
    public static string Of(
        Document report,
        IReadOnlyList<PacketPassage> passages,
        IReadOnlyList<DocumentAnalysis> documents
    ) =>
        JsonSerializer.Serialize(
            new PacketJson(
                PacketSource.Of(report, PacketNames.OfReport(report.Id)),
                [
                    .. documents.Select(analysis =>
                        PacketSource.Of(
                            analysis.Document,
                            PacketNames.OfSource(analysis.Document.Hash, analysis.Document.Id)
                        )
                    ),
                ],
                [.. passages.Select(PacketWords.Of)]
            ),
            WireJson.Indented.PacketJson
        ) + "\n";

    /// <summary>A document whose bytes are in the packet.</summary>
    internal sealed record PacketSource(
        string File,
        string Hash,
        string? Title,
        string? Author,
        string? Published,
        string? Url,
        string Kind,
        string DecodedFrom
    )
    {
        public static PacketSource Of(Document document, string file) =>
            new(
                file,
                document.Hash,
                document.Title,
                document.Author,
                document.Published?.Date.ToString(),
                document.Url,
                StoredWords.Of(document.Kind),
                document.DecodedFrom
            );
    }

    /// <summary>A passage; start and end count code points of its document's source text.</summary>
    internal sealed record PacketWords(
        int Quotation,
        string Address,
        int Start,
        int End,
        int Turn,
        string? Speaker,
        string Text,
        string TurnText,
        string? Question,
        string Citation
    )
    {
        public static PacketWords Of(PacketPassage passage)
        {
            var address = passage.Address;
            var (analysis, turn) = (passage.Analysis, passage.Analysis.Turns[passage.Turn]);
            return new PacketWords(
                passage.Quotation,
                address.ToString(),
                address.Span!.Value.Start,
                address.Span.Value.End,
                passage.Turn,
                turn.Speaker,
                passage.Text,
                analysis.Document.Source.ToString(turn.Span),
                AnsweredQuestion.Before(analysis.Turns, passage.Turn) is { } question
                    ? analysis.Document.Source.ToString(question.Span)
                    : null,
                Export.Citation.Of(analysis, passage.Span).Chicago
            );
        }
    }
}
