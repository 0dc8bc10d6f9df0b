using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Chancery.Reading;
using Chancery.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Holds every part of a record against the parts it must agree with.</summary>
/// <remarks>Bytes, names, versions and verdicts are the record and only looked at; text, turns, quotations and search words are derived from them and can be made again.</remarks>
internal sealed class RecordAudit(SqliteConnection connection, Func<Document, DocumentAnalysis>? analyze)
{
    private const int MostLines = 20;

    private readonly List<AuditFinding> _findings = [];
    private readonly bool _repairs = analyze is not null;

    public ImmutableArray<AuditFinding> Run(CancellationToken cancellationToken)
    {
        CheckDatabase();
        if (_findings.Exists(finding => finding.Id == "CH3001"))
        {
            // What SQLite itself finds damaged is not read any further.
            return [.. _findings];
        }

        CheckDocuments(cancellationToken);
        CheckVersions();
        CheckWords();
        CheckTombstones();
        return [.. _findings];
    }

    /// <summary>What SQLite's own check says; nothing where all is well.</summary>
    public static IEnumerable<string> Integrity(SqliteConnection connection) =>
        Strings(connection, "PRAGMA integrity_check(20)").Where(line => line != "ok");

    private void CheckDatabase()
    {
        foreach (var line in Integrity(connection))
        {
            Add("CH3001", "database", $"SQLite's integrity check: {line.ReplaceLineEndings(" ")}");
        }

        foreach (
            var line in Strings(
                    connection,
                    "SELECT DISTINCT \"table\" || ' to ' || parent FROM pragma_foreign_key_check"
                )
                .Take(MostLines)
        )
        {
            Add("CH3002", "database", $"rows that point nowhere: from {line}");
        }
    }

    private void CheckDocuments(CancellationToken cancellationToken)
    {
        foreach (var hash in Strings(connection, "SELECT hash FROM document ORDER BY id").ToArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (subject, bytes) = ReadBytes(hash);
            if (bytes is null)
            {
                continue;
            }

            if (WrongDerived(hash) is { } wrong)
            {
                var isRepaired = _repairs && Repair(hash, subject.Name, bytes);
                Add("CH3004", Subject(subject.Name, hash), wrong, isRepaired);
            }
        }
    }

    private ((string Name, long Id) Subject, byte[]? Bytes) ReadBytes(string hash)
    {
        using var command = connection.Command(
            "SELECT name, id, bytes, byte_count FROM document WHERE hash = $hash",
            ("$hash", hash)
        );
        using var reader = command.ExecuteReader();
        reader.Read();
        var name = reader.GetString(0);
        try
        {
            var bytes = Compression.Decompress(reader.GetFieldValue<byte[]>(2), reader.GetInt32(3));
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash)
            {
                return ((name, reader.GetInt64(1)), bytes);
            }

            Add(
                "CH3003",
                Subject(name, hash),
                "the kept bytes are not those of its hash; read the document again or restore a backup"
            );
        }
        catch (InvalidDataException exception)
        {
            Add("CH3003", Subject(name, hash), $"{exception.Message} Read the document again or restore a backup");
        }

        return ((name, 0), null);
    }

    /// <summary>What contradicts the text: a layout that is none, a span beyond it, turns that are missing.</summary>
    private string? WrongDerived(string hash)
    {
        try
        {
            var (document, turns, quotations) = new DocumentLoader(connection).Find(hash)!.Analysis;
            var spans = turns
                .Select(turn => turn.Span)
                .Concat(turns.Select(turn => turn.Label).OfType<TextSpan>())
                .Concat(quotations.SelectMany(quotation => quotation.Content))
                .Concat(document.Blocks.Select(block => block.Span))
                .Concat(document.Boilerplate);
            if (spans.Any(span => span.End > document.Source.Length))
            {
                return "a span reaches beyond the text";
            }

            return HasGaps("turn", hash) || HasGaps("quotation", hash)
                ? "turns or quotations are missing between the others"
                : null;
        }
        catch (Exception exception)
            when (exception is InvalidDataException or JsonException or ArgumentException or IndexOutOfRangeException)
        {
            return $"what was found in it cannot be read: {exception.Message.ReplaceLineEndings(" ")}";
        }
    }

    /// <summary>What is known beside the bytes; of a layout that cannot be read, only what stands in columns of its own.</summary>
    private KeptOrigin OriginOf(string hash)
    {
        try
        {
            return KeptOrigin.Of(new DocumentLoader(connection).Find(hash)!.Analysis.Document);
        }
        catch (Exception exception)
            when (exception is InvalidDataException or JsonException or ArgumentException or IndexOutOfRangeException)
        {
            using var command = connection.Command(
                "SELECT url, site FROM document WHERE hash = $hash",
                ("$hash", hash)
            );
            using var reader = command.ExecuteReader();
            return reader.Read()
                ? new KeptOrigin(reader.Text(0), Taken: null, Charset: null, reader.Text(1))
                : KeptOrigin.Unknown;
        }
    }

    private bool HasGaps(string table, string hash)
    {
        using var command = connection.Command(
            $"""
            SELECT count(*) <> coalesce(max(ordinal) + 1, 0) FROM {table}
            WHERE ordinal >= 0 AND document_id = (SELECT id FROM document WHERE hash = $hash)
            """,
            ("$hash", hash)
        );
        return (long)command.ExecuteScalar()! != 0;
    }

    private bool Repair(string hash, string name, byte[] bytes)
    {
        if (KeptBytes.Analyze(name, hash, bytes, OriginOf(hash), new ReadingOptions(), analyze!) is not { } analysis)
        {
            return false;
        }

        using var writer = new DocumentWriter(connection);
        writer.Rewrite(RecordEntry.Of(name, default, analysis));
        return true;
    }

    private void CheckVersions()
    {
        // A number may be missing where the document of that version was removed.
        const string sql = """
            SELECT name FROM (
              SELECT name, number, read_at, lag(read_at) OVER names AS before, lag(number) OVER names AS number_before
              FROM version WINDOW names AS (PARTITION BY name ORDER BY number)) AS sub
            WHERE (before IS NOT NULL AND read_at < before)
               OR (number > coalesce(number_before, 0) + 1 AND NOT EXISTS (
                     SELECT 1 FROM tombstone, json_each(tombstone.versions) AS kept
                     WHERE kept.value ->> 'name' = sub.name))
            GROUP BY name ORDER BY name
            """;
        foreach (var name in Strings(connection, sql).ToArray())
        {
            if (_repairs)
            {
                using var versions = new VersionWriter(connection);
                versions.Renumber(name);
            }

            Add("CH3005", name, "its versions are not numbered in the order of their times", _repairs);
        }

        foreach (
            var name in Strings(
                    connection,
                    "SELECT name || ' ' || substr(hash, 1, 12) FROM document WHERE NOT EXISTS (SELECT 1 FROM version WHERE document_id = document.id) ORDER BY id"
                )
                .Take(MostLines)
                .ToArray()
        )
        {
            Add("CH3005", name, "no version leads to the document; nobody finds it by a name");
        }
    }

    private void CheckWords()
    {
        const string sql = """
            SELECT (SELECT count(*) FROM turn WHERE id NOT IN (SELECT id FROM turn_words_docsize))
                 + (SELECT count(*) FROM turn_words_docsize WHERE id NOT IN (SELECT id FROM turn))
            """;
        using var command = connection.Command(sql);
        var wrong = (long)command.ExecuteScalar()!;
        if (wrong == 0)
        {
            return;
        }

        if (_repairs)
        {
            RebuildWords();
        }

        Add(
            "CH3006",
            "search",
            string.Create(
                CultureInfo.InvariantCulture,
                $"turns that are missing in the search words, or stand there and are gone: {wrong}"
            ),
            _repairs
        );
    }

    private void RebuildWords()
    {
        connection.Execute("DELETE FROM turn_words");
        using var add = connection.Command("INSERT INTO turn_words (rowid, words) VALUES ($turn, $words)");
        foreach (var hash in Strings(connection, "SELECT hash FROM document ORDER BY id").ToArray())
        {
            var analysis = new DocumentLoader(connection).Find(hash)!.Analysis;
            var ids = Strings(
                connection,
                "SELECT id FROM turn WHERE document_id = (SELECT id FROM document WHERE hash = $hash) ORDER BY ordinal",
                ("$hash", hash)
            );
            foreach (var (id, turn) in ids.ToArray().Zip(analysis.Turns))
            {
                add.Run(
                    ("$turn", long.Parse(id, CultureInfo.InvariantCulture)),
                    ("$words", SearchWords.Join(analysis.Document.View.ToString(turn.Span), out _))
                );
            }
        }
    }

    private void CheckTombstones()
    {
        foreach (
            var hash in Strings(
                    connection,
                    "SELECT hash FROM tombstone WHERE hash IN (SELECT hash FROM document) ORDER BY hash"
                )
                .ToArray()
        )
        {
            Add("CH3007", hash[..12], "the document is in the record and among the removed ones");
        }
    }

    private void Add(string id, string subject, string message, bool isRepaired = false) =>
        _findings.Add(new AuditFinding(id, subject, message, isRepaired));

    private static string Subject(string name, string hash) => $"{name} {hash[..12]}";

    private static IEnumerable<string> Strings(
        SqliteConnection connection,
        string sql,
        params (string Name, object? Value)[] parameters
    )
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader.GetString(0);
        }
    }
}
