using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Short forms for the few things that every statement does.</summary>
internal static class SqliteCommands
{
    extension(SqliteConnection connection)
    {
        /// <summary>A command with its parameters by name.</summary>
        public SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }

            return command;
        }

        /// <summary>Runs a statement that returns nothing.</summary>
        public void Execute(string sql)
        {
            using var command = connection.Command(sql);
            command.ExecuteNonQuery();
        }
    }

    extension(SqliteCommand command)
    {
        /// <summary>Sets the parameters of a prepared command again and runs it.</summary>
        public void Run(params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            command.Bind(parameters);
            command.ExecuteNonQuery();
        }

        /// <summary>Sets the parameters of a prepared command again and returns the first value, or null.</summary>
        public object? Scalar(params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            command.Bind(parameters);
            return command.ExecuteScalar() is { } value and not DBNull ? value : null;
        }

        private void Bind(ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            command.Parameters.Clear();
            foreach (var (name, value) in parameters)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }
        }
    }

    extension(SqliteDataReader reader)
    {
        /// <summary>The text of a column, or null.</summary>
        public string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

        /// <summary>The number of a column, or null.</summary>
        public int? Number(int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);
    }
}
