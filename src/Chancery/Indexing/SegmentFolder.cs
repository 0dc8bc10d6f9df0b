using System.Collections.Immutable;
using System.Text;

namespace Chancery.Indexing;

/// <summary>The files of an index.</summary>
internal sealed class SegmentFolder(string path)
{
    public const string ManifestName = "manifest";
    private const string LockName = "lock";
    private const string MergingLockName = "merging";

    /// <summary>A merged segment that the manifest does not name yet.</summary>
    private const string MergedExtension = ".merged";

    private static readonly TimeSpan WaitForWriter = TimeSpan.FromMilliseconds(20);

    private string ManifestPath => Path.Combine(path, ManifestName);

    public string PathOf(ManifestEntry entry) => Path.Combine(path, entry.FileName);

    /// <summary>The manifest in use; an empty one if there is none.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public Manifest ReadManifest()
    {
        try
        {
            return Manifest.Parse(File.ReadAllText(ManifestPath, Encoding.UTF8));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Manifest.Empty;
        }
    }

    /// <summary>Waits until no other process writes. The operating system ends the lock of a process that dies.</summary>
    public IDisposable LockForWriting(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(path);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryLock(LockName) is { } held)
            {
                return held;
            }

            cancellationToken.WaitHandle.WaitOne(WaitForWriter);
        }
    }

    /// <summary>The lock of the one process that may merge beside the writers; null where another has it.</summary>
    public IDisposable? TryLockForMerging()
    {
        Directory.CreateDirectory(path);
        return TryLock(MergingLockName);
    }

    /// <summary>
    /// Writes the segments of <paramref name="builders"/> beside the others, and then puts them in the place of those of <paramref name="merged"/>.
    /// </summary>
    /// <returns>False, and nothing is changed, where those no longer stand side by side in the manifest.</returns>
    public bool TryReplace(
        ImmutableArray<ManifestEntry> merged,
        IReadOnlyList<SegmentBuilder> builders,
        CancellationToken cancellationToken
    )
    {
        var written = new List<ManifestEntry>();
        foreach (var builder in builders)
        {
            cancellationToken.ThrowIfCancellationRequested();
            written.Add(WriteAs(MergedPath(written.Count), number: 0, builder.Build()));
        }

        using var writing = LockForWriting(cancellationToken);
        var before = ReadManifest();
        var first = before.Segments.IndexOf(merged[0]);
        if (first < 0 || !before.Segments.AsSpan()[first..].StartsWith(merged.AsSpan()))
        {
            return false;
        }

        var next = before.Next;
        for (var i = 0; i < written.Count; i++)
        {
            written[i] = written[i] with { Number = next++ };
            File.Move(MergedPath(i), PathOf(written[i]), overwrite: true);
        }

        ReplaceManifest(next, [.. before.Segments[..first], .. written, .. before.Segments[(first + merged.Length)..]]);
        RemoveUnused();
        return true;
    }

    /// <summary>Deletes merged segments that no manifest came to name; for who holds the lock for merging.</summary>
    public void RemoveUnfinishedMerges()
    {
        foreach (var file in Directory.EnumerateFiles(path, $"*{MergedExtension}*").ToList())
        {
            DeleteUnlessInUse(file);
        }
    }

    /// <summary>Writes what is new, then the manifest: the one moment in which the change happens.</summary>
    public void Commit(Manifest before, IEnumerable<SegmentChange> changes)
    {
        var next = before.Next;
        var entries = new List<ManifestEntry>();
        foreach (var change in changes)
        {
            entries.Add(
                change switch
                {
                    SegmentChange.Kept kept => kept.Entry,
                    SegmentChange.Written written => Write(next++, written.Content),
                    _ => throw new ArgumentException("There are two kinds of changes.", nameof(changes)),
                }
            );
        }

        if (next == before.Next && entries.SequenceEqual(before.Segments))
        {
            return;
        }

        ReplaceManifest(next, [.. entries]);
    }

    /// <summary>Deletes what the manifest does not name: merged segments, and leftovers of a writer that was killed.</summary>
    public void RemoveUnused()
    {
        var used = ReadManifest().Segments.Select(entry => entry.FileName).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(path).ToList())
        {
            var name = Path.GetFileName(file);
            var isOurs =
                name.EndsWith(ManifestEntry.Extension, StringComparison.Ordinal)
                || name.EndsWith(SegmentFile.TemporaryExtension, StringComparison.Ordinal);
            if (isOurs && !used.Contains(name) && !name.Contains(MergedExtension, StringComparison.Ordinal))
            {
                DeleteUnlessInUse(file);
            }
        }
    }

    /// <summary>The number of the next segment grows with every change, which tells readers of it.</summary>
    private void ReplaceManifest(int next, ImmutableArray<ManifestEntry> entries)
    {
        var manifest = new Manifest(next + 1, entries);
        SegmentFile.WriteWhole(ManifestPath, stream => stream.Write(Encoding.UTF8.GetBytes(manifest.Format())));
    }

    private string MergedPath(int number) =>
        Path.Combine(path, FormattableString.Invariant($"{number}{MergedExtension}"));

    private FileStream? TryLock(string name)
    {
        try
        {
            return new FileStream(
                Path.Combine(path, name),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException e) when (IsHeldByAnother(e))
        {
            return null;
        }
    }

    private static void DeleteUnlessInUse(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Windows keeps a file that somebody still maps; the next writer finds it unused again.
        }
    }

    private ManifestEntry Write(int number, SegmentContent content) =>
        WriteAs(PathOf(new ManifestEntry(number, 0, 0)), number, content);

    private static ManifestEntry WriteAs(string file, int number, SegmentContent content)
    {
        SegmentFile.Write(content, file);
        using var segment = SegmentFile.Open(file);
        return new ManifestEntry(number, content.Places.Length, segment.HeaderChecksum);
    }

    /// <summary>Sharing violations: of Windows (32, 33), and of flock on Linux (11) and macOS (35).</summary>
    private static bool IsHeldByAnother(IOException e) =>
        e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        && (e.HResult & 0xFFFF) is 32 or 33 or 11 or 35;
}
