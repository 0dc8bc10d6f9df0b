using System.Buffers;
using System.IO.Compression;

namespace Chancery.Storage;

/// <summary>Brotli, quick rather than small: transcripts shrink to about a third.</summary>
internal static class Compression
{
    private const int Quality = 4;
    private const int WindowBits = 22;

    public static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        var rented = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, rented, out var written, Quality, WindowBits)
                ? rented[..written]
                : throw new InvalidOperationException("The bound of Brotli's own encoder was too small.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <exception cref="InvalidDataException">The bytes are no Brotli stream of that length.</exception>
    public static byte[] Decompress(ReadOnlySpan<byte> compressed, int length)
    {
        var bytes = new byte[length];
        return BrotliDecoder.TryDecompress(compressed, bytes, out var written) && written == length
            ? bytes
            : throw new InvalidDataException(
                $"{compressed.Length} stored bytes do not give back the {length} that were read."
            );
    }
}
