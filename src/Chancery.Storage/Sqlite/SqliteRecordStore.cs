using System.Collections.Immutable;
using Chancery.Reading;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>The record in one SQLite file.</summary>
/// <remarks>SQLite works inside the process, so the returned tasks are complete when they are returned.</remarks>
public sealed class SqliteRecordStore : IRecordStore
{
    private readonly SqliteConnection _connection;
    private readonly string _path;

    private SqliteRecordStore(SqliteConnection connection, string path)
    {
        _connection = connection;
        _path = path;
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
        Run(
            () =>
            {
                using var transaction = _connection.BeginTransaction(deferred: false);
                using var writer = new DocumentWriter(_connection);
                var outcomes = ImmutableArray.CreateBuilder<AddOutcome>(entries.Count);
                foreach (var entry in entries)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    outcomes.Add(writer.Add(entry));
                }

                transaction.Commit();
                return outcomes.MoveToImmutable();
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListHashesAsync(CancellationToken cancellationToken = default) =>
        Run(() => ListStrings("SELECT hash FROM document ORDER BY id"), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListEvidenceAsync(CancellationToken cancellationToken = default) =>
        Run(() => ListStrings("SELECT hash FROM document WHERE speech_words > 0 ORDER BY id"), cancellationToken);

    /// <inheritdoc/>
    public Task<StoredDocument?> FindAsync(string hash, CancellationToken cancellationToken = default) =>
        Run(() => new DocumentLoader(_connection).Find(hash), cancellationToken);

    /// <inheritdoc/>
    public DocumentAnalysis? Find(string key) => Guard(() => new DocumentLoader(_connection).Find(key)?.Analysis);

    /// <inheritdoc/>
    public ImmutableArray<string> LanguagesOfEvidence =>
        Guard(() =>
            ListStrings(
                "SELECT DISTINCT language FROM document WHERE speech_words > 0 AND language IS NOT NULL ORDER BY language"
            )
        );

    /// <inheritdoc/>
    public IEnumerable<DocumentAnalysis> SpokenOn(PartialDate day) =>
        Guard(() =>
                ListStrings(
                    "SELECT hash FROM document WHERE speech_words > 0 AND published = $day ORDER BY id",
                    ("$day", day.ToString())
                )
            )
            .Select(Find)
            .OfType<DocumentAnalysis>();

    /// <inheritdoc/>
    public Task<ImmutableArray<DocumentVersion>> ResolveAsync(
        string reference,
        CancellationToken cancellationToken = default
    ) => Run(() => new VersionCatalog(_connection).Resolve(reference), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListSpeakersAsync(CancellationToken cancellationToken = default) =>
        Run(() => ListStrings("SELECT name FROM speaker ORDER BY name"), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<SearchHit>> SearchAsync(
        SearchQuery query,
        CancellationToken cancellationToken = default
    ) => Run(() => new TurnSearch(_connection).Search(query), cancellationToken);

    /// <inheritdoc/>
    public Task<RecordSummary> SummarizeAsync(CancellationToken cancellationToken = default) =>
        Run(() => RecordCount.Of(_connection), cancellationToken);

    /// <inheritdoc/>
    public Task SaveVerdictsAsync(
        string hash,
        IReadOnlyList<StoredVerdict> verdicts,
        CancellationToken cancellationToken = default
    ) =>
        Run(
            () =>
            {
                using var transaction = _connection.BeginTransaction(deferred: false);
                new VerdictTable(_connection).Save(hash, verdicts);
                transaction.Commit();
                return true;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<StoredVerdict>> ListVerdictsAsync(
        string hash,
        CancellationToken cancellationToken = default
    ) => Run(() => new VerdictTable(_connection).List(hash), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static string ConnectionString(string path, RecordOptions options) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = options.Create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
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

    private ImmutableArray<string> ListStrings(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = _connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var strings = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            strings.Add(reader.GetString(0));
        }

        return strings.DrainToImmutable();
    }

    private Task<T> Run<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            return Task.FromResult(Guard(work));
        }
        catch (RecordException exception)
        {
            return Task.FromException<T>(exception);
        }
        catch (OperationCanceledException exception)
        {
            return Task.FromCanceled<T>(exception.CancellationToken);
        }
        catch (ArgumentException exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.Translate(exception, _path);
        }
        catch (InvalidDataException exception)
        {
            throw SqliteErrors.Damaged(_path, exception);
        }
    }
}
