using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Storage;

/// <summary>Analyzes a document again from the bytes that the record keeps.</summary>
public static class KeptBytes
{
    /// <summary>What this build of the engine finds in the bytes of a stored document, or null where it does not read them as one document any more.</summary>
    /// <param name="name">The name they were read under; its ending helps to tell the format.</param>
    /// <param name="kept">The document as it was read. Its address, the time it was taken, its character set and its site are kept.</param>
    /// <param name="options">Limits.</param>
    /// <param name="analyze">Finds turns and quotations in a document.</param>
    public static DocumentAnalysis? Analyze(
        string name,
        Document kept,
        ReadingOptions options,
        Func<Document, DocumentAnalysis> analyze
    )
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(analyze);
        return Analyze(
            name,
            kept.Hash,
            kept.Bytes,
            KeptOrigin.Of(kept),
            options,
            document => analyze(document with { Id = kept.Id })
        );
    }

    /// <summary>What this build of the engine finds in the bytes of a removed document, or null where they were purged or are not read as one document any more.</summary>
    /// <param name="tombstone">What stayed of it.</param>
    /// <param name="options">Limits.</param>
    /// <param name="analyze">Finds turns and quotations in a document.</param>
    public static DocumentAnalysis? Analyze(
        Tombstone tombstone,
        ReadingOptions options,
        Func<Document, DocumentAnalysis> analyze
    )
    {
        ArgumentNullException.ThrowIfNull(tombstone);
        ArgumentNullException.ThrowIfNull(analyze);
        var name = tombstone.Versions is [var first, ..] ? first.Name : tombstone.Name;
        return tombstone.Bytes is { } bytes
            ? Analyze(
                name,
                tombstone.Hash,
                bytes,
                tombstone.Origin,
                options,
                document => analyze(document with { Id = tombstone.Name })
            )
            : null;
    }

    internal static DocumentAnalysis? Analyze(
        string name,
        string hash,
        ReadOnlyMemory<byte> bytes,
        KeptOrigin origin,
        ReadingOptions options,
        Func<Document, DocumentAnalysis> analyze
    )
    {
        ArgumentNullException.ThrowIfNull(analyze);
        // The id of a line stands behind the name of its file.
        var line = name.LastIndexOf(".jsonl#", StringComparison.OrdinalIgnoreCase);
        var file = line < 0 ? name : name[..(line + ".jsonl".Length)];

        // Of a mail the first document is the mail itself; those attached to it have bytes of their own.
        var document = DocumentReader.Read(origin.MemberOf(file, bytes), options).FirstOrDefault();
        return
            document is not null
            && document.Hash == hash
            && document.Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error)
            ? analyze(document with { Site = document.Site ?? origin.Site })
            : null;
    }
}
