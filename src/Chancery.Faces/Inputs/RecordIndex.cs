using Chancery.Indexing;
using Chancery.Storage;

namespace Chancery.Faces.Inputs;

/// <summary>The index beside a record, brought up to what the record holds. The record is the truth, the index follows it.</summary>
/// <remarks>What is appended is merged on another thread, while more is appended and while the index is asked; the end waits for it.</remarks>
internal sealed class RecordIndex : IAsyncDisposable
{
    /// <summary>Text that is appended at a time, so that a large record does not stand in memory.</summary>
    private const int CharactersAtATime = 16 * 1024 * 1024;

    private readonly SeedIndexFolder _folder;
    private readonly Task _merging;

    private RecordIndex(SeedIndexFolder folder, SeedIndex index, Task merging)
    {
        _folder = folder;
        _merging = merging;
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
        var path = $"{recordPath}.index";
        var folder = SeedIndexFolder.Open(path);
        var evidence = await record.ListEvidenceAsync(cancellationToken);
        var changed = await record.ListUnindexedAsync(cancellationToken);
        try
        {
            var merging = Follow(folder, new SeedIndexMerger(path), record, evidence, changed, cancellationToken);
            if (!changed.IsEmpty)
            {
                await record.MarkIndexedAsync(changed, cancellationToken);
            }

            return new RecordIndex(folder, folder.Index, merging);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var index = SeedIndex.Build(evidence.SelectMany(hash => PassagesOf(record, hash)));
            return new RecordIndex(folder, index, Task.CompletedTask);
        }
    }

    /// <summary>The index beside a record as it is, without documents that the record no longer holds.</summary>
    public static async Task<SeedIndex> OpenToReadAsync(
        string recordPath,
        IRecordStore record,
        CancellationToken cancellationToken
    )
    {
        // Opened before the record is asked: what is read in between is in neither or in the record only.
        var folder = SeedIndexFolder.Open($"{recordPath}.index", checkContent: false);
        var held = await record.ListHashesAsync(cancellationToken);
        var removed = folder.Documents.Except(held, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return removed.Count == 0 ? folder.Index : folder.IndexWithout(removed);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _merging;
        }
        finally
        {
            Index.Dispose();
            _folder.Dispose();
        }
    }

    /// <summary>Brings the index up to date.</summary>
    /// <returns>The merging of what was appended, which may still be going on.</returns>
    private static Task Follow(
        SeedIndexFolder folder,
        SeedIndexMerger merger,
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

        var merging = Task.CompletedTask;
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
                AppendWaiting();
                waiting.Clear();
                characters = 0;
            }
        }

        if (waiting.Count > 0)
        {
            AppendWaiting();
        }

        return merging;

        void AppendWaiting()
        {
            folder.Append(waiting, cancellationToken);
            merging = MergeAfterAsync(merging, merger, cancellationToken);
        }
    }

    private static Task MergeAfterAsync(Task before, SeedIndexMerger merger, CancellationToken cancellationToken) =>
        Task.Run(
            async () =>
            {
                await before;
                merger.Run(cancellationToken);
            },
            cancellationToken
        );

    private static IEnumerable<Passage> PassagesOf(IRecordDocuments record, string hash) =>
        record.Find(hash) is { } document ? RecordPassages.Of(document) : [];
}
