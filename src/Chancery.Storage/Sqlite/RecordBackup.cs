using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Copies a record that others read and write meanwhile, by SQLite's own backup, and checks the copy before it gets its name.</summary>
internal static class RecordBackup
{
    public static RecordSummary Run(SqliteConnection connection, string path)
    {
        if (Path.Exists(path))
        {
            throw new IOException($"{path}: there is such a file already; a backup never writes over one");
        }

        var draft = $"{path}.part";
        File.Delete(draft);
        try
        {
            var summary = Copy(connection, draft);
            File.Move(draft, path);
            return summary;
        }
        finally
        {
            File.Delete(draft);
            File.Delete($"{draft}-wal");
            File.Delete($"{draft}-shm");
        }
    }

    private static RecordSummary Copy(SqliteConnection connection, string draft)
    {
        using var copy = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = draft, Pooling = false }.ToString()
        );
        copy.Open();
        connection.BackupDatabase(copy);
        if (RecordAudit.Integrity(copy).ToArray() is [var problem, ..])
        {
            throw new InvalidDataException($"the copy does not pass SQLite's integrity check: {problem}");
        }

        copy.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return RecordCount.Of(copy);
    }
}
