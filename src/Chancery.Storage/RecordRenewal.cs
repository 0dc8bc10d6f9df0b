using Chancery.Reading;

namespace Chancery.Storage;

/// <summary>Renews what earlier builds of the engine found in the documents of a record, from the bytes it keeps.</summary>
public static class RecordRenewal
{
    /// <summary>Analyzes every document again that another build analyzed; names, versions and verdicts stay.</summary>
    /// <param name="record">The record.</param>
    /// <param name="options">Limits.</param>
    /// <param name="analyze">Finds turns and quotations in a document.</param>
    /// <param name="progress">Told after each document.</param>
    /// <param name="cancellationToken">Checked once a document; what was renewed by then is kept.</param>
    /// <returns>How many were looked at, how many changed, and the hashes of those that are not read any more.</returns>
    public static async Task<(int Outdated, int Changed, IReadOnlyList<string> Unreadable)> RunAsync(
        IRecordStore record,
        ReadingOptions options,
        Func<Document, DocumentAnalysis> analyze,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        var outdated = await record.ListOutdatedAsync(cancellationToken);
        var unreadable = new List<string>();
        var changed = 0;
        for (var i = 0; i < outdated.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await record.FindAsync(outdated[i], cancellationToken) is not { Versions: [var version, ..] } stored)
            {
                continue;
            }

            var kept = stored.Analysis.Document;
            if (KeptBytes.Analyze(version.Name, kept, options, analyze) is { } analysis)
            {
                var entry = RecordEntry.Of(version.Name, version.ReadAt, analysis);
                changed += await record.AddAsync([entry], cancellationToken) is [AddOutcome.Renewed] ? 1 : 0;
            }
            else
            {
                unreadable.Add(outdated[i]);
            }

            progress?.Report(new BatchProgress(i + 1, outdated.Length));
        }

        return (outdated.Length, changed, unreadable);
    }
}
