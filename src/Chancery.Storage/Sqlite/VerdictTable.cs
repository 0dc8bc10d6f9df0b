using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Keeps answers beside their quotations, each change of an answer as a further row.</summary>
internal sealed class VerdictTable(SqliteConnection connection)
{
    private const string All = """
        SELECT quotation.ordinal, verdict.verdict, verdict.detail, verdict.checked_at
        FROM document
        JOIN quotation ON quotation.document_id = document.id
        JOIN verdict ON verdict.quotation_id = quotation.id
        WHERE hash = $hash AND quotation.ordinal >= 0
        ORDER BY quotation.ordinal, verdict.checked_at, verdict.id
        """;

    public void Save(string hash, IReadOnlyList<StoredVerdict> verdicts)
    {
        var last = List(hash).ToDictionary(verdict => verdict.Quotation);
        foreach (var verdict in verdicts)
        {
            if (last.TryGetValue(verdict.Quotation, out var before) && before.Detail == verdict.Detail)
            {
                continue;
            }

            Add(hash, verdict);
        }
    }

    /// <summary>Adds the verdicts that are not there yet.</summary>
    public void Import(string hash, IReadOnlyList<StoredVerdict> verdicts)
    {
        var known = History(hash).ToHashSet();
        foreach (var verdict in verdicts.Where(verdict => !known.Contains(verdict)).OrderBy(v => v.CheckedAt))
        {
            Add(hash, verdict);
        }
    }

    /// <summary>Gives verdicts of a tombstone back to the quotations with their words.</summary>
    public void Restore(string hash, ImmutableArray<KeptVerdict> verdicts)
    {
        if (verdicts.IsEmpty)
        {
            return;
        }

        var keys = QuotationKeys.Of(new DocumentLoader(connection).Find(hash)!.Analysis);
        foreach (var verdict in verdicts)
        {
            if (keys.IndexOf(verdict.Quotation, 0, StringComparer.Ordinal) is var ordinal and >= 0)
            {
                Add(hash, new StoredVerdict(ordinal, verdict.Verdict, verdict.Detail, verdict.CheckedAt));
            }
        }
    }

    /// <summary>The last answer for each quotation.</summary>
    public ImmutableArray<StoredVerdict> List(string hash) =>
        [.. History(hash).GroupBy(verdict => verdict.Quotation).Select(answers => answers.Last())];

    /// <summary>All answers, by quotation, oldest first.</summary>
    public ImmutableArray<StoredVerdict> History(string hash)
    {
        using var command = connection.Command(All, ("$hash", hash));
        using var reader = command.ExecuteReader();
        var verdicts = ImmutableArray.CreateBuilder<StoredVerdict>();
        while (reader.Read())
        {
            verdicts.Add(
                new StoredVerdict(
                    reader.GetInt32(0),
                    reader.Text(1),
                    reader.GetString(2),
                    DocumentLoader.Timestamp(reader.GetString(3))
                )
            );
        }

        return verdicts.DrainToImmutable();
    }

    private void Add(string hash, StoredVerdict verdict)
    {
        using var add = connection.Command(
            """
            INSERT INTO verdict (quotation_id, verdict, detail, checked_at)
            SELECT quotation.id, $verdict, $detail, $checkedAt
            FROM quotation JOIN document ON document.id = quotation.document_id
            WHERE hash = $hash AND ordinal = $ordinal
            RETURNING id
            """
        );
        var row = add.Scalar(
            ("$hash", hash),
            ("$ordinal", verdict.Quotation),
            ("$verdict", verdict.Verdict),
            ("$detail", verdict.Detail),
            ("$checkedAt", DocumentWriter.Timestamp(verdict.CheckedAt))
        );
        if (row is null)
        {
            throw new ArgumentException(
                $"The record has no quotation {verdict.Quotation} of document {hash}.",
                nameof(verdict)
            );
        }
    }
}
