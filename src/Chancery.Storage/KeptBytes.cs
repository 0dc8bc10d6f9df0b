using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Storage;

/// <summary>Analyzes a document again from the bytes that the record keeps.</summary>
public static class KeptBytes
{
    /// <summary>What this build of the engine finds in the bytes, or null where it does not read them as one document any more.</summary>
    /// <param name="name">The name they were read under; its ending helps to tell the format.</param>
    /// <param name="hash">SHA-256 of the bytes.</param>
    /// <param name="bytes">The bytes of a file, or of one line of a <c>.jsonl</c>.</param>
    /// <param name="options">Limits.</param>
    /// <param name="analyze">Finds turns and quotations in a document.</param>
    public static DocumentAnalysis? Analyze(
        string name,
        string hash,
        ReadOnlyMemory<byte> bytes,
        ReadingOptions options,
        Func<Document, DocumentAnalysis> analyze
    )
    {
        ArgumentNullException.ThrowIfNull(analyze);
        // The id of a line stands behind the name of its file.
        var line = name.LastIndexOf(".jsonl#", StringComparison.OrdinalIgnoreCase);
        var file = line < 0 ? name : name[..(line + ".jsonl".Length)];

        // Of a mail the first document is the mail itself; those attached to it have bytes of their own.
        var document = DocumentReader.Read(file, bytes, options).FirstOrDefault();
        return
            document is not null
            && document.Hash == hash
            && document.Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error)
            ? analyze(document)
            : null;
    }
}
