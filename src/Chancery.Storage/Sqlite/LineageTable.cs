using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Chancery.Lineage;
using Chancery.Reading;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Keeps fingerprints of documents and the links between them.</summary>
internal sealed class LineageTable(SqliteConnection connection)
{
    private static readonly ImmutableArray<(LineageKind Kind, string Word)> Kinds =
    [
        (LineageKind.Copy, "copy"),
        (LineageKind.Excerpt, "excerpt"),
        (LineageKind.Report, "report"),
        (LineageKind.Translation, "translation"),
    ];

    /// <summary>The fingerprints of all documents that have one, in the order of the record.</summary>
    public ImmutableArray<LineageMarks> ListMarks()
    {
        var names = ListNames();
        using var command = connection.Command(
            """
            SELECT id, hash, words, marks, anchors, parts, language, kind, published, url, source_address, names_source
            FROM fingerprint JOIN document ON document.id = document_id ORDER BY id
            """
        );
        using var reader = command.ExecuteReader();
        var marks = ImmutableArray.CreateBuilder<LineageMarks>();
        while (reader.Read())
        {
            var published = PartialDate.TryParse(reader.Text(8), out var date) ? date : default(PartialDate?);
            marks.Add(
                new LineageMarks(
                    reader.GetString(1),
                    reader.GetInt32(2),
                    Numbers(reader.GetFieldValue<byte[]>(3)),
                    Numbers(reader.GetFieldValue<byte[]>(4)),
                    reader.GetInt32(5)
                )
                {
                    Language = reader.Text(6),
                    IsReport = StoredWords.Kind(reader.GetString(7)) is DocumentKind.Report,
                    First = published?.First,
                    Last = published?.Last,
                    Names =
                    [
                        .. names[reader.GetInt64(0)],
                        .. reader.Text(9) is { } url ? [url] : Array.Empty<string>(),
                    ],
                    SourceAddress = reader.Text(10),
                    NamesSource = reader.GetInt32(11) != 0,
                }
            );
        }

        return marks.DrainToImmutable();
    }

    public void Save(IReadOnlyList<LineageMarks> marks, IReadOnlyList<LineageLink> links)
    {
        using var add = connection.Command(
            """
            INSERT OR REPLACE INTO fingerprint (document_id, words, parts, marks, anchors, source_address, names_source)
            SELECT id, $words, $parts, $marks, $anchors, $source, $names FROM document WHERE hash = $hash
            """
        );
        foreach (var document in marks)
        {
            add.Run(
                ("$hash", document.Key),
                ("$words", document.Words),
                ("$parts", document.Parts),
                ("$marks", Bytes(document.Marks)),
                ("$anchors", Bytes(document.Anchors)),
                ("$source", document.SourceAddress),
                ("$names", document.NamesSource ? 1 : 0)
            );
        }

        using var link = connection.Command(
            """
            INSERT OR REPLACE INTO link (kind, document_id, other_id, detail)
            SELECT $kind, document.id, other.id, $detail FROM document, document AS other
            WHERE document.hash = $from AND other.hash = $to
            """
        );
        foreach (var found in links)
        {
            link.Run(
                ("$kind", Kinds.First(pair => pair.Kind == found.Kind).Word),
                ("$from", found.From),
                ("$to", found.To),
                ("$detail", JsonSerializer.Serialize(Detail.Of(found), LayoutJsonContext.Default.Detail))
            );
        }
    }

    public ImmutableArray<LineageLink> ListLinks()
    {
        using var command = connection.Command(
            """
            SELECT link.kind, document.hash, other.hash, detail FROM link
            JOIN document ON document.id = document_id JOIN document AS other ON other.id = other_id
            ORDER BY document_id, other_id
            """
        );
        using var reader = command.ExecuteReader();
        var links = ImmutableArray.CreateBuilder<LineageLink>();
        while (reader.Read())
        {
            var word = reader.GetString(0);
            var detail =
                JsonSerializer.Deserialize(reader.GetString(3), LayoutJsonContext.Default.Detail)
                ?? throw new InvalidDataException("The detail of a link is null.");
            links.Add(
                detail.ToLink(Kinds.First(pair => pair.Word == word).Kind, reader.GetString(1), reader.GetString(2))
            );
        }

        return links.DrainToImmutable();
    }

    /// <summary>Forgets what was found of a document, and lets those that hung on it be compared anew.</summary>
    public static void Forget(SqliteConnection connection, long document)
    {
        foreach (
            var sql in (ReadOnlySpan<string>)
                [
                    "DELETE FROM fingerprint WHERE document_id IN (SELECT document_id FROM link WHERE other_id = $id)",
                    "DELETE FROM link WHERE document_id IN (SELECT document_id FROM link WHERE other_id = $id)",
                    "DELETE FROM link WHERE document_id = $id OR other_id = $id",
                    "DELETE FROM fingerprint WHERE document_id = $id",
                ]
        )
        {
            using var command = connection.Command(sql, ("$id", document));
            command.ExecuteNonQuery();
        }
    }

    private ILookup<long, string> ListNames()
    {
        using var command = connection.Command("SELECT document_id, name FROM version ORDER BY id");
        using var reader = command.ExecuteReader();
        var names = new List<(long Document, string Name)>();
        while (reader.Read())
        {
            names.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        return names.ToLookup(pair => pair.Document, pair => pair.Name);
    }

    // Every machine that .NET runs on is little-endian.
    private static byte[] Bytes(ImmutableArray<uint> numbers) => MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();

    private static ImmutableArray<uint> Numbers(byte[] bytes) => [.. MemoryMarshal.Cast<byte, uint>(bytes)];

    /// <summary>A link as its JSON column.</summary>
    internal sealed record Detail(double Share, double ShareOfOther, int[][] Passages, bool NamesSource)
    {
        public static Detail Of(LineageLink link) =>
            new(
                Math.Round(link.Share, 4),
                Math.Round(link.ShareOfOther, 4),
                [
                    .. link.Passages.Select(passage =>
                        new[]
                        {
                            passage.Here.Start,
                            passage.Here.End,
                            passage.There.Start,
                            passage.There.End,
                            passage.Words,
                        }
                    ),
                ],
                link.NamesSource
            );

        public LineageLink ToLink(LineageKind kind, string from, string to) =>
            new(
                kind,
                from,
                to,
                Share,
                ShareOfOther,
                [
                    .. Passages.Select(numbers => new SharedPassage(
                        new Text.TextSpan(numbers[0], numbers[1]),
                        new Text.TextSpan(numbers[2], numbers[3]),
                        numbers[4]
                    )),
                ],
                NamesSource
            );
    }
}
