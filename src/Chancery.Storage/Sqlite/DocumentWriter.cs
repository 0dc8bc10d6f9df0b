using System.Globalization;
using Chancery.Quotations;
using Chancery.Transcripts;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Writes entries inside the transaction that its caller holds; its statements are prepared once.</summary>
internal sealed class DocumentWriter(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _findDocument = connection.Command("SELECT id FROM document WHERE hash = $hash");

    private readonly SqliteCommand _findVersion = connection.Command(
        "SELECT number, document_id FROM version WHERE name = $name ORDER BY number DESC LIMIT 1"
    );

    private readonly SqliteCommand _addVersion = connection.Command(
        "INSERT INTO version (name, number, document_id, read_at) VALUES ($name, $number, $document, $readAt)"
    );

    private readonly SqliteCommand _addDocument = connection.Command(
        """
        INSERT INTO document (hash, bytes, byte_count, name, decoded_from, text, kind, language, title, author, site, url,
                              published, published_found, published_start, published_end, speech_words, layout)
        VALUES ($hash, $bytes, $byteCount, $name, $decodedFrom, $text, $kind, $language, $title, $author, $site, $url,
                $published, $publishedFound, $publishedStart, $publishedEnd, $speechWords, $layout)
        RETURNING id
        """
    );

    private readonly SqliteCommand _addSpeaker = connection.Command(
        "INSERT INTO speaker (name) VALUES ($name) ON CONFLICT (name) DO UPDATE SET name = name RETURNING id"
    );

    private readonly SqliteCommand _addTurn = connection.Command(
        """
        INSERT INTO turn (document_id, ordinal, role, speaker_id, span_start, span_end, label_start, label_end)
        VALUES ($document, $ordinal, $role, $speaker, $start, $end, $labelStart, $labelEnd)
        RETURNING id
        """
    );

    private readonly SqliteCommand _addWords = connection.Command(
        "INSERT INTO turn_words (rowid, words) VALUES ($turn, $words)"
    );

    private readonly SqliteCommand _addQuotation = connection.Command(
        """
        INSERT INTO quotation (document_id, ordinal, type, speaker_name, addressee, spans)
        VALUES ($document, $ordinal, $type, $speaker, $addressee, $spans)
        """
    );

    private readonly Dictionary<string, long> _speakers = new(StringComparer.Ordinal);

    /// <summary>Writes what the record does not have yet.</summary>
    public AddOutcome Add(RecordEntry entry)
    {
        var known = (long?)_findDocument.Scalar(("$hash", entry.Hash));
        var (number, latest) = FindLatestVersion(entry.Name);
        if (known is not null && latest == known)
        {
            return AddOutcome.Unchanged;
        }

        var document = known ?? AddDocument(entry);
        _addVersion.Run(
            ("$name", entry.Name),
            ("$number", number + 1),
            ("$document", document),
            ("$readAt", Timestamp(entry.ReadAt))
        );

        return latest is not null ? AddOutcome.NewVersion
            : known is not null ? AddOutcome.NewName
            : AddOutcome.Added;
    }

    public void Dispose()
    {
        foreach (
            var command in (ReadOnlySpan<SqliteCommand>)
                [
                    _findDocument,
                    _findVersion,
                    _addVersion,
                    _addDocument,
                    _addSpeaker,
                    _addTurn,
                    _addWords,
                    _addQuotation,
                ]
        )
        {
            command.Dispose();
        }
    }

    internal static string Timestamp(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private (long Number, long? Document) FindLatestVersion(string name)
    {
        _findVersion.Parameters.Clear();
        _findVersion.Parameters.AddWithValue("$name", name);
        using var reader = _findVersion.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetInt64(1)) : (0, null);
    }

    private long AddDocument(RecordEntry entry)
    {
        var prepared =
            entry.Document
            ?? throw new ArgumentException(
                $"{entry.Name} was given as known, and the record does not hold it.",
                nameof(entry)
            );
        var (document, turns, quotations) = prepared.Analysis;
        var published = document.Published;
        var id = (long)
            _addDocument.Scalar(
                ("$hash", document.Hash),
                ("$bytes", prepared.CompressedBytes),
                ("$byteCount", document.Bytes.Length),
                ("$name", document.Id),
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
                ("$layout", prepared.Layout)
            )!;

        for (var ordinal = 0; ordinal < turns.Length; ordinal++)
        {
            AddTurn(id, ordinal, turns[ordinal], prepared.TurnWords[ordinal]);
        }

        for (var ordinal = 0; ordinal < quotations.Length; ordinal++)
        {
            AddQuotation(id, ordinal, quotations[ordinal]);
        }

        return id;
    }

    private void AddTurn(long document, int ordinal, Turn turn, string words)
    {
        var id = _addTurn.Scalar(
            ("$document", document),
            ("$ordinal", ordinal),
            ("$role", StoredWords.Of(turn.Role)),
            ("$speaker", turn.Speaker is { } speaker ? GetSpeaker(speaker) : null),
            ("$start", turn.Span.Start),
            ("$end", turn.Span.End),
            ("$labelStart", turn.Label?.Start),
            ("$labelEnd", turn.Label?.End)
        );
        _addWords.Run(("$turn", id), ("$words", words));
    }

    private void AddQuotation(long document, int ordinal, Quotation quotation) =>
        _addQuotation.Run(
            ("$document", document),
            ("$ordinal", ordinal),
            ("$type", StoredWords.Of(quotation.Type)),
            ("$speaker", quotation.SpeakerName),
            ("$addressee", quotation.Addressee),
            ("$spans", LayoutJson.Write(quotation))
        );

    private long GetSpeaker(string name)
    {
        if (!_speakers.TryGetValue(name, out var id))
        {
            id = (long)_addSpeaker.Scalar(("$name", name))!;
            _speakers.Add(name, id);
        }

        return id;
    }
}
