using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Lineage;
using Chancery.Reading;

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

    /// <summary>A mark that is another one whenever the document with this hash was analyzed otherwise; null where the record does not hold it.</summary>
    string? FindRevision(string hash);

    /// <summary>
    /// The versions that <paramref name="reference"/> may mean: a name, at least four digits of a hash, the last part of a path or its beginning.
    /// The newest version of each name comes first.
    /// </summary>
    Task<ImmutableArray<DocumentVersion>> ResolveAsync(string reference, CancellationToken cancellationToken = default);

    /// <summary>All names under which speakers stand in the record, ordinally sorted.</summary>
    Task<ImmutableArray<string>> ListSpeakersAsync(CancellationToken cancellationToken = default);

    /// <summary>How often each speaker speaks in each document; by name, ordinally, then in the order of the record.</summary>
    Task<ImmutableArray<SpokenTurns>> ListSpokenAsync(CancellationToken cancellationToken = default);

    /// <summary>All documents without their texts, in the order in which they were added.</summary>
    Task<ImmutableArray<DocumentEntry>> ListDocumentsAsync(CancellationToken cancellationToken = default);

    /// <summary>Turns that hold the words of a query, best first; equally good ones, and all of a query without words, in the order of the record.</summary>
    /// <exception cref="SearchException">A pattern of the query stands for more words than can be looked for.</exception>
    Task<ImmutableArray<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default);

    /// <summary>The hashes of the documents that another build of the engine analyzed, in the order in which they were added.</summary>
    Task<ImmutableArray<string>> ListOutdatedAsync(CancellationToken cancellationToken = default);

    /// <summary>The hashes of the documents whose passages changed since they were indexed.</summary>
    Task<ImmutableArray<string>> ListUnindexedAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes note that the passages of these documents are indexed as they are now.</summary>
    Task MarkIndexedAsync(IReadOnlyList<string> hashes, CancellationToken cancellationToken = default);

    /// <summary>All versions of a name, oldest first.</summary>
    Task<ImmutableArray<DocumentVersion>> ListVersionsAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>The newest version of each name that begins with <paramref name="prefix"/>, by name.</summary>
    Task<ImmutableArray<DocumentVersion>> ListNamesAsync(string prefix, CancellationToken cancellationToken = default);

    /// <summary>Keeps what was seen of names; an observation equal to the last one of its name prolongs it.</summary>
    Task ObserveAsync(IReadOnlyList<Observation> observations, CancellationToken cancellationToken = default);

    /// <summary>What was seen of a name beside its versions, oldest first; of all names where <paramref name="name"/> is null.</summary>
    Task<ImmutableArray<Observation>> ListObservationsAsync(
        string? name,
        CancellationToken cancellationToken = default
    );

    /// <summary>Removes a document with its turns, quotations, verdicts and versions; a tombstone stays, from which it can be restored.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="reason">Why, for whoever asks later.</param>
    /// <param name="removedAt">When.</param>
    /// <param name="purges">True if its bytes shall go as well: then only reading them again brings the document back.</param>
    /// <param name="cancellationToken">Checked before the removal.</param>
    /// <exception cref="ArgumentException">The record has neither such a document nor its tombstone.</exception>
    Task<Tombstone> RemoveAsync(
        string hash,
        string reason,
        DateTimeOffset removedAt,
        bool purges,
        CancellationToken cancellationToken = default
    );

    /// <summary>The documents that were removed, in the order of their removal.</summary>
    Task<ImmutableArray<Tombstone>> ListTombstonesAsync(CancellationToken cancellationToken = default);

    /// <summary>Keeps a tombstone of another record, where this one knows neither the document nor its removal.</summary>
    /// <returns>True if it was kept.</returns>
    Task<bool> BuryAsync(Tombstone tombstone, CancellationToken cancellationToken = default);

    /// <summary>Adds verdicts of another record that are not there yet, each at its time.</summary>
    Task ImportVerdictsAsync(
        string hash,
        IReadOnlyList<StoredVerdict> verdicts,
        CancellationToken cancellationToken = default
    );

    /// <summary>All answers for the quotations of the document, by quotation, oldest first.</summary>
    Task<ImmutableArray<StoredVerdict>> ListVerdictHistoryAsync(
        string hash,
        CancellationToken cancellationToken = default
    );

    /// <summary>What is known of addresses on the web, by address.</summary>
    Task<ImmutableArray<WebAddress>> ListAddressesAsync(CancellationToken cancellationToken = default);

    /// <summary>Keeps what is known of an address, in place of what was known before.</summary>
    Task SaveAddressAsync(WebAddress address, CancellationToken cancellationToken = default);

    /// <summary>The hashes of the documents that were not compared with the others yet.</summary>
    Task<ImmutableArray<string>> ListUnlinkedAsync(CancellationToken cancellationToken = default);

    /// <summary>What is kept of the documents that were compared, in the order of the record.</summary>
    Task<ImmutableArray<LineageMarks>> ListMarksAsync(CancellationToken cancellationToken = default);

    /// <summary>Keeps that these documents were compared, and what was found.</summary>
    Task SaveLineageAsync(
        IReadOnlyList<LineageMarks> marks,
        IReadOnlyList<LineageLink> links,
        CancellationToken cancellationToken = default
    );

    /// <summary>All links between documents; passages are spans of the repaired texts.</summary>
    Task<ImmutableArray<LineageLink>> ListLinksAsync(CancellationToken cancellationToken = default);

    /// <summary>The text of a document as decoded, by the SHA-256 of its bytes; null where the record has none.</summary>
    Task<string?> FindTextAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>The hashes of the documents whose registers this maker did not read, in the order in which they were added.</summary>
    /// <param name="madeBy">The build of the engine, and whatever else rows depend on.</param>
    /// <param name="cancellationToken">Checked before.</param>
    Task<ImmutableArray<string>> ListUnregisteredAsync(string madeBy, CancellationToken cancellationToken = default);

    /// <summary>Puts what documents state in place of what was kept of them; decisions stay.</summary>
    /// <exception cref="ArgumentException">The record has no such document.</exception>
    Task SaveAffairsAsync(
        IReadOnlyList<(string Hash, DocumentAffairs Affairs)> affairs,
        string madeBy,
        CancellationToken cancellationToken = default
    );

    /// <summary>The rows of a register, by document in the order of the record, then in the order of the text.</summary>
    Task<ImmutableArray<RecordRow>> ListRowsAsync(Register register, CancellationToken cancellationToken = default);

    /// <summary>The rows of all registers that a document states, by register, then in the order of the text.</summary>
    Task<ImmutableArray<RecordRow>> ListRowsOfAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>When each document was said, in the order of the record: its date, else the period that its words place it in, as EDTF; else null.</summary>
    Task<ImmutableArray<(string Hash, string? Said)>> ListSaidAsync(CancellationToken cancellationToken = default);

    /// <summary>What persons decided about rows, verdicts and names, in the order in which it was kept.</summary>
    Task<ImmutableArray<Decision>> ListDecisionsAsync(CancellationToken cancellationToken = default);

    /// <summary>Keeps a decision beside all earlier ones; one that is there already is not kept twice.</summary>
    Task SaveDecisionAsync(Decision decision, CancellationToken cancellationToken = default);

    /// <summary>Copies the record as it is at this moment into a new file, while others read and write it, and checks the copy.</summary>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    Task<RecordSummary> BackUpAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Looks for what is damaged, missing or contradictory in the record.</summary>
    /// <param name="analyze">Finds turns and quotations in a document, where what is derived shall be made again; null: nothing is changed.</param>
    /// <param name="cancellationToken">Checked once a document.</param>
    /// <returns>A finding each, in a fixed order; empty: nothing was found.</returns>
    Task<ImmutableArray<AuditFinding>> AuditAsync(
        Func<Document, DocumentAnalysis>? analyze,
        CancellationToken cancellationToken = default
    );

    /// <summary>A number that is another one once somebody else has changed the record; it tells nothing of when or what.</summary>
    Task<long> ReadStampAsync(CancellationToken cancellationToken = default);

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
