using System.IO.MemoryMappedFiles;

namespace Chancery.Indexing;

/// <summary>The bytes of a segment, at one address for as long as this lives: a mapped file, or memory.</summary>
internal sealed unsafe class SegmentMemory : IDisposable
{
    private readonly byte[]? _array;
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;
    private bool _isDisposed;

    /// <summary>Takes a pinned array.</summary>
    public SegmentMemory(byte[] pinned)
    {
        _array = pinned;
        Length = pinned.Length;
        _start = (byte*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0);
    }

    /// <summary>Maps a file; nothing of it is read yet.</summary>
    public SegmentMemory(string path)
    {
        // Deleting must stay possible: a merge removes the segments that it replaces while others still read them.
        using var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            1
        );
        Length = stream.Length;
        if (Length == 0)
        {
            return;
        }

        _file = MemoryMappedFile.CreateFromFile(
            stream,
            mapName: null,
            capacity: 0,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: false
        );
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);

        // Without a reference of its own, so that a segment nobody holds any more is unmapped by the collector.
        _start = (byte*)_view.SafeMemoryMappedViewHandle.DangerousGetHandle() + _view.PointerOffset;
    }

    public long Length { get; }

    /// <summary>The bytes from <paramref name="offset"/> on.</summary>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (offset < 0 || length < 0 || offset > Length - length)
        {
            throw new ArgumentOutOfRangeException(nameof(offset));
        }

        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    public void Dispose()
    {
        _isDisposed = true;
        _view?.Dispose();
        _file?.Dispose();
        GC.KeepAlive(_array);
    }
}
