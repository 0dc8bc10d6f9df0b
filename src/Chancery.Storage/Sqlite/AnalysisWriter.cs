using Chancery.Quotations;
using Chancery.Transcripts;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Writes what was found in a document: its turns with their words, and its quotations.</summary>
internal sealed class AnalysisWriter(SqliteConnection connection) : IDisposable
{
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

    private readonly SqliteCommand _keepQuotation = connection.Command(
        """
        UPDATE quotation SET ordinal = $ordinal, type = $type, speaker_name = $speaker, addressee = $addressee, spans = $spans
        WHERE id = $id
        """
    );

    private readonly Dictionary<string, long> _speakers = new(StringComparer.Ordinal);

    public void AddTurns(long document, RecordEntry.PreparedDocument prepared)
    {
        for (var ordinal = 0; ordinal < prepared.Analysis.Turns.Length; ordinal++)
        {
            AddTurn(document, ordinal, prepared.Analysis.Turns[ordinal], prepared.TurnWords[ordinal]);
        }
    }

    public void AddQuotations(long document, RecordEntry.PreparedDocument prepared)
    {
        for (var ordinal = 0; ordinal < prepared.Analysis.Quotations.Length; ordinal++)
        {
            _addQuotation.Run([("$document", document), .. Values(ordinal, prepared.Analysis.Quotations[ordinal])]);
        }
    }

    /// <summary>Puts the quotations in place of those of an earlier analysis; one that is found again keeps its row, and so its verdicts.</summary>
    public void ReplaceQuotations(long document, DocumentAnalysis before, RecordEntry.PreparedDocument prepared)
    {
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        var ids = ListQuotations(document);
        foreach (var (key, id) in QuotationKeys.Of(before).Zip(ids))
        {
            rows[key] = id;
        }

        // Below 0 they are out of the way, and there those stay that have verdicts and are not found any more.
        using (
            var retire = connection.Command(
                "UPDATE quotation SET ordinal = -id WHERE document_id = $document AND ordinal >= 0"
            )
        )
        {
            retire.Run(("$document", document));
        }

        var keys = QuotationKeys.Of(prepared.Analysis);
        for (var ordinal = 0; ordinal < keys.Length; ordinal++)
        {
            var values = Values(ordinal, prepared.Analysis.Quotations[ordinal]);
            if (rows.Remove(keys[ordinal], out var id))
            {
                _keepQuotation.Run([("$id", id), .. values]);
            }
            else
            {
                _addQuotation.Run([("$document", document), .. values]);
            }
        }

        using var drop = connection.Command(
            """
            DELETE FROM quotation WHERE document_id = $document AND ordinal < 0
              AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.quotation_id = quotation.id)
            """
        );
        drop.Run(("$document", document));
    }

    public void Dispose()
    {
        foreach (
            var command in (ReadOnlySpan<SqliteCommand>)
                [_addSpeaker, _addTurn, _addWords, _addQuotation, _keepQuotation]
        )
        {
            command.Dispose();
        }
    }

    private static (string Name, object? Value)[] Values(int ordinal, Quotation quotation) =>
        [
            ("$ordinal", ordinal),
            ("$type", StoredWords.Of(quotation.Type)),
            ("$speaker", quotation.SpeakerName),
            ("$addressee", quotation.Addressee),
            ("$spans", LayoutJson.Write(quotation)),
        ];

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

    private List<long> ListQuotations(long document)
    {
        using var command = connection.Command(
            "SELECT id FROM quotation WHERE document_id = $document AND ordinal >= 0 ORDER BY ordinal",
            ("$document", document)
        );
        using var reader = command.ExecuteReader();
        var ids = new List<long>();
        while (reader.Read())
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

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
