using System.ComponentModel;
using System.Globalization;
using System.Text;
using Chancery.Export;
using Chancery.Faces.Exports;
using ModelContextProtocol.Server;

namespace Chancery.Server.Mcp;

/// <summary>Documents of the record as resources, by their permanent address.</summary>
[McpServerResourceType]
internal sealed class DocumentResources(RecordPool pool)
{
    private const int Longest = 200_000;

    [McpServerResource(
        UriTemplate = "chancery://document/{hash}",
        Name = "document",
        Title = "A document of the record",
        MimeType = "text/plain"
    )]
    [Description("A document as stored: its turns with their speakers and permanent addresses.")]
    public Task<string> ReadAsync(
        [Description("The SHA-256 of the document's bytes, 64 hexadecimal digits.")] string hash,
        CancellationToken cancellationToken = default
    ) =>
        McpAnswer.TellAsync(async () =>
        {
            if (!PassageAddress.TryParse(hash, out var address) || address.Span is not null)
            {
                throw new UsageException("a document is named by 64 hexadecimal digits.");
            }

            using var lease = await pool.RentAsync(cancellationToken);
            var stored = await ExportedItem.GetAsync(lease.Reader.Record, address.Hash, cancellationToken);
            return TextOf(stored.Analysis);
        });

    private static string TextOf(DocumentAnalysis analysis)
    {
        var document = analysis.Document;
        var offsets = new Text.CodePointOffsets(document.Source.Value);
        var text = new StringBuilder();
        text.Append(document.Title ?? "untitled").Append('\n');
        text.Append(StoredWords.Of(document.Kind))
            .Append(", ")
            .Append(document.Published?.Date.ToString() ?? "undated");
        text.Append('\n').Append(new PassageAddress(document.Hash)).Append("\n\n");
        for (var i = 0; i < analysis.Turns.Length; i++)
        {
            var turn = analysis.Turns[i];
            if (text.Length + turn.Span.Length > Longest)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"The document goes on; {analysis.Turns.Length - i} turns were left out.\n"
                );
                break;
            }

            text.Append('[')
                .Append(StoredWords.Of(turn.Role))
                .Append(turn.Speaker is { } speaker ? $", {speaker}" : "")
                .Append("] ")
                .Append(new PassageAddress(document.Hash, offsets.FromUtf16(turn.Span)))
                .Append('\n')
                .Append(document.Source.Slice(turn.Span))
                .Append("\n\n");
        }

        return text.ToString();
    }
}
