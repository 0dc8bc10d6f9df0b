using Chancery.Affairs;

namespace Chancery.Storage;

/// <summary>Keeps the registers of a record up to date: what came since, or was made by another build, is read for them.</summary>
public static class RecordRegisters
{
    private const int DocumentsAtATime = 64;

    /// <summary>Reads the documents whose registers are missing or of another maker, and keeps what they state.</summary>
    /// <param name="record">The record.</param>
    /// <param name="madeBy">The build of the engine, and whatever else the rows depend on.</param>
    /// <param name="extract">Finds what a stored document states; called from many threads.</param>
    /// <param name="threads">How many documents are read at a time.</param>
    /// <param name="progress">Told after each group of documents.</param>
    /// <param name="cancellationToken">Checked between groups; what was kept by then stays.</param>
    /// <returns>How many documents were read.</returns>
    public static async Task<int> RefreshAsync(
        IRecordStore record,
        string madeBy,
        Func<DocumentAnalysis, DocumentAffairs> extract,
        int threads,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(extract);
        var waiting = await record.ListUnregisteredAsync(madeBy, cancellationToken);
        var done = 0;
        foreach (var group in waiting.Chunk(DocumentsAtATime))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var stored = new List<DocumentAnalysis>(group.Length);
            foreach (var hash in group)
            {
                if (record.Find(hash) is { } analysis)
                {
                    stored.Add(analysis);
                }
            }

            var affairs = new DocumentAffairs[stored.Count];
            Parallel.For(
                0,
                stored.Count,
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken },
                i => affairs[i] = extract(stored[i])
            );
            await record.SaveAffairsAsync(
                [.. stored.Select((analysis, i) => (analysis.Document.Hash, affairs[i]))],
                madeBy,
                cancellationToken
            );
            done += group.Length;
            progress?.Report(new BatchProgress(done, waiting.Length));
        }

        return waiting.Length;
    }
}
