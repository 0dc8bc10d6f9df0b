using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Counts what speakers say.</summary>
internal sealed class SpeakerTable(SqliteConnection connection)
{
    public ImmutableArray<SpokenTurns> List()
    {
        using var command = connection.Command(
            """
            SELECT speaker.name, document.hash, sum(role <> 'question'), sum(role = 'question')
            FROM turn
            JOIN speaker ON speaker.id = turn.speaker_id
            JOIN document ON document.id = turn.document_id
            WHERE role IN ('question', 'answer', 'statement')
            GROUP BY speaker.name, document.id
            ORDER BY speaker.name, document.id
            """
        );
        using var reader = command.ExecuteReader();
        var spoken = ImmutableArray.CreateBuilder<SpokenTurns>();
        while (reader.Read())
        {
            spoken.Add(
                new SpokenTurns(reader.GetString(0), reader.GetString(1), reader.GetInt32(2), reader.GetInt32(3))
            );
        }

        return spoken.DrainToImmutable();
    }
}
