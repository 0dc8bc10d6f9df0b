using System.Collections.Immutable;
using System.Text.Json;
using Chancery.Reading;
using Chancery.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Full-text search over the normalized words of turns.</summary>
internal sealed class TurnSearch(SqliteConnection connection)
{
    // The text of each hit is cut out of its document here rather than by SQL: spans count UTF-16 units, SQLite code points.
    private const string Sql = """
        SELECT document.id, document.name, hash, title, published, ordinal, role, speaker.name, span_start, span_end
        FROM turn_words
        JOIN turn ON turn.id = turn_words.rowid
        JOIN document ON document.id = turn.document_id
        LEFT JOIN speaker ON speaker.id = turn.speaker_id
        WHERE turn_words MATCH $match
          AND ($speakers IS NULL OR speaker.name IN (SELECT value FROM json_each($speakers)))
        ORDER BY turn_words.rank, turn.id
        LIMIT $limit
        """;

    public ImmutableArray<SearchHit> Search(SearchQuery query)
    {
        var terms = SearchTerms.Parse(query.Words);
        if (terms.IsEmpty)
        {
            return [];
        }

        using var command = connection.Command(
            Sql,
            ("$match", terms.Match),
            ("$speakers", Names(query.Speakers)),
            ("$limit", query.Limit)
        );
        using var reader = command.ExecuteReader();
        var texts = new Dictionary<long, RepairedText>();
        var hits = ImmutableArray.CreateBuilder<SearchHit>();
        while (reader.Read())
        {
            var document = reader.GetInt64(0);
            if (!texts.TryGetValue(document, out var view))
            {
                view = LoadText(document);
                texts.Add(document, view);
            }

            var span = new TextSpan(reader.GetInt32(8), reader.GetInt32(9));
            hits.Add(
                new SearchHit(
                    Document: reader.GetString(1),
                    Hash: reader.GetString(2),
                    Title: reader.Text(3),
                    Published: PartialDate.TryParse(reader.Text(4), out var date) ? date : null,
                    Turn: reader.GetInt32(5),
                    Role: StoredWords.Role(reader.GetString(6)),
                    Speaker: reader.Text(7),
                    Text: view.Source.ToString(span),
                    Matches: Find(terms, view, span)
                )
            );
        }

        return hits.DrainToImmutable();
    }

    private static string? Names(ImmutableArray<string>? speakers) =>
        speakers is { } names ? JsonSerializer.Serialize(names, LayoutJsonContext.Default.ImmutableArrayString) : null;

    // Words are compared as repaired and shown as they stand.
    private static ImmutableArray<TextSpan> Find(SearchTerms terms, RepairedText view, TextSpan turn)
    {
        var start = view.FromSource(turn).Start;
        return
        [
            .. terms.FindIn(view.ToString(turn)).Select(match => view.ToSource(match.Shift(start)).Shift(-turn.Start)),
        ];
    }

    private RepairedText LoadText(long document)
    {
        using var command = connection.Command("SELECT text, layout FROM document WHERE id = $id", ("$id", document));
        using var reader = command.ExecuteReader();
        reader.Read();
        return LayoutJson.Read(reader.GetString(1)).View(reader.GetString(0));
    }
}
