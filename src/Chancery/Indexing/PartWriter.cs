using System.Runtime.InteropServices;

namespace Chancery.Indexing;

/// <summary>Writes parts behind one another and notes where each stands.</summary>
internal sealed class PartWriter
{
    private readonly Stream _output;
    private readonly int _alignment;
    private SegmentHeader.PartTable _table;

    public PartWriter(Stream output, int headerSize, int alignment)
    {
        _output = output;
        _alignment = alignment;
        output.Write(new byte[headerSize]);
    }

    public SegmentHeader.PartTable Table => _table;

    public void Write<T>(SegmentPart part, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        _output.Write(new byte[(_alignment - (_output.Position % _alignment)) % _alignment]);
        var bytes = MemoryMarshal.AsBytes(values);
        _table[(int)part] = new SegmentHeader.PartEntry
        {
            Offset = _output.Position,
            Length = bytes.Length,
            Checksum = Checksum.Of(bytes),
        };
        _output.Write(bytes);
    }
}
