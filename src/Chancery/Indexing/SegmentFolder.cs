using System.Text;

namespace Chancery.Indexing;

/// <summary>The files of an index.</summary>
internal sealed class SegmentFolder(string path)
{
    public const string ManifestName = "manifest";
    private const string LockName = "lock";
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
            try
            {
                return new FileStream(
                    Path.Combine(path, LockName),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException e) when (IsHeldByAnother(e))
            {
                cancellationToken.WaitHandle.WaitOne(WaitForWriter);
            }
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

        // The number also tells readers that the manifest changed.
        var manifest = new Manifest(next + 1, [.. entries]);
        SegmentFile.WriteWhole(ManifestPath, stream => stream.Write(Encoding.UTF8.GetBytes(manifest.Format())));
    }

    /// <summary>Deletes what the manifest does not name: merged segments, and leftovers of a process that was killed.</summary>
    public void RemoveUnused()
    {
        var used = ReadManifest().Segments.Select(entry => entry.FileName).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(path).ToList())
        {
            var name = Path.GetFileName(file);
            var isOurs =
                name.EndsWith(ManifestEntry.Extension, StringComparison.Ordinal)
                || name.EndsWith(SegmentFile.TemporaryExtension, StringComparison.Ordinal);
            if (isOurs && !used.Contains(name))
            {
                DeleteUnlessInUse(file);
            }
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

    private ManifestEntry Write(int number, SegmentContent content)
    {
        var entry = new ManifestEntry(number, content.Places.Length, 0);
        SegmentFile.Write(content, PathOf(entry));
        using var segment = SegmentFile.Open(PathOf(entry));
        return entry with { HeaderChecksum = segment.HeaderChecksum };
    }

    /// <summary>Sharing violations: of Windows (32, 33), and of flock on Linux (11) and macOS (35).</summary>
    private static bool IsHeldByAnother(IOException e) =>
        e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        && (e.HResult & 0xFFFF) is 32 or 33 or 11 or 35;
}
