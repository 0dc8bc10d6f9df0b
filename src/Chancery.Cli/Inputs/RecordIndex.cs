using Chancery.Indexing;
using Chancery.Storage;

namespace Chancery.Cli.Inputs;

/// <summary>The index beside a record, brought up to what the record holds. The record is the truth, the index follows it.</summary>
internal sealed class RecordIndex : IDisposable
{
    /// <summary>Text that is appended at a time, so that a large record does not stand in memory.</summary>
    private const int CharactersAtATime = 16 * 1024 * 1024;

    private readonly SeedIndexFolder _folder;

    private RecordIndex(SeedIndexFolder folder, SeedIndex index)
    {
        _folder = folder;
        Index = index;
    }

    /// <summary>The passages of all documents of the record.</summary>
    public SeedIndex Index { get; }

    /// <summary>Opens the index of the record at <paramref name="recordPath"/>; what it lacks is appended, what it has too much is removed.</summary>
    /// <remarks>Where it cannot be written, as on a read-only disk, an index in memory takes its place.</remarks>
    public static async Task<RecordIndex> OpenAsync(
        string recordPath,
        IRecordStore record,
        CancellationToken cancellationToken
    )
    {
        var folder = SeedIndexFolder.Open($"{recordPath}.index");
        var evidence = await record.ListEvidenceAsync(cancellationToken);
        var changed = await record.ListUnindexedAsync(cancellationToken);
        try
        {
            Follow(folder, record, evidence, changed, cancellationToken);
            if (!changed.IsEmpty)
            {
                await record.MarkIndexedAsync(changed, cancellationToken);
            }

            return new RecordIndex(folder, folder.Index);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new RecordIndex(folder, SeedIndex.Build(evidence.SelectMany(hash => PassagesOf(record, hash))));
        }
    }

    public void Dispose()
    {
        Index.Dispose();
        _folder.Dispose();
    }

    private static void Follow(
        SeedIndexFolder folder,
        IRecordStore record,
        IReadOnlyCollection<string> evidence,
        IReadOnlyCollection<string> changed,
        CancellationToken cancellationToken
    )
    {
        var surplus = folder
            .Documents.Except(evidence, StringComparer.Ordinal)
            .Concat(folder.Documents.Intersect(changed, StringComparer.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        if (surplus.Count > 0)
        {
            folder.Remove(surplus, cancellationToken);
        }

        var waiting = new List<Passage>();
        var characters = 0L;
        foreach (var hash in evidence.Where(hash => !folder.Documents.Contains(hash)).ToArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var passage in PassagesOf(record, hash))
            {
                waiting.Add(passage);
                characters += passage.Text.Length;
            }

            if (characters >= CharactersAtATime)
            {
                folder.Append(waiting, cancellationToken);
                waiting.Clear();
                characters = 0;
            }
        }

        if (waiting.Count > 0)
        {
            folder.Append(waiting, cancellationToken);
        }
    }

    private static IEnumerable<Passage> PassagesOf(IRecordDocuments record, string hash) =>
        record.Find(hash) is { } document ? RecordPassages.Of(document) : [];
}
