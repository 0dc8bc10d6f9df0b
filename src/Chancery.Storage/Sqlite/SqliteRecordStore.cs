using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Lineage;
using Chancery.Reading;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>The record in one SQLite file.</summary>
/// <remarks>SQLite works inside the process, so the returned tasks are complete when they are returned.</remarks>
public sealed class SqliteRecordStore : IRecordStore
{
    private readonly SqliteConnection _connection;
    private readonly SqliteSession _session;

    private SqliteRecordStore(SqliteConnection connection, string path)
    {
        _connection = connection;
        _session = new SqliteSession(connection, path);
    }

    /// <summary>Opens the record at <paramref name="path"/>, brings its schema up to date, or makes a new one where the options say so.</summary>
    /// <exception cref="RecordException">The file is missing, locked, damaged, no record, or of a newer version.</exception>
    public static SqliteRecordStore Open(string path, RecordOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        if (Directory.Exists(path))
        {
            throw new RecordException(RecordProblem.Foreign, $"{path}: a folder; a record is a file");
        }

        SqliteSchema.CheckHeader(path);
        if (!options.Create && !File.Exists(path))
        {
            throw new RecordException(
                RecordProblem.Missing,
                $"{path}: there is no such record; make one with 'chancery read'"
            );
        }

        var connection = new SqliteConnection(ConnectionString(path, options));
        try
        {
            connection.Open();
            if (options.ReadOnly)
            {
                connection = SqliteSchema.PrepareToRead(connection, path);
                return new SqliteRecordStore(connection, path);
            }

            Configure(connection, options);
            SqliteSchema.Prepare(connection, path, options.Create);
            return new SqliteRecordStore(connection, path);
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw SqliteErrors.Translate(exception, path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<AddOutcome>> AddAsync(
        IReadOnlyList<RecordEntry> entries,
        CancellationToken cancellationToken = default
    ) =>
        _session.Write(
            () =>
            {
                using var writer = new DocumentWriter(_connection);
                var outcomes = ImmutableArray.CreateBuilder<AddOutcome>(entries.Count);
                foreach (var entry in entries)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    outcomes.Add(writer.Add(entry));
                }

                return outcomes.MoveToImmutable();
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListHashesAsync(CancellationToken cancellationToken = default) =>
        _session.Run(() => _session.Strings("SELECT hash FROM document ORDER BY id"), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListEvidenceAsync(CancellationToken cancellationToken = default) =>
        _session.Run(
            () => _session.Strings("SELECT hash FROM document WHERE speech_words > 0 ORDER BY id"),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<StoredDocument?> FindAsync(string hash, CancellationToken cancellationToken = default) =>
        _session.Run(() => new DocumentLoader(_connection).Find(hash), cancellationToken);

    /// <inheritdoc/>
    public DocumentAnalysis? Find(string key) =>
        _session.Guard(() => new DocumentLoader(_connection).Find(key)?.Analysis);

    /// <inheritdoc/>
    public string? FindRevision(string hash) =>
        _session.Guard(() =>
            _session.Strings(
                "SELECT concat_ws(' ', id, octet_length(text), octet_length(layout), analyzer) FROM document WHERE hash = $value",
                hash
            )
                is [var revision, ..]
                ? revision
                : null
        );

    /// <inheritdoc/>
    public ImmutableArray<string> LanguagesOfEvidence =>
        _session.Guard(() =>
            _session.Strings(
                "SELECT DISTINCT language FROM document WHERE speech_words > 0 AND language IS NOT NULL ORDER BY language"
            )
        );

    /// <inheritdoc/>
    public IEnumerable<DocumentAnalysis> SpokenOn(PartialDate day) =>
        _session
            .Guard(() =>
                _session.Strings(
                    "SELECT hash FROM document WHERE speech_words > 0 AND published = $value ORDER BY id",
                    day.ToString()
                )
            )
            .Select(Find)
            .OfType<DocumentAnalysis>();

    /// <inheritdoc/>
    public Task<ImmutableArray<DocumentVersion>> ResolveAsync(
        string reference,
        CancellationToken cancellationToken = default
    ) => _session.Run(() => new VersionCatalog(_connection).Resolve(reference), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListSpeakersAsync(CancellationToken cancellationToken = default) =>
        _session.Run(() => _session.Strings("SELECT name FROM speaker ORDER BY name"), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<DocumentEntry>> ListDocumentsAsync(CancellationToken cancellationToken = default) =>
        _session.Run(() => new DocumentList(_connection).List(), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<SpokenTurns>> ListSpokenAsync(CancellationToken cancellationToken = default) =>
        _session.Run(() => new SpeakerTable(_connection).List(), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<SearchHit>> SearchAsync(
        SearchQuery query,
        CancellationToken cancellationToken = default
    ) => _session.Run(() => new TurnSearch(_connection).Search(query), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListOutdatedAsync(CancellationToken cancellationToken = default) =>
        _session.Run(
            () =>
                _session.Strings(
                    "SELECT hash FROM document WHERE analyzer IS NOT $value ORDER BY id",
                    DocumentAnalyzer.Version
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListUnindexedAsync(CancellationToken cancellationToken = default) =>
        _session.Run(
            () => _session.Strings("SELECT hash FROM unindexed JOIN document ON document.id = document_id ORDER BY id"),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task MarkIndexedAsync(IReadOnlyList<string> hashes, CancellationToken cancellationToken = default) =>
        _session.Write(
            () =>
            {
                using var command = _connection.Command(
                    "DELETE FROM unindexed WHERE document_id = (SELECT id FROM document WHERE hash = $hash)"
                );
                foreach (var hash in hashes)
                {
                    command.Run(("$hash", hash));
                }

                return true;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<DocumentVersion>> ListVersionsAsync(
        string name,
        CancellationToken cancellationToken = default
    ) => _session.Run(() => new VersionCatalog(_connection).ListOf(name), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<DocumentVersion>> ListNamesAsync(
        string prefix,
        CancellationToken cancellationToken = default
    ) => _session.Run(() => new VersionCatalog(_connection).ListUnder(prefix), cancellationToken);

    /// <inheritdoc/>
    public Task ObserveAsync(IReadOnlyList<Observation> observations, CancellationToken cancellationToken = default) =>
        _session.Write(
            () =>
            {
                var table = new ObservationTable(_connection);
                foreach (var observation in observations)
                {
                    table.Add(observation);
                }

                return true;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<Observation>> ListObservationsAsync(
        string? name,
        CancellationToken cancellationToken = default
    ) => _session.Run(() => new ObservationTable(_connection).List(name), cancellationToken);

    /// <inheritdoc/>
    public Task<Tombstone> RemoveAsync(
        string hash,
        string reason,
        DateTimeOffset removedAt,
        bool purges,
        CancellationToken cancellationToken = default
    ) =>
        _session.Run(
            () =>
            {
                // What is purged is overwritten in the file, not only unlinked, and does not stay behind in the log.
                _connection.Execute(purges ? "PRAGMA secure_delete = ON" : "PRAGMA secure_delete = OFF");
                using var transaction = _connection.BeginTransaction(deferred: false);
                var tombstone = new DocumentRemoval(_connection).Remove(hash, reason, removedAt, purges);
                transaction.Commit();
                if (purges)
                {
                    _connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
                }

                return tombstone;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<Tombstone>> ListTombstonesAsync(CancellationToken cancellationToken = default) =>
        _session.Run(() => new TombstoneTable(_connection).List(), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> BuryAsync(Tombstone tombstone, CancellationToken cancellationToken = default) =>
        _session.Write(
            () =>
            {
                var tombstones = new TombstoneTable(_connection);
                if (
                    tombstones.Find(tombstone.Hash) is not null
                    || new DocumentLoader(_connection).Find(tombstone.Hash) is not null
                )
                {
                    return false;
                }

                tombstones.Save(tombstone);
                return true;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task ImportVerdictsAsync(
        string hash,
        IReadOnlyList<StoredVerdict> verdicts,
        CancellationToken cancellationToken = default
    ) => _session.Write(() => new VerdictTable(_connection).Import(hash, verdicts), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<StoredVerdict>> ListVerdictHistoryAsync(
        string hash,
        CancellationToken cancellationToken = default
    ) => _session.Run(() => new VerdictTable(_connection).History(hash), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<WebAddress>> ListAddressesAsync(CancellationToken cancellationToken = default) =>
        _session.Run(() => new AddressTable(_connection).List(), cancellationToken);

    /// <inheritdoc/>
    public Task SaveAddressAsync(WebAddress address, CancellationToken cancellationToken = default) =>
        _session.Write(() => new AddressTable(_connection).Save(address), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListUnlinkedAsync(CancellationToken cancellationToken = default) =>
        _session.Run(
            () =>
                _session.Strings(
                    "SELECT hash FROM document WHERE id NOT IN (SELECT document_id FROM fingerprint) ORDER BY id"
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<LineageMarks>> ListMarksAsync(CancellationToken cancellationToken = default) =>
        _session.Run(() => new LineageTable(_connection).ListMarks(), cancellationToken);

    /// <inheritdoc/>
    public Task SaveLineageAsync(
        IReadOnlyList<LineageMarks> marks,
        IReadOnlyList<LineageLink> links,
        CancellationToken cancellationToken = default
    ) => _session.Write(() => new LineageTable(_connection).Save(marks, links), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<LineageLink>> ListLinksAsync(CancellationToken cancellationToken = default) =>
        _session.Run(() => new LineageTable(_connection).ListLinks(), cancellationToken);

    /// <inheritdoc/>
    public Task<string?> FindTextAsync(string hash, CancellationToken cancellationToken = default) =>
        _session.Run<string?>(
            () =>
                _session.Strings("SELECT text FROM document WHERE hash = $value", hash) is [var text, ..] ? text : null,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListUnregisteredAsync(
        string madeBy,
        CancellationToken cancellationToken = default
    ) => _session.Run(() => new RegisterTable(_connection).ListOthers(madeBy), cancellationToken);

    /// <inheritdoc/>
    public Task SaveAffairsAsync(
        IReadOnlyList<(string Hash, DocumentAffairs Affairs)> affairs,
        string madeBy,
        CancellationToken cancellationToken = default
    ) =>
        _session.Write(
            () =>
            {
                var table = new RegisterTable(_connection);
                foreach (var (hash, stated) in affairs)
                {
                    table.Save(hash, madeBy, stated);
                }
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<RecordRow>> ListRowsAsync(
        Register register,
        CancellationToken cancellationToken = default
    ) => _session.Run(() => new RegisterTable(_connection).List(register), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<RecordRow>> ListRowsOfAsync(
        string hash,
        CancellationToken cancellationToken = default
    ) => _session.Run(() => new RegisterTable(_connection).ListOf(hash), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<(string Hash, string? Said)>> ListSaidAsync(
        CancellationToken cancellationToken = default
    ) => _session.Run(() => new RegisterTable(_connection).ListDates(), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<Decision>> ListDecisionsAsync(CancellationToken cancellationToken = default) =>
        _session.Run(() => new DecisionTable(_connection).List(), cancellationToken);

    /// <inheritdoc/>
    public Task SaveDecisionAsync(Decision decision, CancellationToken cancellationToken = default) =>
        _session.Write(() => new DecisionTable(_connection).Add(decision), cancellationToken);

    /// <inheritdoc/>
    public Task<RecordSummary> BackUpAsync(string path, CancellationToken cancellationToken = default) =>
        _session.Run(() => RecordBackup.Run(_connection, path), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<AuditFinding>> AuditAsync(
        Func<Document, DocumentAnalysis>? analyze,
        CancellationToken cancellationToken = default
    )
    {
        var audit = new RecordAudit(_connection, analyze);
        return analyze is null
            ? _session.Run(() => audit.Run(cancellationToken), cancellationToken)
            : _session.Write(() => audit.Run(cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<RecordSummary> SummarizeAsync(CancellationToken cancellationToken = default) =>
        _session.Run(() => RecordCount.Of(_connection), cancellationToken);

    /// <inheritdoc/>
    public Task SaveVerdictsAsync(
        string hash,
        IReadOnlyList<StoredVerdict> verdicts,
        CancellationToken cancellationToken = default
    ) => _session.Write(() => new VerdictTable(_connection).Save(hash, verdicts), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<StoredVerdict>> ListVerdictsAsync(
        string hash,
        CancellationToken cancellationToken = default
    ) => _session.Run(() => new VerdictTable(_connection).List(hash), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <inheritdoc/>
    public Task<long> ReadStampAsync(CancellationToken cancellationToken = default) =>
        _session.Run(
            () =>
            {
                using var command = _connection.Command("PRAGMA data_version");
                return (long)command.ExecuteScalar()!;
            },
            cancellationToken
        );

    private static string ConnectionString(string path, RecordOptions options) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode =
                options.ReadOnly ? SqliteOpenMode.ReadOnly
                : options.Create ? SqliteOpenMode.ReadWriteCreate
                : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)options.BusyTimeout.TotalSeconds),
        }.ToString();

    private static void Configure(SqliteConnection connection, RecordOptions options)
    {
        // NORMAL loses no consistency in WAL: a killed process loses nothing, a power cut at most the last transactions.
        connection.Execute("PRAGMA synchronous = NORMAL");
        connection.Execute($"PRAGMA busy_timeout = {(int)options.BusyTimeout.TotalMilliseconds}");
        connection.Execute("PRAGMA cache_size = -65536");
    }
}
