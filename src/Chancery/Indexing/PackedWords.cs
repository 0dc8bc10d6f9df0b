using System.Buffers.Binary;

namespace Chancery.Indexing;

/// <summary>Unsigned numbers of two, three or four bytes each, little-endian, one after the other.</summary>
/// <remarks>Four bytes of padding stand behind the last, so that every number can be read as four bytes.</remarks>
/// <param name="bytes">The numbers and their padding.</param>
/// <param name="width">Bytes a number.</param>
internal readonly ref struct PackedWords(ReadOnlySpan<byte> bytes, int width)
{
    /// <summary>Bytes behind the last number.</summary>
    public const int Padding = 4;

    private readonly uint _mask = width == 4 ? uint.MaxValue : (1u << (8 * width)) - 1;

    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public uint this[int index] => BinaryPrimitives.ReadUInt32LittleEndian(Bytes[(index * width)..]) & _mask;

    /// <summary>Asks the memory for a number that is read soon.</summary>
    public void Ask(int index) => MemoryAhead.Ask(Bytes, index * width);

    /// <summary>The fewest bytes, at least two, that hold every number up to <paramref name="largest"/>.</summary>
    public static int WidthFor(long largest) =>
        largest <= ushort.MaxValue ? 2
        : largest < 1 << 24 ? 3
        : 4;

    public static void Write(Span<byte> bytes, int width, int index, uint value)
    {
        var place = bytes.Slice(index * width, width);
        for (var i = 0; i < place.Length; i++)
        {
            place[i] = (byte)(value >> (8 * i));
        }
    }

    /// <summary>All of <paramref name="values"/> with their padding.</summary>
    public static byte[] Pack(ReadOnlySpan<uint> values, int width)
    {
        // Each number is written as four bytes; what reaches into the next is written over by it.
        var bytes = new byte[((long)values.Length * width) + sizeof(uint)];
        var at = 0;
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
            at += width;
        }

        return bytes;
    }
}
