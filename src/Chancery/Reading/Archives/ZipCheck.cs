using System.Globalization;
using System.IO.Compression;
using Chancery.Text;

namespace Chancery.Reading.Archives;

/// <summary>Holds what came out of a member of a ZIP archive against what its directory states; the runtime does not.</summary>
internal static class ZipCheck
{
    private const int BufferBytes = 16 * 1024;

    /// <summary>What is wrong with so many bytes of that check sum; null where nothing is.</summary>
    public static Diagnostic? Find(ZipArchiveEntry entry, long length, uint sum) =>
        length == entry.Length && sum == entry.Crc32
            ? null
            : Unpacking.Damaged(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"cut off or damaged: {length} bytes with CRC-32 {sum:x8} came out of {entry.FullName.ReplaceLineEndings(" ")}; expected {entry.Length} bytes with {entry.Crc32:x8}, as the archive states"
                )
            );

    /// <summary>The same of a member that was not unpacked yet; nothing of it is kept.</summary>
    /// <exception cref="InvalidDataException">It cannot be unpacked.</exception>
    public static Diagnostic? Find(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[BufferBytes];
        var (length, sum) = (0L, 0u);
        while (stream.Read(buffer) is > 0 and var read)
        {
            length += read;
            sum = Crc32.Append(sum, buffer.AsSpan(0, read));
        }

        return Find(entry, length, sum);
    }
}
