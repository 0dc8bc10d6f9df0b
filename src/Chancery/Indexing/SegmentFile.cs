namespace Chancery.Indexing;

/// <summary>Puts segments into memory and into files.</summary>
internal static class SegmentFile
{
    /// <summary>The segment of <paramref name="content"/> without a file.</summary>
    public static Segment InMemory(SegmentContent content)
    {
        using var bytes = new MemoryStream();
        SegmentWriter.Write(content, bytes);
        var pinned = GC.AllocateUninitializedArray<byte>((int)bytes.Length, pinned: true);
        bytes.GetBuffer().AsSpan(0, pinned.Length).CopyTo(pinned);
        return new Segment(new SegmentMemory(pinned));
    }
}
