using Chancery.Reading;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Counts what the record holds.</summary>
internal static class RecordCount
{
    private const string Sql = """
        SELECT count(*),
               count(*) FILTER (WHERE speech_words > 0),
               coalesce(sum(speech_words), 0),
               min(published) FILTER (WHERE speech_words > 0),
               max(published) FILTER (WHERE speech_words > 0),
               (SELECT count(*) FROM turn JOIN document AS evidence ON evidence.id = turn.document_id
                WHERE speech_words > 0 AND role IN ('question', 'answer', 'statement'))
        FROM document
        """;

    public static RecordSummary Of(SqliteConnection connection)
    {
        using var command = connection.Command(Sql);
        using var reader = command.ExecuteReader();
        reader.Read();
        return new RecordSummary(
            Documents: reader.GetInt32(0),
            Evidence: reader.GetInt32(1),
            Turns: reader.GetInt32(5),
            Words: reader.GetInt64(2),
            First: Date(reader.Text(3)),
            Last: Date(reader.Text(4))
        );
    }

    private static PartialDate? Date(string? text) => PartialDate.TryParse(text, out var date) ? date : null;
}
