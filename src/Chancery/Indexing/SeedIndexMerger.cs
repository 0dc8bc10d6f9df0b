using System.Collections.Immutable;

namespace Chancery.Indexing;

/// <summary>Merges the segments of an index in a folder, while others read it and append to it.</summary>
/// <remarks>
/// A merged segment is written beside those in use, without the lock of the writers; they wait only while the manifest is replaced.
/// What was appended meanwhile stays behind it. Where the segments were changed meanwhile the merge is thrown away; a process that
/// is killed leaves the index as it was. Answers stay the same; how many segments there are at a time depends on who was faster.
/// </remarks>
/// <param name="path">The folder.</param>
public sealed class SeedIndexMerger(string path)
{
    /// <summary>A segment is merged with those behind it unless it has this many times their words.</summary>
    private const int MergeFactor = 3;

    private readonly SegmentFolder _files = new(path);

    /// <summary>Merges until nothing is due. Returns at once where another process merges.</summary>
    /// <param name="cancellationToken">Ends the work between two segments; the index is then as it was before the last merge.</param>
    public void Run(CancellationToken cancellationToken = default)
    {
        using var merging = _files.TryLockForMerging();
        if (merging is null)
        {
            return;
        }

        try
        {
            while (TryMerge(cancellationToken)) { }
        }
        finally
        {
            _files.RemoveUnfinishedMerges();
        }
    }

    /// <summary>The last segments, as long as they have fewer than three times the words of those behind them; none where that is one only.</summary>
    internal static Range FindDue(ImmutableArray<Segment> segments)
    {
        var first = segments.Length;
        var words = 0L;
        while (first > 0 && (words == 0 || segments[first - 1].WordCount < MergeFactor * words))
        {
            words += segments[first - 1].WordCount;
            if (words > SegmentBuilder.MaxWords)
            {
                break;
            }

            first--;
        }

        return segments.Length - first > 1 ? first.. : segments.Length..;
    }

    /// <summary>True where segments were merged, so that more may be due.</summary>
    private bool TryMerge(CancellationToken cancellationToken)
    {
        // What is damaged must not get a new checksum.
        var set = SegmentSet.Load(_files, checksContent: true, SegmentSet.Empty);
        using var index = set.Index;
        var due = FindDue(set.Segments);
        var entries = set.Entries[due];
        if (entries.IsEmpty)
        {
            return false;
        }

        SegmentBuilder[] builders =
        [
            .. SegmentBuilders.Create(set.Segments[due], ImmutableHashSet<string>.Empty, [], cancellationToken),
        ];
        if (builders.Length >= entries.Length)
        {
            // They hold too many different words for one segment.
            return false;
        }

        return _files.TryReplace(entries, builders, cancellationToken);
    }
}
