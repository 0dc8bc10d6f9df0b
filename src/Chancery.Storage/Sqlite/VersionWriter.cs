using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Puts a reading of a name among its versions, in the order of their times.</summary>
internal sealed class VersionWriter(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _latest = connection.Command(
        "SELECT number, document_id, read_at FROM version WHERE name = $name ORDER BY number DESC LIMIT 1"
    );

    private readonly SqliteCommand _list = connection.Command(
        "SELECT document_id, read_at, number FROM version WHERE name = $name ORDER BY number"
    );

    private readonly SqliteCommand _add = connection.Command(
        "INSERT INTO version (name, number, document_id, read_at) VALUES ($name, $number, $document, $readAt)"
    );

    private readonly SqliteCommand _clear = connection.Command("DELETE FROM version WHERE name = $name");

    /// <summary>Adds the reading unless it brought the same bytes as the one before it.</summary>
    /// <returns>Whether the name was known, whether a version was added, and since when its newest version stands.</returns>
    public (bool IsKnown, bool IsAdded, string Since) Add(string name, long document, string readAt)
    {
        if (Latest(name) is not { } latest)
        {
            _add.Run(("$name", name), ("$number", 1), ("$document", document), ("$readAt", readAt));
            return (false, true, readAt);
        }

        if (string.CompareOrdinal(readAt, latest.ReadAt) < 0)
        {
            return (true, Insert(name, document, readAt), latest.ReadAt);
        }

        if (latest.Document == document)
        {
            return (true, false, latest.ReadAt);
        }

        _add.Run(("$name", name), ("$number", latest.Number + 1), ("$document", document), ("$readAt", readAt));
        return (true, true, readAt);
    }

    /// <summary>Numbers the versions of a name in the order of their times.</summary>
    public void Renumber(string name) =>
        Replace(name, [.. List(name).OrderBy(version => version.ReadAt, StringComparer.Ordinal)]);

    public void Dispose()
    {
        _latest.Dispose();
        _list.Dispose();
        _add.Dispose();
        _clear.Dispose();
    }

    // An earlier reading, as another record brings it: the versions after it move up by one.
    private bool Insert(string name, long document, string readAt)
    {
        var versions = List(name);
        var before = versions.Count;
        var at = versions.FindIndex(version => string.CompareOrdinal(readAt, version.ReadAt) < 0);
        if (at > 0 && versions[at - 1].Document == document)
        {
            return false;
        }

        if (versions[at].Document == document)
        {
            versions[at] = (document, readAt);
        }
        else
        {
            versions.Insert(at, (document, readAt));
        }

        Replace(name, versions);
        return versions.Count > before;
    }

    private void Replace(string name, List<(long Document, string ReadAt)> versions)
    {
        _clear.Run(("$name", name));
        for (var i = 0; i < versions.Count; i++)
        {
            _add.Run(
                ("$name", name),
                ("$number", i + 1),
                ("$document", versions[i].Document),
                ("$readAt", versions[i].ReadAt)
            );
        }
    }

    private (long Number, long Document, string ReadAt)? Latest(string name)
    {
        _latest.Parameters.Clear();
        _latest.Parameters.AddWithValue("$name", name);
        using var reader = _latest.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2)) : null;
    }

    private List<(long Document, string ReadAt)> List(string name)
    {
        _list.Parameters.Clear();
        _list.Parameters.AddWithValue("$name", name);
        using var reader = _list.ExecuteReader();
        var versions = new List<(long, string)>();
        while (reader.Read())
        {
            versions.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        return versions;
    }
}
