using Chancery.Actors;
using Chancery.Actors.Authority;
using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Transcripts;

namespace Chancery;

/// <summary>Reads bytes and finds in them turns and quotations.</summary>
/// <remarks>Holds no state between calls; one instance may serve many threads.</remarks>
/// <param name="options">Limits and defaults of reading.</param>
/// <param name="authority">What is known of states, organisations, offices and their holders.</param>
public sealed class DocumentAnalyzer(ReadingOptions options, AuthorityData authority)
{
    /// <summary>Analyzes with the default options and no authority data.</summary>
    public DocumentAnalyzer()
        : this(new ReadingOptions(), AuthorityData.Empty) { }

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
            yield return Analyze(document, authority);
        }
    }

    /// <summary>Finds turns and quotations in a document that was read before, without authority data.</summary>
    public static DocumentAnalysis Analyze(Document document) => Analyze(document, AuthorityData.Empty);

    /// <summary>Finds turns, quotations and actors in a document that was read before.</summary>
    /// <param name="document">The document.</param>
    /// <param name="authority">Asked who holds an office, and what the states and organisations are called.</param>
    public static DocumentAnalysis Analyze(Document document, AuthorityData authority)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(authority);
        var turns = TurnSegmenter.Segment(document);
        var lookup = new AuthorityLookup(authority, document.Published?.Date);
        var persons = ActorFinder.PersonsOf(document, lookup);
        var quotations = QuotationExtractor.Extract(document, turns, persons);
        var actors = ActorFinder.Find(document, turns, lookup, persons);

        return new DocumentAnalysis(document, turns, quotations) { Actors = actors };
    }
}
