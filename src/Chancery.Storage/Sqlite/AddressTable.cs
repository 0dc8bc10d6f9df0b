using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Keeps what is known of addresses on the web.</summary>
internal sealed class AddressTable(SqliteConnection connection)
{
    public void Save(WebAddress address)
    {
        using var command = connection.Command(
            """
            INSERT OR REPLACE INTO address (url, feed, etag, last_modified, fetched_at, changed_at, next_at, failures)
            VALUES ($url, $feed, $etag, $lastModified, $fetchedAt, $changedAt, $nextAt, $failures)
            """
        );
        command.Run(
            ("$url", address.Url),
            ("$feed", address.Feed),
            ("$etag", address.ETag),
            ("$lastModified", address.LastModified),
            ("$fetchedAt", DocumentWriter.Timestamp(address.FetchedAt)),
            ("$changedAt", DocumentWriter.Timestamp(address.ChangedAt)),
            ("$nextAt", DocumentWriter.Timestamp(address.NextAt)),
            ("$failures", address.Failures)
        );
    }

    public ImmutableArray<WebAddress> List()
    {
        using var command = connection.Command(
            "SELECT url, feed, etag, last_modified, fetched_at, changed_at, next_at, failures FROM address ORDER BY url"
        );
        using var reader = command.ExecuteReader();
        var addresses = ImmutableArray.CreateBuilder<WebAddress>();
        while (reader.Read())
        {
            addresses.Add(
                new WebAddress(
                    reader.GetString(0),
                    DocumentLoader.Timestamp(reader.GetString(4)),
                    DocumentLoader.Timestamp(reader.GetString(5)),
                    DocumentLoader.Timestamp(reader.GetString(6))
                )
                {
                    Feed = reader.Text(1),
                    ETag = reader.Text(2),
                    LastModified = reader.Text(3),
                    Failures = reader.GetInt32(7),
                }
            );
        }

        return addresses.DrainToImmutable();
    }
}
