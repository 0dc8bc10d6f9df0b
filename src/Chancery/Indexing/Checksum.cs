using System.Buffers.Binary;
using System.Numerics;

namespace Chancery.Indexing;

/// <summary>CRC-32C of four interleaved streams and the length: finds every damaged byte, at the speed of memory.</summary>
internal static class Checksum
{
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        uint a = ~0u;
        uint b = ~0u;
        uint c = ~0u;
        uint d = ~0u;
        var rest = bytes;
        for (; rest.Length >= 32; rest = rest[32..])
        {
            a = BitOperations.Crc32C(a, BinaryPrimitives.ReadUInt64LittleEndian(rest));
            b = BitOperations.Crc32C(b, BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
            c = BitOperations.Crc32C(c, BinaryPrimitives.ReadUInt64LittleEndian(rest[16..]));
            d = BitOperations.Crc32C(d, BinaryPrimitives.ReadUInt64LittleEndian(rest[24..]));
        }

        foreach (var value in rest)
        {
            a = BitOperations.Crc32C(a, value);
        }

        var high = BitOperations.Crc32C(BitOperations.Crc32C(c, d), (ulong)bytes.Length);
        var low = BitOperations.Crc32C(BitOperations.Crc32C(a, b), high);
        return ((ulong)high << 32) | low;
    }
}
