using System.Collections.Immutable;
using Chancery.Affairs;
using Chancery.Affairs.Registers;
using Chancery.Reading;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Keeps what documents state of diplomacy, row by row.</summary>
internal sealed class RegisterTable(SqliteConnection connection)
{
    private const string Columns = """
        SELECT key, hash, coalesce((SELECT name FROM version WHERE document_id = document.id ORDER BY id LIMIT 1), document.name),
               title, published, period, sentences, detail, register
        FROM register_row
        JOIN document ON document.id = register_row.document_id
        JOIN affairs ON affairs.document_id = document.id
        """;

    /// <summary>The documents whose registers were not made by this maker, in the order of the record.</summary>
    public ImmutableArray<string> ListOthers(string madeBy)
    {
        using var command = connection.Command(
            """
            SELECT hash FROM document LEFT JOIN affairs ON affairs.document_id = document.id
            WHERE made_by IS NOT $madeBy ORDER BY document.id
            """,
            ("$madeBy", madeBy)
        );
        using var reader = command.ExecuteReader();
        var hashes = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            hashes.Add(reader.GetString(0));
        }

        return hashes.DrainToImmutable();
    }

    /// <summary>Puts the rows of a document in place of those that were there.</summary>
    public void Save(string hash, string madeBy, DocumentAffairs affairs)
    {
        var (document, text) =
            Find(hash) ?? throw new ArgumentException($"The record has no document {hash}.", nameof(hash));
        Delete(connection, document);
        using var add = connection.Command(
            """
            INSERT INTO register_row (document_id, register, ordinal, key, detail, sentences)
            VALUES ($document, $register, $ordinal, $key, $detail, $sentences)
            """
        );
        foreach (var register in affairs.Rows.GroupBy(row => row.Register))
        {
            var ordinal = 0;
            foreach (var row in register)
            {
                add.Run(
                    ("$document", document),
                    ("$register", StoredWords.Of(row.Register)),
                    ("$ordinal", ordinal++),
                    ("$key", RowKey.Of(hash, row)),
                    ("$detail", RegisterJson.Write(row)),
                    (
                        "$sentences",
                        RegisterJson.Write([
                            .. row.Statement.Evidence.Select(span =>
                                text[span.Start..span.End].ReplaceLineEndings(" ")
                            ),
                        ])
                    )
                );
            }
        }

        using var mark = connection.Command(
            "INSERT INTO affairs (document_id, made_by, period) VALUES ($document, $madeBy, $period)",
            ("$document", document),
            ("$madeBy", madeBy),
            ("$period", affairs.Period)
        );
        mark.ExecuteNonQuery();
    }

    /// <summary>The rows of a register, by document in the order of the record, then in the order of the text.</summary>
    public ImmutableArray<RecordRow> List(Register register)
    {
        using var command = connection.Command(
            $"{Columns} WHERE register = $register ORDER BY register_row.document_id, ordinal",
            ("$register", StoredWords.Of(register))
        );
        return Read(command);
    }

    /// <summary>The rows of all registers of one document, by register, then in the order of the text.</summary>
    public ImmutableArray<RecordRow> ListOf(string hash)
    {
        using var command = connection.Command(
            $"{Columns} WHERE hash = $hash ORDER BY register, ordinal",
            ("$hash", hash)
        );
        return Read(command);
    }

    private static ImmutableArray<RecordRow> Read(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<RecordRow>();
        while (reader.Read())
        {
            rows.Add(
                new RecordRow(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.Text(3),
                    PartialDate.TryParse(reader.Text(4), out var published) ? published : null,
                    reader.Text(5),
                    RegisterJson.ReadSentences(reader.GetString(6)),
                    RegisterJson.Read(StoredWords.RegisterOf(reader.GetString(8)), reader.GetString(7))
                )
            );
        }

        return rows.DrainToImmutable();
    }

    /// <summary>When each document was said, in the order of the record: its date, or the period that its words place it in.</summary>
    public ImmutableArray<(string Hash, string? Said)> ListDates()
    {
        using var command = connection.Command(
            "SELECT hash, coalesce(published, period) FROM document LEFT JOIN affairs ON affairs.document_id = document.id ORDER BY document.id"
        );
        using var reader = command.ExecuteReader();
        var dates = ImmutableArray.CreateBuilder<(string, string?)>();
        while (reader.Read())
        {
            dates.Add((reader.GetString(0), reader.Text(1)));
        }

        return dates.DrainToImmutable();
    }

    private (long Id, string Text)? Find(string hash)
    {
        using var command = connection.Command("SELECT id, text FROM document WHERE hash = $hash", ("$hash", hash));
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : null;
    }

    /// <summary>Forgets the rows of a document; decisions stay.</summary>
    public static void Delete(SqliteConnection connection, long document)
    {
        foreach (
            var sql in (ReadOnlySpan<string>)
                ["DELETE FROM register_row WHERE document_id = $id", "DELETE FROM affairs WHERE document_id = $id"]
        )
        {
            using var command = connection.Command(sql, ("$id", document));
            command.ExecuteNonQuery();
        }
    }
}
