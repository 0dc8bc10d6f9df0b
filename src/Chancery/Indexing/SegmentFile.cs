namespace Chancery.Indexing;

/// <summary>Puts segments into memory and into files.</summary>
internal static class SegmentFile
{
    public const string TemporaryExtension = ".tmp";

    private const int BytesPerWord = 12;

    /// <summary>The segment of <paramref name="content"/> without a file.</summary>
    public static Segment InMemory(SegmentContent content)
    {
        // A dozen bytes a word, and the texts: room for all of it spares copying what grows.
        using var bytes = new MemoryStream(
            (int)Math.Min(Array.MaxLength, content.Texts.Length + ((long)BytesPerWord * content.Stream.Length))
        );
        SegmentWriter.Write(content, bytes);
        var pinned = GC.AllocateUninitializedArray<byte>((int)bytes.Length, pinned: true);
        bytes.GetBuffer().AsSpan(0, pinned.Length).CopyTo(pinned);
        return new Segment(new SegmentMemory(pinned));
    }

    /// <summary>Writes a segment; the name stands for the whole file or for none.</summary>
    public static void Write(SegmentContent content, string path) =>
        WriteWhole(path, stream => SegmentWriter.Write(content, stream));

    /// <summary>Maps a segment. Only its header is read.</summary>
    /// <exception cref="InvalidDataException">The header is damaged or of another version, or the file is cut.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Segment Open(string path)
    {
        var memory = new SegmentMemory(path);
        try
        {
            return new Segment(memory);
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }

    /// <summary>Writes a file under a temporary name, waits until the disk has it, and gives it its name.</summary>
    public static void WriteWhole(string path, Action<Stream> write)
    {
        var temporary = path + TemporaryExtension;
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
