using System.Globalization;
using Chancery.Indexing;
using Chancery.Storage;

namespace Chancery.Faces.Keeping;

/// <summary>Holds the index beside a record against the turns of the record.</summary>
internal static class IndexAudit
{
    /// <summary>What differs; with <paramref name="repairs"/> the index is made again from the record.</summary>
    public static async Task<IReadOnlyList<AuditFinding>> RunAsync(
        string recordPath,
        IRecordStore record,
        bool repairs,
        CancellationToken cancellationToken
    )
    {
        using var folder = SeedIndexFolder.Open($"{recordPath}.index");
        var evidence = await record.ListEvidenceAsync(cancellationToken);
        var subject = $"{recordPath}.index";
        AuditFinding[] findings =
        [
            .. folder.Problems.Select(problem => new AuditFinding("CH3008", subject, problem.ToString(), repairs)),
            .. Differences(folder, record, evidence, cancellationToken)
                .Select(message => new AuditFinding("CH3009", subject, message, repairs)),
        ];
        if (repairs && findings.Length > 0)
        {
            folder.Rebuild(
                evidence.SelectMany(hash => record.Find(hash) is { } document ? RecordPassages.Of(document) : []),
                cancellationToken
            );
            await record.MarkIndexedAsync(await record.ListUnindexedAsync(cancellationToken), cancellationToken);
        }

        return findings;
    }

    private static IEnumerable<string> Differences(
        SeedIndexFolder folder,
        IRecordStore record,
        IReadOnlyCollection<string> evidence,
        CancellationToken cancellationToken
    )
    {
        var surplus = folder.Documents.Except(evidence, StringComparer.Ordinal).Count();
        if (surplus > 0)
        {
            yield return Line(surplus, "documents of the index that are not in the record");
        }

        var missing = evidence.Except(folder.Documents, StringComparer.Ordinal).Count();
        if (missing > 0)
        {
            yield return Line(missing, "documents of the record that are not in the index");
        }

        var passages = Enumerable
            .Range(0, folder.Index.PassageCount)
            .ToLookup(folder.Index.DocumentOf, StringComparer.Ordinal);
        var other = 0;
        foreach (var hash in evidence.Where(folder.Documents.Contains))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var stored = record.Find(hash) is { } document ? RecordPassages.Of(document) : [];
            var indexed = passages[hash]
                .Select(passage => (folder.Index.TurnOf(passage), folder.Index.TextOf(passage)));
            other += stored.Select(passage => (passage.Turn, passage.Text)).SequenceEqual(indexed) ? 0 : 1;
        }

        if (other > 0)
        {
            yield return Line(other, "documents that are indexed with other words than the record has");
        }
    }

    private static string Line(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}: {count}");
}
