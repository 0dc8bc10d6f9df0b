using Chancery.Indexing;
using Microsoft.Data.Sqlite;

namespace Chancery.Benchmarks.Verification;

/// <summary>SQLite's full-text index, asked for any three words in a row, the best by bm25.</summary>
internal sealed class SqliteFts5(string file) : IPeer
{
    private SqliteConnection? _connection;
    private SqliteCommand? _command;

    public string Name => "SQLite FTS5, 3-word phrases";

    public int MaxQueries => 200;

    public bool IsInProcess => true;

    public void Build(IReadOnlyList<Passage> passages)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;");
        Execute(connection, "CREATE VIRTUAL TABLE passage USING fts5(text, content='', tokenize='unicode61');");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO passage(rowid, text) VALUES ($number, $text)";
        var number = insert.Parameters.Add("$number", SqliteType.Integer);
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        for (var i = 0; i < passages.Count; i++)
        {
            number.Value = i;
            text.Value = passages[i].Text;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public long MeasureSize() => new FileInfo(file).Length;

    public void Open()
    {
        _connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        _connection.Open();
        _command = _connection.CreateCommand();
        _command.CommandText = "SELECT rowid FROM passage WHERE passage MATCH $match ORDER BY rank LIMIT 1";
        _command.Parameters.Add("$match", SqliteType.Text);
    }

    public int Find(BenchmarkQuery query)
    {
        _command!.Parameters[0].Value = string.Join(
            " OR ",
            Shingles.Of(query.Quotation).Select(words => $"\"{words}\"")
        );
        return _command.ExecuteScalar() is long number ? (int)number : -1;
    }

    public void Dispose()
    {
        _command?.Dispose();
        _connection?.Dispose();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
