using System.Collections.Immutable;

namespace Chancery.Storage;

/// <summary>The record: documents with their versions, turns, quotations and verdicts.</summary>
/// <remarks>
/// What is stored is never changed or lost: bytes are kept by their hash, and a name read again with other bytes gets a new version.
/// One store serves one caller at a time. Every failure to open or use the record is a <see cref="RecordException"/>.
/// </remarks>
public interface IRecordStore : IRecordDocuments, IAsyncDisposable
{
    /// <summary>Adds documents and the names they were read under, all in one transaction; what is there already stays as it is.</summary>
    /// <returns>What became of each entry, in their order.</returns>
    Task<ImmutableArray<AddOutcome>> AddAsync(
        IReadOnlyList<RecordEntry> entries,
        CancellationToken cancellationToken = default
    );

    /// <summary>The hashes of all documents, in the order in which they were added.</summary>
    Task<ImmutableArray<string>> ListHashesAsync(CancellationToken cancellationToken = default);

    /// <summary>The hashes of the documents that hold primary speech, in the order in which they were added.</summary>
    Task<ImmutableArray<string>> ListEvidenceAsync(CancellationToken cancellationToken = default);

    /// <summary>One document by the SHA-256 of its bytes, or null where the record has none.</summary>
    Task<StoredDocument?> FindAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>
    /// The versions that <paramref name="reference"/> may mean: a name, at least four digits of a hash, the last part of a path or its beginning.
    /// The newest version of each name comes first.
    /// </summary>
    Task<ImmutableArray<DocumentVersion>> ResolveAsync(string reference, CancellationToken cancellationToken = default);

    /// <summary>All names under which speakers stand in the record, ordinally sorted.</summary>
    Task<ImmutableArray<string>> ListSpeakersAsync(CancellationToken cancellationToken = default);

    /// <summary>Turns that hold the words of a query, best first; equally good ones in the order of the record.</summary>
    Task<ImmutableArray<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default);

    /// <summary>How much the record holds.</summary>
    Task<RecordSummary> SummarizeAsync(CancellationToken cancellationToken = default);

    /// <summary>Keeps what was answered for quotations of the document; an answer equal to the last one is not kept twice.</summary>
    /// <exception cref="ArgumentException">The record has no such document or quotation.</exception>
    Task SaveVerdictsAsync(
        string hash,
        IReadOnlyList<StoredVerdict> verdicts,
        CancellationToken cancellationToken = default
    );

    /// <summary>The last answer for each quotation of the document that has one, by the order of the quotations.</summary>
    Task<ImmutableArray<StoredVerdict>> ListVerdictsAsync(string hash, CancellationToken cancellationToken = default);
}
