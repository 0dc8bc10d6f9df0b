using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Chancery.Storage.Sqlite;

/// <summary>Says in the record's words what SQLite's codes mean.</summary>
internal static class SqliteErrors
{
    public static RecordException Translate(SqliteException exception, string path) =>
        exception.SqliteErrorCode switch
        {
            SQLITE_BUSY or SQLITE_LOCKED => new RecordException(
                RecordProblem.Locked,
                $"{path}: the record is locked by another program; try again when it has finished",
                exception
            ),
            SQLITE_NOTADB => new RecordException(
                RecordProblem.Foreign,
                $"{path}: not a Chancery record, nor any SQLite database; it was left as it is",
                exception
            ),
            SQLITE_CORRUPT => Damaged(path, exception),
            SQLITE_FULL => new RecordException(
                RecordProblem.Inaccessible,
                $"{path}: the disk is full; the record holds what was committed before",
                exception
            ),
            SQLITE_READONLY => new RecordException(
                RecordProblem.Inaccessible,
                $"{path}: the record cannot be written, the file or its folder is read-only",
                exception
            ),
            _ => new RecordException(
                RecordProblem.Inaccessible,
                $"{path}: the record cannot be used: {exception.Message}",
                exception
            ),
        };

    public static RecordException Damaged(string path, Exception exception) =>
        new(
            RecordProblem.Damaged,
            $"{path}: the record is damaged; it was left as it is, restore it from a backup or read the documents into a new one",
            exception
        );
}
