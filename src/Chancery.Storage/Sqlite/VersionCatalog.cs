using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Finds which documents a user's words may mean.</summary>
internal sealed class VersionCatalog(SqliteConnection connection)
{
    private const int ShortestHash = 4;

    private const string Columns =
        "SELECT version.name, number, hash, read_at FROM version JOIN document ON document.id = version.document_id ";

    /// <summary>By full name first; then by the start of a hash; then by the last part of a path, with or without its ending, or by the start of it.</summary>
    public ImmutableArray<DocumentVersion> Resolve(string reference)
    {
        var exact = List(
            Columns + "WHERE version.name = $reference OR document.name = $reference ORDER BY number DESC, version.id",
            reference
        );
        if (!exact.IsEmpty)
        {
            return exact;
        }

        if (reference.Length >= ShortestHash && reference.All(char.IsAsciiHexDigit))
        {
            var byHash = List(
                Columns + "WHERE hash BETWEEN $reference AND $reference || 'g' ORDER BY version.id",
                reference.ToLowerInvariant()
            );
            if (!byHash.IsEmpty)
            {
                return byHash;
            }
        }

        var holding = List(
            Columns + "WHERE instr(version.name, $reference) > 0 ORDER BY number DESC, version.id",
            reference
        );
        ImmutableArray<DocumentVersion> byLastPart =
        [
            .. holding.Where(version =>
                LastPart(version.Name) is var last && (last == reference || WithoutEnding(last) == reference)
            ),
        ];
        return byLastPart.IsEmpty
            ? [.. holding.Where(version => LastPart(version.Name).StartsWith(reference, StringComparison.Ordinal))]
            : byLastPart;
    }

    /// <summary>All versions of a name, oldest first.</summary>
    public ImmutableArray<DocumentVersion> ListOf(string name) =>
        List(Columns + "WHERE version.name = $reference ORDER BY number", name);

    /// <summary>The newest version of each name that begins so.</summary>
    public ImmutableArray<DocumentVersion> ListUnder(string prefix) =>
        List(
            Columns
                + """
                WHERE version.name >= $reference AND substr(version.name, 1, length($reference)) = $reference
                  AND number = (SELECT max(number) FROM version AS other WHERE other.name = version.name)
                ORDER BY version.name
                """,
            prefix
        );

    // The # stands before the id of a line in a file of lines.
    private static string LastPart(string name) => name[(name.LastIndexOfAny(['/', '\\', '#']) + 1)..];

    private static string WithoutEnding(string last) => Path.GetFileNameWithoutExtension(last);

    private ImmutableArray<DocumentVersion> List(string sql, string reference)
    {
        using var command = connection.Command(sql, ("$reference", reference));
        using var reader = command.ExecuteReader();
        var versions = ImmutableArray.CreateBuilder<DocumentVersion>();
        while (reader.Read())
        {
            versions.Add(
                new DocumentVersion(
                    reader.GetString(0),
                    reader.GetInt32(1),
                    reader.GetString(2),
                    DocumentLoader.Timestamp(reader.GetString(3))
                )
            );
        }

        return versions.DrainToImmutable();
    }
}
