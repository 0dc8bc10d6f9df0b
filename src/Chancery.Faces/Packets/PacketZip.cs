using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Faces.Packets;

/// <summary>Writes files as a ZIP with a manifest in the form of <c>sha256sum</c>: the same files give the same bytes.</summary>
internal static class PacketZip
{
    // The first day that a ZIP can name; the day on which a packet was made is not evidence.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the files in the order of their names, the manifest last, and leaves the stream open.</summary>
    public static void Write(IEnumerable<PacketFile> files, Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var manifest = new StringBuilder();
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            manifest
                .Append(Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)))
                .Append("  ")
                .Append(file.Name)
                .Append('\n');
            Write(zip, file);
        }

        Write(zip, new PacketFile(PacketNames.Manifest, Encoding.ASCII.GetBytes(manifest.ToString())));
    }

    private static void Write(ZipArchive zip, PacketFile file)
    {
        // Stored, not compressed: compressors differ from one build to the next, and the bytes shall not.
        var entry = zip.CreateEntry(file.Name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Day;
        using var stream = entry.Open();
        stream.Write(file.Bytes.Span);
    }
}
