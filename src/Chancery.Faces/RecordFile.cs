using Chancery.Storage;
using Chancery.Storage.Sqlite;

namespace Chancery.Faces;

/// <summary>Opens the record that a command line names; which database it is in is known here only.</summary>
internal static class RecordFile
{
    /// <summary>A record that is there.</summary>
    public static IRecordStore Open(string path) => SqliteRecordStore.Open(path, new RecordOptions());

    /// <summary>A record that is only read, and left as it is.</summary>
    public static IRecordStore OpenToRead(string path) =>
        SqliteRecordStore.Open(path, new RecordOptions { ReadOnly = true });

    /// <summary>A record that is made where there is none.</summary>
    public static IRecordStore OpenOrCreate(string path) =>
        SqliteRecordStore.Open(path, new RecordOptions { Create = true });
}
