using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Brings a database to the schema that this program knows; refuses what is not a record or a newer one.</summary>
internal static class SqliteSchema
{
    /// <summary>"CHRY", SQLite's mark in the file's header of whose database it is.</summary>
    public const int ApplicationId = 0x43485259;

    private const string Folder = "Chancery.Storage.Migrations.";

    /// <summary>The newest schema version: the number of migrations.</summary>
    public static int Newest { get; } =
        typeof(SqliteSchema)
            .Assembly.GetManifestResourceNames()
            .Count(name => name.StartsWith(Folder, StringComparison.Ordinal));

    /// <summary>Refuses a file that does not begin as an SQLite database does; SQLite itself takes a very short one for an empty database.</summary>
    public static void CheckHeader(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            Span<byte> header = stackalloc byte[16];
            var length = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
            if (length > 0 && !header[..length].SequenceEqual("SQLite format 3\0"u8))
            {
                throw new RecordException(
                    RecordProblem.Foreign,
                    $"{path}: not a Chancery record, nor any SQLite database; it was left as it is"
                );
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordException(
                RecordProblem.Inaccessible,
                $"{path}: the record cannot be opened: {exception.Message}",
                exception
            );
        }
    }

    public static void Prepare(SqliteConnection connection, string path, bool create)
    {
        Check(connection, path, create);
        if (Read(connection, "PRAGMA user_version") == Newest)
        {
            return;
        }

        // Outside a transaction, and kept in the file: readers do not wait for the writer.
        connection.Execute("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);
        Check(connection, path, create);
        for (var version = Read(connection, "PRAGMA user_version") + 1; version <= Newest; version++)
        {
            connection.Execute(Migration(version));
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
        }

        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        transaction.Commit();
    }

    /// <summary>A connection to read by: this one, or a copy of the record in memory where the schema is an earlier one.</summary>
    public static SqliteConnection PrepareToRead(SqliteConnection connection, string path)
    {
        Check(connection, path, create: false);
        if (Read(connection, "PRAGMA user_version") == Newest)
        {
            return connection;
        }

        var copy = new SqliteConnection("Data Source=:memory:");
        copy.Open();
        connection.BackupDatabase(copy);
        connection.Dispose();
        Prepare(copy, path, create: false);
        return copy;
    }

    private static void Check(SqliteConnection connection, string path, bool create)
    {
        var application = Read(connection, "PRAGMA application_id");
        var version = Read(connection, "PRAGMA user_version");

        // A file that a killed writer left before its first transaction is an empty database, and becomes a record.
        var isEmpty = application == 0 && version == 0 && Read(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (isEmpty && !create)
        {
            throw new RecordException(
                RecordProblem.Missing,
                $"{path}: the record is empty; read documents into it first"
            );
        }

        if (!isEmpty && application != ApplicationId)
        {
            throw new RecordException(
                RecordProblem.Foreign,
                $"{path}: an SQLite database, but not a Chancery record; it was left as it is"
            );
        }

        if (version > Newest)
        {
            throw new RecordException(
                RecordProblem.Newer,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}: the record has schema version {version}, this program knows versions up to {Newest}; use a newer Chancery"
                )
            );
        }
    }

    private static string Migration(long version)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Folder}{version:D4}.sql");
        using var stream =
            typeof(SqliteSchema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Migration {name} is missing: their numbers have no gaps.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static long Read(SqliteConnection connection, string sql)
    {
        using var command = connection.Command(sql);
        return (long)command.ExecuteScalar()!;
    }
}
