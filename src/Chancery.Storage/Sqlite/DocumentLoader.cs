using System.Collections.Immutable;
using System.Globalization;
using Chancery.Quotations;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Transcripts;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Gives back a document as it was analyzed.</summary>
internal sealed class DocumentLoader(SqliteConnection connection)
{
    public StoredDocument? Find(string hash)
    {
        using var command = connection.Command(
            """
            SELECT id, hash, bytes, byte_count, name, decoded_from, text, kind, language, title, author, site, url,
                   published, published_found, published_start, published_end, layout
            FROM document WHERE hash = $hash
            """,
            ("$hash", hash)
        );
        using var reader = command.ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }

        var id = reader.GetInt64(0);
        return new StoredDocument(
            new DocumentAnalysis(LoadDocument(reader), LoadTurns(id), LoadQuotations(id)),
            LoadVersions(id, hash)
        );
    }

    internal static DateTimeOffset Timestamp(string text) =>
        DateTimeOffset.ParseExact(
            text,
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );

    private static Document LoadDocument(SqliteDataReader reader)
    {
        var layout = LayoutJson.Read(reader.GetString(17));
        return new Document
        {
            Id = reader.GetString(4),
            Hash = reader.GetString(1),
            Bytes = Compression.Decompress(reader.GetFieldValue<byte[]>(2), reader.GetInt32(3)),
            View = layout.View(reader.GetString(6)),
            DecodedFrom = reader.GetString(5),
            Blocks = [.. layout.Blocks.Select(block => block.ToBlock())],
            Boilerplate = LayoutJson.ToSpans(layout.Boilerplate),
            StatedTurns = [.. layout.StatedTurns.Select(turn => turn.ToTurn())],
            Locations = [.. (layout.Locations ?? []).Select(place => place.ToLocation())],
            Title = reader.Text(9),
            Author = reader.Text(10),
            Published = LoadPublished(reader),
            Site = reader.Text(11),
            Url = reader.Text(12),
            Language = reader.Text(8),
            Charset = layout.Charset,
            CopiedFrom = layout.CopiedFrom?.ToSource(),
            OfferedIn = [.. layout.OfferedIn ?? []],
            Kind = StoredWords.Kind(reader.GetString(7)),
            Diagnostics = [.. layout.Diagnostics.Select(remark => remark.ToDiagnostic())],
        };
    }

    private static DatedBy? LoadPublished(SqliteDataReader reader) =>
        reader.Text(13) is { } text && PartialDate.TryParse(text, out var date)
            ? new DatedBy(date, reader.Text(14) ?? "", Span(reader.Number(15), reader.Number(16)))
            : null;

    private static TextSpan? Span(int? start, int? end) =>
        start is { } from && end is { } to ? new TextSpan(from, to) : null;

    private ImmutableArray<Turn> LoadTurns(long document)
    {
        using var command = connection.Command(
            """
            SELECT role, speaker.name, span_start, span_end, label_start, label_end
            FROM turn LEFT JOIN speaker ON speaker.id = turn.speaker_id
            WHERE document_id = $document ORDER BY ordinal
            """,
            ("$document", document)
        );
        using var reader = command.ExecuteReader();
        var turns = ImmutableArray.CreateBuilder<Turn>();
        while (reader.Read())
        {
            turns.Add(
                new Turn(
                    StoredWords.Role(reader.GetString(0)),
                    reader.Text(1),
                    new TextSpan(reader.GetInt32(2), reader.GetInt32(3)),
                    Span(reader.Number(4), reader.Number(5))
                )
            );
        }

        return turns.DrainToImmutable();
    }

    private ImmutableArray<Quotation> LoadQuotations(long document)
    {
        using var command = connection.Command(
            "SELECT type, speaker_name, addressee, spans FROM quotation WHERE document_id = $document AND ordinal >= 0 ORDER BY ordinal",
            ("$document", document)
        );
        using var reader = command.ExecuteReader();
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        while (reader.Read())
        {
            var spans = LayoutJson.ReadSpans(reader.GetString(3));
            quotations.Add(spans.ToQuotation(StoredWords.Type(reader.GetString(0)), reader.Text(1), reader.Text(2)));
        }

        return quotations.DrainToImmutable();
    }

    private ImmutableArray<DocumentVersion> LoadVersions(long document, string hash)
    {
        using var command = connection.Command(
            "SELECT name, number, read_at FROM version WHERE document_id = $document ORDER BY id",
            ("$document", document)
        );
        using var reader = command.ExecuteReader();
        var versions = ImmutableArray.CreateBuilder<DocumentVersion>();
        while (reader.Read())
        {
            versions.Add(
                new DocumentVersion(reader.GetString(0), reader.GetInt32(1), hash, Timestamp(reader.GetString(2)))
            );
        }

        return versions.DrainToImmutable();
    }
}
