using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Transcripts;

namespace Chancery;

/// <summary>Reads bytes and finds in them turns and quotations.</summary>
/// <remarks>Holds no state between calls; one instance may serve many threads.</remarks>
/// <param name="options">Limits and defaults of reading.</param>
public sealed class DocumentAnalyzer(ReadingOptions options)
{
    /// <summary>Analyzes with the default options.</summary>
    public DocumentAnalyzer()
        : this(new ReadingOptions()) { }

    /// <summary>Which build of the engine this is. What another build found may differ from what this one finds.</summary>
    public static string Version { get; } = typeof(DocumentAnalyzer).Module.ModuleVersionId.ToString("N");

    /// <summary>Analyzes all documents that <paramref name="bytes"/> hold: one, or one a line for <c>.jsonl</c>.</summary>
    /// <param name="id">The name of the input: a path or a URL. Lines of <c>.jsonl</c> bring their own.</param>
    /// <param name="bytes">The input as it came.</param>
    /// <param name="cancellationToken">Checked once a document.</param>
    /// <returns>The documents in the order of the input. One that cannot be read carries an error among its diagnostics.</returns>
    public IEnumerable<DocumentAnalysis> Analyze(
        string id,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var document in DocumentReader.Read(id, bytes, options))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Analyze(document);
        }
    }

    /// <summary>Finds turns and quotations in a document that was read before.</summary>
    public static DocumentAnalysis Analyze(Document document)
    {
        var turns = TurnSegmenter.Segment(document);
        var quotations = QuotationExtractor.Extract(document, turns);

        return new DocumentAnalysis(document, turns, quotations);
    }
}
