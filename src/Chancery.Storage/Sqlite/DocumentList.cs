using System.Collections.Immutable;
using Chancery.Reading;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>The documents without their texts.</summary>
internal sealed class DocumentList(SqliteConnection connection)
{
    public ImmutableArray<DocumentEntry> List()
    {
        using var command = connection.Command(
            "SELECT hash, name, kind, language, title, author, site, published, speech_words FROM document ORDER BY id"
        );
        using var reader = command.ExecuteReader();
        var entries = ImmutableArray.CreateBuilder<DocumentEntry>();
        while (reader.Read())
        {
            entries.Add(
                new DocumentEntry(
                    reader.GetString(0),
                    reader.GetString(1),
                    StoredWords.Kind(reader.GetString(2)),
                    reader.Text(3),
                    reader.Text(4),
                    reader.Text(5),
                    reader.Text(6),
                    PartialDate.TryParse(reader.Text(7), out var date) ? date : null,
                    reader.GetInt32(8)
                )
            );
        }

        return entries.DrainToImmutable();
    }
}
