using Chancery.Indexing;
using Npgsql;
using NpgsqlTypes;

namespace Chancery.Benchmarks.Verification;

/// <summary>PostgreSQL's pg_trgm with a GIN index, the best by word similarity.</summary>
/// <remarks>The threshold stays at its default, 0.6: with 0.8 a query takes a quarter less and one passage in six is lost.</remarks>
internal sealed class PostgresTrigrams(PostgresServer server) : IPeer
{
    private NpgsqlConnection? _connection;
    private NpgsqlCommand? _command;

    public string Name => "PostgreSQL pg_trgm, GIN";

    public int MaxQueries => 100;

    /// <summary>Some seconds a query: a hundred of them take their time.</summary>
    public TimeSpan MaxAsking => TimeSpan.FromMinutes(15);

    public bool IsInProcess => false;

    public void Build(IReadOnlyList<Passage> passages)
    {
        using var connection = new NpgsqlConnection(server.ConnectionString);
        connection.Open();
        Execute(connection, "CREATE EXTENSION IF NOT EXISTS pg_trgm; DROP TABLE IF EXISTS passage;");
        Execute(connection, "CREATE UNLOGGED TABLE passage (number integer PRIMARY KEY, text text NOT NULL);");
        using (var import = connection.BeginBinaryImport("COPY passage (number, text) FROM STDIN (FORMAT BINARY)"))
        {
            for (var i = 0; i < passages.Count; i++)
            {
                import.StartRow();
                import.Write(i, NpgsqlDbType.Integer);
                import.Write(passages[i].Text.Replace('\0', ' '), NpgsqlDbType.Text);
            }

            import.Complete();
        }

        Execute(
            connection,
            "SET maintenance_work_mem = '512MB'; CREATE INDEX passage_text ON passage USING gin (text gin_trgm_ops); ANALYZE passage;"
        );
    }

    public long MeasureSize()
    {
        using var connection = new NpgsqlConnection(server.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT pg_relation_size('passage_text')", connection);
        return (long)command.ExecuteScalar()!;
    }

    public void Open()
    {
        _connection = new NpgsqlConnection(server.ConnectionString);
        _connection.Open();
        Execute(_connection, "SET work_mem = '256MB'; SET max_parallel_workers_per_gather = 0;");
        _command = new NpgsqlCommand(
            "SELECT number FROM passage WHERE $1 <% text ORDER BY word_similarity($1, text) DESC, number LIMIT 1",
            _connection
        )
        {
            CommandTimeout = 0,
        };
        _command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text });
    }

    public int Find(BenchmarkQuery query)
    {
        _command!.Parameters[0].Value = query.Quotation;
        return _command.ExecuteScalar() is int number ? number : -1;
    }

    public void Dispose()
    {
        _command?.Dispose();
        _connection?.Dispose();
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
