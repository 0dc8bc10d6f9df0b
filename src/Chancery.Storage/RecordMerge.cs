using System.Collections.Immutable;
using Chancery.Reading;

namespace Chancery.Storage;

/// <summary>Brings another record into this one: the same bytes are the same document, and what either knows of it stays.</summary>
/// <remarks>Each document is one transaction and can be merged again, so that a merge that was cut short is completed by running it again.</remarks>
/// <param name="into">The record that grows.</param>
/// <param name="from">The other one, which is only read.</param>
/// <param name="analyze">Finds turns and quotations in documents that another build of the engine analyzed.</param>
/// <param name="isDryRun">True if nothing shall be written.</param>
public sealed class RecordMerge(
    IRecordStore into,
    IRecordStore from,
    Func<Document, DocumentAnalysis> analyze,
    bool isDryRun
)
{
    private readonly ReadingOptions _options = new();
    private readonly ImmutableArray<string>.Builder _removedHere = ImmutableArray.CreateBuilder<string>();
    private int _added;
    private int _known;
    private int _versions;
    private int _verdicts;

    /// <summary>Merges all documents with their versions and verdicts, then observations and removals.</summary>
    public async Task<MergeReport> RunAsync(
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var hashes = await from.ListHashesAsync(cancellationToken);
        var outdated = (await from.ListOutdatedAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var tombstones = await into.ListTombstonesAsync(cancellationToken);
        var removed = tombstones.Select(tombstone => tombstone.Hash).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < hashes.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await from.FindAsync(hashes[i], cancellationToken) is { } stored)
            {
                await MergeAsync(stored, outdated, removed, cancellationToken);
            }

            progress?.Report(new BatchProgress(i + 1, hashes.Length));
        }

        if (!isDryRun)
        {
            foreach (var decision in await from.ListDecisionsAsync(cancellationToken))
            {
                await into.SaveDecisionAsync(decision, cancellationToken);
            }
        }

        var observations = await MergeObservationsAsync(cancellationToken);
        var (buried, removedThere) = await MergeTombstonesAsync(cancellationToken);
        return new MergeReport(
            _added,
            _known,
            _versions,
            _verdicts,
            observations,
            buried,
            _removedHere.ToImmutable(),
            removedThere
        );
    }

    private async Task MergeAsync(
        StoredDocument stored,
        HashSet<string> outdated,
        HashSet<string> removed,
        CancellationToken cancellationToken
    )
    {
        var document = stored.Analysis.Document;
        if (removed.Contains(document.Hash))
        {
            _removedHere.Add(document.Id);
            return;
        }

        var here = await into.FindAsync(document.Hash, cancellationToken);
        _added += here is null ? 1 : 0;
        _known += here is null ? 0 : 1;
        var known = here?.Versions.Select(version => (version.Name, version.ReadAt)).ToHashSet() ?? [];
        DocumentVersion[] missing =
        [
            .. stored
                .Versions.Where(version => !known.Contains((version.Name, version.ReadAt)))
                .OrderBy(version => version.ReadAt),
        ];
        _versions += missing.Length;
        if (!isDryRun && missing.Length > 0)
        {
            var entry = here is null
                ? RecordEntry.Of(missing[0].Name, missing[0].ReadAt, AnalysisOf(stored, outdated))
                : RecordEntry.Known(missing[0].Name, missing[0].ReadAt, document.Hash);
            await into.AddAsync(
                [.. missing.Select(version => entry.Under(version.Name).At(version.ReadAt))],
                cancellationToken
            );
        }

        await MergeVerdictsAsync(stored, here, cancellationToken);
    }

    // What an earlier build found is not carried on where this one can look for itself.
    private DocumentAnalysis AnalysisOf(StoredDocument stored, HashSet<string> outdated)
    {
        var document = stored.Analysis.Document;
        return outdated.Contains(document.Hash)
            ? KeptBytes.Analyze(stored.Versions[0].Name, document, _options, analyze) ?? stored.Analysis
            : stored.Analysis;
    }

    private async Task MergeVerdictsAsync(
        StoredDocument there,
        StoredDocument? before,
        CancellationToken cancellationToken
    )
    {
        var hash = there.Analysis.Document.Hash;
        var verdicts = await from.ListVerdictHistoryAsync(hash, cancellationToken);
        if (verdicts.IsEmpty)
        {
            return;
        }

        var here = isDryRun ? before : await into.FindAsync(hash, cancellationToken);
        if (here is null)
        {
            _verdicts += verdicts.Length;
            return;
        }

        // The two may number their quotations otherwise.
        var keysThere = QuotationKeys.Of(there.Analysis);
        var keysHere = QuotationKeys.Of(here.Analysis);
        var known = (await into.ListVerdictHistoryAsync(hash, cancellationToken)).ToHashSet();
        StoredVerdict[] missing =
        [
            .. verdicts
                .Select(verdict =>
                    verdict with
                    {
                        Quotation = keysHere.IndexOf(keysThere[verdict.Quotation], 0, StringComparer.Ordinal),
                    }
                )
                .Where(verdict => verdict.Quotation >= 0 && !known.Contains(verdict)),
        ];
        _verdicts += missing.Length;
        if (!isDryRun)
        {
            await into.ImportVerdictsAsync(hash, missing, cancellationToken);
        }
    }

    private async Task<int> MergeObservationsAsync(CancellationToken cancellationToken)
    {
        var here = (await into.ListObservationsAsync(null, cancellationToken)).ToHashSet();
        Observation[] missing =
        [
            .. (await from.ListObservationsAsync(null, cancellationToken)).Where(seen => !here.Contains(seen)),
        ];
        if (!isDryRun && missing.Length > 0)
        {
            await into.ObserveAsync(missing, cancellationToken);
        }

        return missing.Length;
    }

    private async Task<(int Buried, ImmutableArray<Tombstone> RemovedThere)> MergeTombstonesAsync(
        CancellationToken cancellationToken
    )
    {
        var hashes = (await into.ListHashesAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var removed = (await into.ListTombstonesAsync(cancellationToken)).Select(tombstone => tombstone.Hash);
        var known = removed.ToHashSet(StringComparer.Ordinal);
        var removedThere = ImmutableArray.CreateBuilder<Tombstone>();
        var buried = 0;
        foreach (var tombstone in await from.ListTombstonesAsync(cancellationToken))
        {
            if (hashes.Contains(tombstone.Hash))
            {
                removedThere.Add(tombstone);
            }
            else if (!known.Contains(tombstone.Hash))
            {
                buried += isDryRun || await into.BuryAsync(tombstone, cancellationToken) ? 1 : 0;
            }
        }

        return (buried, removedThere.ToImmutable());
    }
}
