using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Keeps answers beside their quotations, each change of an answer as a further row.</summary>
internal sealed class VerdictTable(SqliteConnection connection)
{
    private const string Latest = """
        SELECT quotation.ordinal, verdict.verdict, verdict.detail, verdict.checked_at, quotation.id
        FROM document
        JOIN quotation ON quotation.document_id = document.id
        JOIN verdict ON verdict.id = (SELECT max(id) FROM verdict AS other WHERE other.quotation_id = quotation.id)
        WHERE hash = $hash ORDER BY quotation.ordinal
        """;

    public void Save(string hash, IReadOnlyList<StoredVerdict> verdicts)
    {
        var last = List(hash).ToDictionary(verdict => verdict.Quotation);
        using var add = connection.Command(
            """
            INSERT INTO verdict (quotation_id, verdict, detail, checked_at)
            SELECT quotation.id, $verdict, $detail, $checkedAt
            FROM quotation JOIN document ON document.id = quotation.document_id
            WHERE hash = $hash AND ordinal = $ordinal
            RETURNING id
            """
        );
        foreach (var verdict in verdicts)
        {
            if (last.TryGetValue(verdict.Quotation, out var before) && before.Detail == verdict.Detail)
            {
                continue;
            }

            var row = add.Scalar(
                ("$hash", hash),
                ("$ordinal", verdict.Quotation),
                ("$verdict", verdict.Verdict),
                ("$detail", verdict.Detail),
                ("$checkedAt", DocumentWriter.Timestamp(verdict.CheckedAt))
            );
            if (row is null)
            {
                throw new ArgumentException(
                    $"The record has no quotation {verdict.Quotation} of document {hash}.",
                    nameof(verdicts)
                );
            }
        }
    }

    public ImmutableArray<StoredVerdict> List(string hash)
    {
        using var command = connection.Command(Latest, ("$hash", hash));
        using var reader = command.ExecuteReader();
        var verdicts = ImmutableArray.CreateBuilder<StoredVerdict>();
        while (reader.Read())
        {
            verdicts.Add(
                new StoredVerdict(
                    reader.GetInt32(0),
                    reader.Text(1),
                    reader.GetString(2),
                    DocumentLoader.Timestamp(reader.GetString(3))
                )
            );
        }

        return verdicts.DrainToImmutable();
    }
}
