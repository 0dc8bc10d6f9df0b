using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Writes entries inside the transaction that its caller holds; its statements are prepared once.</summary>
internal sealed class DocumentWriter(SqliteConnection connection) : IDisposable
{
    private const string Columns =
        "decoded_from, text, kind, language, title, author, site, url, published, published_found, published_start, "
        + "published_end, speech_words, layout, analyzer";

    private const string Values =
        "$decodedFrom, $text, $kind, $language, $title, $author, $site, $url, $published, $publishedFound, $publishedStart, "
        + "$publishedEnd, $speechWords, $layout, $analyzer";

    private readonly SqliteCommand _findDocument = connection.Command(
        "SELECT id, analyzer FROM document WHERE hash = $hash"
    );

    private readonly SqliteCommand _addDocument = connection.Command(
        $"""
        INSERT INTO document (hash, bytes, byte_count, name, {Columns})
        VALUES ($hash, $bytes, $byteCount, $name, {Values})
        RETURNING id
        """
    );

    private readonly SqliteCommand _renewDocument = connection.Command(
        $"UPDATE document SET ({Columns}) = ({Values}) WHERE id = $id"
    );

    private readonly AnalysisWriter _analysis = new(connection);
    private readonly VersionWriter _versions = new(connection);
    private readonly ObservationTable _observations = new(connection);
    private readonly TombstoneTable _tombstones = new(connection);

    /// <summary>Writes what the record does not have yet, and renews what an earlier build of the engine found.</summary>
    public AddOutcome Add(RecordEntry entry)
    {
        var known = FindDocument(entry.Hash);
        var tombstone = known is null ? _tombstones.Find(entry.Hash) : null;
        if (tombstone is not null && !entry.Restores)
        {
            return AddOutcome.Removed;
        }

        var isRenewed = known is { } stored && Renew(entry, stored);
        var document = known?.Id ?? AddDocument(entry);
        if (entry.Affairs is { } stated && (known is null || isRenewed))
        {
            new RegisterTable(connection).Save(entry.Hash, stated.MadeBy, stated.Affairs);
        }

        if (tombstone is not null)
        {
            Restore(tombstone, document);
        }

        var (isKnownName, isAdded, since) = _versions.Add(entry.Name, document, Timestamp(entry.ReadAt));
        if (!isAdded && string.CompareOrdinal(Timestamp(entry.ReadAt), since) > 0)
        {
            _observations.Add(new Observation(entry.Name, ObservationOutcome.There, entry.ReadAt, entry.ReadAt));
        }

        return !isAdded
            ? isRenewed
                ? AddOutcome.Renewed
                : tombstone is not null
                    ? AddOutcome.Added
                    : AddOutcome.Unchanged
            : isKnownName
                ? AddOutcome.NewVersion
                : known is not null
                    ? AddOutcome.NewName
                    : AddOutcome.Added;
    }

    /// <summary>Writes what was found in a stored document anew, where what is stored cannot be read.</summary>
    public void Rewrite(RecordEntry entry)
    {
        var (id, _) = FindDocument(entry.Hash)!.Value;
        _renewDocument.Run([("$id", id), .. ValuesOf(entry.Document!)]);
        _analysis.ReplaceQuotations(id, entry.Document!.Analysis, entry.Document);
        ReplaceTurns(id, entry.Document);
    }

    public void Dispose()
    {
        _findDocument.Dispose();
        _addDocument.Dispose();
        _renewDocument.Dispose();
        _analysis.Dispose();
        _versions.Dispose();
    }

    internal static string Timestamp(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private (long Id, string? Analyzer)? FindDocument(string hash)
    {
        _findDocument.Parameters.Clear();
        _findDocument.Parameters.AddWithValue("$hash", hash);
        using var reader = _findDocument.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.Text(1)) : null;
    }

    private long AddDocument(RecordEntry entry)
    {
        var prepared =
            entry.Document
            ?? throw new ArgumentException(
                $"{entry.Name} was given as known, and the record does not hold it.",
                nameof(entry)
            );
        var document = prepared.Analysis.Document;
        var id = (long)
            _addDocument.Scalar([
                ("$hash", document.Hash),
                ("$bytes", prepared.CompressedBytes),
                ("$byteCount", document.Bytes.Length),
                ("$name", document.Id),
                .. ValuesOf(prepared),
            ])!;
        _analysis.AddTurns(id, prepared);
        _analysis.AddQuotations(id, prepared);
        return id;
    }

    private bool Renew(RecordEntry entry, (long Id, string? Analyzer) stored)
    {
        if (entry.Document is not { } prepared || stored.Analyzer == DocumentAnalyzer.Version)
        {
            return false;
        }

        var before = new DocumentLoader(connection).Find(entry.Hash)!.Analysis;
        _renewDocument.Run([("$id", stored.Id), .. ValuesOf(prepared)]);
        if (DerivedFacts.Of(before) == DerivedFacts.Of(prepared.Analysis))
        {
            return false;
        }

        _analysis.ReplaceQuotations(stored.Id, before, prepared);
        ReplaceTurns(stored.Id, prepared);
        return true;
    }

    private void ReplaceTurns(long document, RecordEntry.PreparedDocument prepared)
    {
        DeleteTurns(connection, document);
        _analysis.AddTurns(document, prepared);
        LineageTable.Forget(connection, document);
        using var mark = connection.Command("INSERT OR IGNORE INTO unindexed (document_id) VALUES ($id)");
        mark.Run(("$id", document));
    }

    internal static void DeleteTurns(SqliteConnection connection, long document)
    {
        using var words = connection.Command(
            "DELETE FROM turn_words WHERE rowid IN (SELECT id FROM turn WHERE document_id = $id)"
        );
        words.Run(("$id", document));
        using var turns = connection.Command("DELETE FROM turn WHERE document_id = $id");
        turns.Run(("$id", document));
    }

    private void Restore(Tombstone tombstone, long document)
    {
        foreach (var version in tombstone.Versions)
        {
            _versions.Add(version.Name, document, Timestamp(version.ReadAt));
        }

        new VerdictTable(connection).Restore(tombstone.Hash, tombstone.Verdicts);
        _tombstones.Delete(tombstone.Hash);
    }

    private static (string Name, object? Value)[] ValuesOf(RecordEntry.PreparedDocument prepared)
    {
        var document = prepared.Analysis.Document;
        var published = document.Published;
        return
        [
            ("$decodedFrom", document.DecodedFrom),
            ("$text", document.Source.Value),
            ("$kind", StoredWords.Of(document.Kind)),
            ("$language", document.Language),
            ("$title", document.Title),
            ("$author", document.Author),
            ("$site", document.Site),
            ("$url", document.Url),
            ("$published", published?.Date.ToString()),
            ("$publishedFound", published?.Found),
            ("$publishedStart", published?.Span?.Start),
            ("$publishedEnd", published?.Span?.End),
            ("$speechWords", prepared.SpeechWords),
            ("$layout", prepared.Layout),
            ("$analyzer", DocumentAnalyzer.Version),
        ];
    }
}
