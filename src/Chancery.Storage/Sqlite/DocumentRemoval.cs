using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Takes a document out of the record, inside the transaction that its caller holds.</summary>
internal sealed class DocumentRemoval(SqliteConnection connection)
{
    private readonly TombstoneTable _tombstones = new(connection);

    public Tombstone Remove(string hash, string reason, DateTimeOffset removedAt, bool purges)
    {
        if (purges)
        {
            // Decisions stay, but the words that they were about are the document's.
            using var words = connection.Command(
                "UPDATE decision SET was = '' WHERE document = $hash",
                ("$hash", hash)
            );
            words.ExecuteNonQuery();
        }

        if (new DocumentLoader(connection).Find(hash) is { } stored)
        {
            var tombstone = TombstoneOf(stored, reason, removedAt, purges);
            _tombstones.Save(tombstone);
            Delete(hash);
            return tombstone;
        }

        var earlier =
            _tombstones.Find(hash)
            ?? throw new ArgumentException($"The record holds no document {hash}.", nameof(hash));
        var purged = purges ? earlier with { Bytes = null, Origin = KeptOrigin.Unknown } : earlier;
        _tombstones.Save(purged);
        return purged;
    }

    private Tombstone TombstoneOf(StoredDocument stored, string reason, DateTimeOffset removedAt, bool purges)
    {
        var document = stored.Analysis.Document;
        var keys = QuotationKeys.Of(stored.Analysis);
        var verdicts = new VerdictTable(connection).History(document.Hash);
        return new Tombstone(
            document.Hash,
            document.Bytes.Length,
            document.Id,
            document.Title,
            reason,
            removedAt,
            stored.Versions,
            [
                .. verdicts.Select(verdict => new KeptVerdict(
                    keys[verdict.Quotation],
                    verdict.Verdict,
                    verdict.Detail,
                    verdict.CheckedAt
                )),
            ],
            purges ? default(ReadOnlyMemory<byte>?) : document.Bytes,
            purges ? KeptOrigin.Unknown : KeptOrigin.Of(document)
        );
    }

    private void Delete(string hash)
    {
        using var find = connection.Command("SELECT id FROM document WHERE hash = $hash", ("$hash", hash));
        var id = (long)find.ExecuteScalar()!;
        DocumentWriter.DeleteTurns(connection, id);
        LineageTable.Forget(connection, id);
        RegisterTable.Delete(connection, id);
        foreach (
            var sql in (ReadOnlySpan<string>)
                [
                    "DELETE FROM verdict WHERE quotation_id IN (SELECT id FROM quotation WHERE document_id = $id)",
                    "DELETE FROM quotation WHERE document_id = $id",
                    "DELETE FROM version WHERE document_id = $id",
                    "DELETE FROM unindexed WHERE document_id = $id",
                    "DELETE FROM document WHERE id = $id",
                    "DELETE FROM speaker WHERE NOT EXISTS (SELECT 1 FROM turn WHERE turn.speaker_id = speaker.id)",
                ]
        )
        {
            using var command = connection.Command(sql, ("$id", id));
            command.ExecuteNonQuery();
        }
    }
}
