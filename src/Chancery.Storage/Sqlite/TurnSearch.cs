using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Reading;
using Chancery.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Full-text search over the normalized words of turns.</summary>
internal sealed class TurnSearch(SqliteConnection connection)
{
    /// <summary>Words of the record that one pattern may stand for.</summary>
    private const int MostWords = 500;

    private const string Columns =
        "document.id, document.name, hash, title, published, ordinal, role, speaker.name, span_start, span_end, kind, language";

    // The question that an answer answers, and the answer to a question, as AnsweredQuestion tells them.
    private const string QuestionBefore =
        "(SELECT id FROM turn before WHERE before.document_id = turn.document_id AND before.ordinal < turn.ordinal AND before.role = 'question' ORDER BY before.ordinal DESC LIMIT 1)";

    private const string AnswerBehind =
        "(SELECT id FROM turn behind WHERE behind.document_id = turn.document_id AND behind.ordinal > turn.ordinal AND behind.role = 'answer' ORDER BY behind.ordinal LIMIT 1)";

    public ImmutableArray<SearchHit> Search(SearchQuery query)
    {
        var terms = SearchTerms.Parse(query.Words);
        using var command = CommandOf(query, terms);
        if (command is null)
        {
            return [];
        }

        using var reader = command.ExecuteReader();
        var texts = new Dictionary<long, (RepairedText View, CodePointOffsets Offsets)>();
        var hits = ImmutableArray.CreateBuilder<SearchHit>();
        while (reader.Read())
        {
            var document = reader.GetInt64(0);
            if (!texts.TryGetValue(document, out var text))
            {
                var view = LoadText(document);
                texts.Add(document, text = (view, new CodePointOffsets(view.Source.Value)));
            }

            // The text of a hit is cut out of its document here rather than by SQL: spans count UTF-16 units, SQLite code points.
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
                    Text: text.View.Source.ToString(span),
                    Matches: Find(terms, text.View, span)
                )
                {
                    Kind = StoredWords.Kind(reader.GetString(10)),
                    Language = reader.Text(11),
                    Start = text.Offsets.FromUtf16(span.Start),
                }
            );
        }

        return hits.DrainToImmutable();
    }

    /// <summary>The statement of a query; null where it asks for nothing. What users write is in the parameters only.</summary>
    private SqliteCommand? CommandOf(SearchQuery query, SearchTerms terms)
    {
        var command = connection.CreateCommand();
        var conditions = new List<string>();
        var match = terms.Match(Expand);
        if (match is not null)
        {
            conditions.Add($"turn_words MATCH {Parameter(match)}");
        }

        if (query.Speakers is { } speakers)
        {
            conditions.Add($"speaker.name IN {NamesIn(speakers)}");
        }

        if (query.To is { } to)
        {
            var names = NamesIn(to.Speakers);
            var isNamed =
                $"IN (SELECT turn.id FROM turn JOIN speaker ON speaker.id = speaker_id WHERE name IN {names})";
            conditions.Add(
                $"((role = 'answer' AND {QuestionBefore} {isNamed}) OR (role = 'question' AND {AnswerBehind} {isNamed})"
                    + $" OR (role = 'answer' AND kind = 'interview' AND {Holds("title, site", to.Medium)}))"
            );
        }

        if (query.About is { } about)
        {
            var groups = about.Select(words => SearchTerms.Parse(words).Match(Expand)).OfType<string>().ToList();
            var anyOf = Parameter(
                groups.Count == 0 ? "\"\uE000\"" : string.Join(" OR ", groups.Select(words => $"({words})"))
            );
            var speaks = $"IN (SELECT rowid FROM turn_words WHERE turn_words MATCH {anyOf})";
            conditions.Add($"(turn.id {speaks} OR (role = 'answer' AND {QuestionBefore} {speaks}))");
        }

        if (query.In is { } where)
        {
            conditions.Add(Holds("title, site, url, document.name", where));
        }

        // A year or a month reaches from its first day to its last.
        if (query.From is { } from)
        {
            conditions.Add($"published || substr('-12-31', length(published) - 3) >= {Parameter(Day(from))}");
        }

        if (query.Until is { } until)
        {
            conditions.Add($"published || substr('-01-01', length(published) - 3) <= {Parameter(Day(until))}");
        }

        if (!query.Kinds.IsEmpty)
        {
            conditions.Add($"kind IN {NamesIn([.. query.Kinds.Select(StoredWords.Of)])}");
        }

        if (query.Language is { } language)
        {
            conditions.Add($"language = {Parameter(language)}");
        }

        if (conditions.Count == 0)
        {
            command.Dispose();
            return null;
        }

        if (terms.Exclude(Expand) is { } excluded)
        {
            conditions.Add(
                $"turn.id NOT IN (SELECT rowid FROM turn_words WHERE turn_words MATCH {Parameter(excluded)})"
            );
        }

        command.CommandText = $"""
            SELECT {Columns}
            FROM {(match is null ? "turn" : "turn_words JOIN turn ON turn.id = turn_words.rowid")}
            JOIN document ON document.id = turn.document_id
            LEFT JOIN speaker ON speaker.id = turn.speaker_id
            WHERE {string.Join("\n  AND ", conditions)}
            ORDER BY {(match is null ? "" : "turn_words.rank, ")}turn.id
            LIMIT {query.Limit.ToString(CultureInfo.InvariantCulture)}
            """;
        return command;

        string Parameter(string value)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"$p{command.Parameters.Count}");
            command.Parameters.AddWithValue(name, value);
            return name;
        }

        string NamesIn(ImmutableArray<string> names) =>
            $"(SELECT value FROM json_each({Parameter(JsonSerializer.Serialize(names, LayoutJsonContext.Default.ImmutableArrayString))}))";

        string Holds(string columns, string words)
        {
            connection.CreateFunction<bool>("holds_words", HoldWords, isDeterministic: true);
            return $"holds_words({Parameter(SearchWords.Join(words, out _))}, {columns})";
        }
    }

    private static bool HoldWords(object?[] values)
    {
        var words = values[0] as string ?? "";
        var text = new StringBuilder();
        foreach (var value in values.AsSpan(1))
        {
            text.Append(' ').Append(SearchWords.Join(value as string ?? "", out _)).Append(' ');
        }

        return words.Length > 0
            && words.Split(' ').All(word => text.ToString().Contains($" {word} ", StringComparison.Ordinal));
    }

    private ImmutableArray<string> Expand(SearchWord pattern)
    {
        connection.Execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.turn_vocabulary USING fts5vocab(main, turn_words, row)"
        );
        using var command = connection.Command(
            "SELECT term FROM temp.turn_vocabulary WHERE term GLOB $pattern ORDER BY term LIMIT $limit",
            ("$pattern", pattern.Text),
            ("$limit", MostWords + 1)
        );
        using var reader = command.ExecuteReader();
        var words = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            words.Add(reader.GetString(0));
        }

        return words.Count <= MostWords
            ? words.DrainToImmutable()
            : throw new SearchException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{pattern.Text}' stands for more than {MostWords} words of the record; give more of its letters"
                )
            );
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

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
