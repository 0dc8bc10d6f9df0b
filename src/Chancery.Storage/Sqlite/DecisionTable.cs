using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Keeps decisions, each as a further row; none is ever changed.</summary>
internal sealed class DecisionTable(SqliteConnection connection)
{
    /// <summary>All decisions, in the order in which they were kept.</summary>
    public ImmutableArray<Decision> List()
    {
        using var command = connection.Command(
            "SELECT document, subject, kind, changes, decided_by, decided_at, reason, was FROM decision ORDER BY id"
        );
        using var reader = command.ExecuteReader();
        var decisions = ImmutableArray.CreateBuilder<Decision>();
        while (reader.Read())
        {
            decisions.Add(
                new Decision(
                    reader.GetString(0),
                    reader.GetString(1),
                    StoredWords.Decision(reader.GetString(2)),
                    RegisterJson.ReadChanges(reader.GetString(3)),
                    reader.GetString(4),
                    DocumentLoader.Timestamp(reader.GetString(5)),
                    reader.GetString(6),
                    reader.GetString(7)
                )
            );
        }

        return decisions.DrainToImmutable();
    }

    /// <summary>Adds a decision, unless the same one is there: same subject, person, second and kind.</summary>
    public void Add(Decision decision)
    {
        using var command = connection.Command(
            """
            INSERT INTO decision (document, subject, kind, changes, decided_by, decided_at, reason, was)
            SELECT $document, $subject, $kind, $changes, $by, $at, $reason, $was
            WHERE NOT EXISTS (SELECT 1 FROM decision WHERE subject = $subject AND kind = $kind AND decided_by = $by
                              AND decided_at = $at AND changes = $changes AND reason = $reason)
            """,
            ("$document", decision.Document),
            ("$subject", decision.Subject),
            ("$kind", StoredWords.Of(decision.Kind)),
            ("$changes", RegisterJson.Write(decision.Changes)),
            ("$by", decision.By),
            ("$at", DocumentWriter.Timestamp(decision.At)),
            ("$reason", decision.Reason),
            ("$was", decision.Was)
        );
        command.ExecuteNonQuery();
    }
}
