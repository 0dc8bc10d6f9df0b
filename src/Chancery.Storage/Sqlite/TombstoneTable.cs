using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>What stays of removed documents.</summary>
internal sealed class TombstoneTable(SqliteConnection connection)
{
    private const string Columns =
        "hash, byte_count, name, title, reason, removed_at, kept, versions, verdicts, origin";

    public Tombstone? Find(string hash) =>
        List($"SELECT {Columns} FROM tombstone WHERE hash = $hash", hash) is [var one] ? one : null;

    public ImmutableArray<Tombstone> List() => List($"SELECT {Columns} FROM tombstone ORDER BY removed_at, hash", null);

    /// <summary>Adds or replaces the tombstone.</summary>
    public void Save(Tombstone tombstone)
    {
        using var command = connection.Command(
            $"""
            INSERT OR REPLACE INTO tombstone ({Columns})
            VALUES ($hash, $byteCount, $name, $title, $reason, $removedAt, $kept, $versions, $verdicts, $origin)
            """
        );
        command.Run(
            ("$hash", tombstone.Hash),
            ("$byteCount", tombstone.ByteCount),
            ("$name", tombstone.Name),
            ("$title", tombstone.Title),
            ("$reason", tombstone.Reason),
            ("$removedAt", DocumentWriter.Timestamp(tombstone.RemovedAt)),
            ("$kept", tombstone.Bytes is { } bytes ? Compression.Compress(bytes.Span) : null),
            (
                "$versions",
                JsonSerializer.Serialize(tombstone.Versions, LayoutJsonContext.Default.ImmutableArrayDocumentVersion)
            ),
            (
                "$verdicts",
                JsonSerializer.Serialize(tombstone.Verdicts, LayoutJsonContext.Default.ImmutableArrayKeptVerdict)
            ),
            (
                "$origin",
                tombstone.Origin == KeptOrigin.Unknown
                    ? null
                    : JsonSerializer.Serialize(tombstone.Origin, LayoutJsonContext.Default.KeptOrigin)
            )
        );
    }

    public void Delete(string hash)
    {
        using var command = connection.Command("DELETE FROM tombstone WHERE hash = $hash");
        command.Run(("$hash", hash));
    }

    private ImmutableArray<Tombstone> List(string sql, string? hash)
    {
        using var command = connection.Command(sql);
        if (hash is not null)
        {
            command.Parameters.AddWithValue("$hash", hash);
        }

        using var reader = command.ExecuteReader();
        var tombstones = ImmutableArray.CreateBuilder<Tombstone>();
        while (reader.Read())
        {
            tombstones.Add(
                new Tombstone(
                    Hash: reader.GetString(0),
                    ByteCount: reader.GetInt32(1),
                    Name: reader.GetString(2),
                    Title: reader.Text(3),
                    Reason: reader.GetString(4),
                    RemovedAt: DocumentLoader.Timestamp(reader.GetString(5)),
                    Versions: JsonSerializer.Deserialize(
                        reader.GetString(7),
                        LayoutJsonContext.Default.ImmutableArrayDocumentVersion
                    ),
                    Verdicts: JsonSerializer.Deserialize(
                        reader.GetString(8),
                        LayoutJsonContext.Default.ImmutableArrayKeptVerdict
                    ),
                    Bytes: reader.IsDBNull(6)
                        ? default(ReadOnlyMemory<byte>?)
                        : Compression.Decompress(reader.GetFieldValue<byte[]>(6), reader.GetInt32(1)),
                    Origin: reader.Text(9) is { } origin
                        ? JsonSerializer.Deserialize(origin, LayoutJsonContext.Default.KeptOrigin)!
                        : KeptOrigin.Unknown
                )
            );
        }

        return tombstones.DrainToImmutable();
    }
}
