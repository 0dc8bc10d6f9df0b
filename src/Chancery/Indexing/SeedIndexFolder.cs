using System.Collections.Immutable;

namespace Chancery.Indexing;

/// <summary>The index of a record as files: immutable segments, and a manifest that names those in use.</summary>
/// <remarks>
/// The record is the truth, the index follows it: compare <see cref="Documents"/> with what the record holds and append what lacks.
/// Every change is one replacement of the manifest; a process killed at any point leaves the index before or after the change.
/// Any number of processes may read while one writes; a second writer waits. Readers see the index as it was when they opened it.
/// </remarks>
public sealed class SeedIndexFolder : IDisposable
{
    private readonly SegmentFolder _files;
    private readonly bool _checksContent;
    private SegmentSet _current;

    private SeedIndexFolder(SegmentFolder files, bool checksContent)
    {
        _files = files;
        _checksContent = checksContent;
        _current = SegmentSet.Load(files, checksContent, SegmentSet.Empty);
    }

    /// <summary>The index as it was opened, or as this left it after the last change. Stays usable for who holds it.</summary>
    public SeedIndex Index => _current.Index;

    /// <summary>The keys of the documents in the index.</summary>
    public IReadOnlySet<string> Documents => _current.Documents;

    /// <summary>Files that were found damaged, missing or made by another version, and are left out.</summary>
    public ImmutableArray<SeedIndexProblem> Problems => _current.Problems;

    /// <summary>Opens the index in a folder; one that does not exist is empty.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="checkContent">
    /// True to compare every byte with its checksum, which reads the files once; false to look at headers and lengths only.
    /// </param>
    public static SeedIndexFolder Open(string path, bool checkContent = true) =>
        new(new SegmentFolder(path), checkContent);

    /// <summary>Adds documents in a segment of their own behind those in the index; one whose key it has already is left as it is.</summary>
    /// <remarks><see cref="SeedIndexMerger"/> merges what comes together.</remarks>
    /// <param name="passages">The passages, those of one document side by side.</param>
    /// <param name="cancellationToken">Ends the wait for another writer, or the work before the first change.</param>
    public void Append(IEnumerable<Passage> passages, CancellationToken cancellationToken = default) =>
        Change(
            set =>
            {
                var added = passages.Where(passage => !set.Documents.Contains(passage.Document)).ToList();
                if (added.Count == 0)
                {
                    return set.Kept;
                }

                var builders = SegmentBuilders.Create([], NoDocuments, added, cancellationToken);
                return [.. set.Kept, .. builders.Select(builder => new SegmentChange.Written(builder.Build()))];
            },
            cancellationToken
        );

    /// <summary>Removes documents; keys that the index does not have are passed over.</summary>
    public void Remove(IReadOnlySet<string> documents, CancellationToken cancellationToken = default) =>
        Change(
            set => [.. set.Segments.Zip(set.Kept).SelectMany(pair => Without(pair.First, pair.Second, documents))],
            cancellationToken
        );

    /// <summary>The index without some documents, in memory; the files stay as they are. For who may only read them.</summary>
    /// <remarks>Takes the place of <see cref="Index"/>: what it does not share with it is let go of. To be asked for at most once.</remarks>
    public SeedIndex IndexWithout(IReadOnlySet<string> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var segments = ImmutableArray.CreateBuilder<Segment>();
        foreach (var segment in _current.Segments)
        {
            if (!Enumerable.Range(0, segment.DocumentCount).Select(segment.Document).Any(documents.Contains))
            {
                segments.Add(segment);
                continue;
            }

            segments.AddRange(
                SegmentBuilders
                    .Create([segment], documents, [], CancellationToken.None)
                    .Select(builder => SegmentFile.InMemory(builder.Build()))
            );
            segment.Dispose();
        }

        return new SeedIndex(segments.DrainToImmutable());
    }

    /// <summary>Replaces everything by these documents.</summary>
    public void Rebuild(IEnumerable<Passage> passages, CancellationToken cancellationToken = default) =>
        Change(
            _ =>
                [
                    .. SegmentBuilders
                        .Create([], NoDocuments, passages, cancellationToken)
                        .Select(builder => new SegmentChange.Written(builder.Build())),
                ],
            cancellationToken
        );

    /// <summary>Merges all segments. Answers stay the same.</summary>
    public void Merge(CancellationToken cancellationToken = default) =>
        Change(
            set =>
                set.Segments.Length < 2
                    ? set.Kept
                    :
                    [
                        .. SegmentBuilders
                            .Create(set.Segments, NoDocuments, [], cancellationToken)
                            .Select(builder => new SegmentChange.Written(builder.Build())),
                    ],
            cancellationToken
        );

    /// <summary>Takes up what other processes changed.</summary>
    public void Refresh() => _current = SegmentSet.Load(_files, _checksContent, _current);

    /// <summary>Lets go of the files. The index that was given out must not be asked afterwards.</summary>
    public void Dispose() => _current.Index.Dispose();

    private static IReadOnlySet<string> NoDocuments => ImmutableHashSet<string>.Empty;

    private void Change(Func<SegmentSet, IEnumerable<SegmentChange>> change, CancellationToken cancellationToken)
    {
        using var writing = _files.LockForWriting(cancellationToken);
        var before = SegmentSet.Load(_files, _checksContent, _current);
        _files.Commit(before.Manifest, change(before));
        _files.RemoveUnused();
        _current = SegmentSet.Load(_files, checksContent: false, before);
    }

    private static IEnumerable<SegmentChange> Without(
        Segment segment,
        SegmentChange kept,
        IReadOnlySet<string> documents
    )
    {
        var names = Enumerable.Range(0, segment.DocumentCount).Select(segment.Document).ToList();
        if (!names.Any(documents.Contains))
        {
            return [kept];
        }

        return names.All(documents.Contains)
            ? []
            : SegmentBuilders
                .Create([segment], documents, [], CancellationToken.None)
                .Select(builder => new SegmentChange.Written(builder.Build()));
    }
}
