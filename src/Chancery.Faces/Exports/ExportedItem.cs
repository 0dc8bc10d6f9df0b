using Chancery.Export;
using Chancery.Faces.Keeping;
using Chancery.Storage;
using Chancery.Text;

namespace Chancery.Faces.Exports;

/// <summary>A document of the record, or a passage of it, that is exported.</summary>
/// <param name="Stored">The document.</param>
/// <param name="Span">The passage, in UTF-16 units of the source text; null: the whole document.</param>
internal sealed record ExportedItem(StoredDocument Stored, TextSpan? Span = null)
{
    public DocumentAnalysis Analysis => Stored.Analysis;

    /// <summary>When the document was first read.</summary>
    public DateTimeOffset? ReadAt => Stored.Versions.IsEmpty ? null : Stored.Versions[0].ReadAt;

    /// <summary>What a citation says of it.</summary>
    public CitedWork Work => CitedWork.Of(Analysis, Span, ReadAt);

    /// <summary>Finds what is asked for: a permanent address, or whatever <see cref="DocumentReference"/> understands.</summary>
    /// <exception cref="UsageException">The record has no such document, or the document no such passage.</exception>
    public static async Task<ExportedItem> FindAsync(
        IRecordStore record,
        string reference,
        string recordPath,
        CancellationToken cancellationToken
    )
    {
        if (!PassageAddress.TryParse(reference, out var address))
        {
            var version = await DocumentReference.ResolveAsync(record, reference, recordPath, cancellationToken);
            return new ExportedItem(await GetAsync(record, version.Hash, cancellationToken));
        }

        var stored = await GetAsync(record, address.Hash, cancellationToken);
        return new ExportedItem(stored, SpanOf(stored.Analysis.Document.Source.Value, address));
    }

    /// <summary>The document of a hash.</summary>
    /// <exception cref="UsageException">The record has no such document.</exception>
    public static async Task<StoredDocument> GetAsync(
        IRecordStore record,
        string hash,
        CancellationToken cancellationToken
    ) =>
        await record.FindAsync(hash, cancellationToken)
        ?? throw new UsageException($"the record holds no document {hash}.");

    /// <summary>The stretch of a text that an address names.</summary>
    /// <exception cref="UsageException">It reaches beyond the text.</exception>
    public static TextSpan? SpanOf(string source, PassageAddress address)
    {
        if (address.Span is not { } points)
        {
            return null;
        }

        var offsets = new CodePointOffsets(source);
        var length = offsets.FromUtf16(source.Length);
        return points.End <= length
            ? new TextSpan(offsets.ToUtf16(points.Start), offsets.ToUtf16(points.End))
            : throw new UsageException($"{address} reaches beyond the text, which has {length} characters.");
    }
}
