using System.Globalization;

namespace Chancery.Indexing;

/// <summary>One segment of the index.</summary>
/// <param name="Number">Its number, which names its file.</param>
/// <param name="Words">Number of its words.</param>
/// <param name="HeaderChecksum">The checksum in its header, which covers those of its parts.</param>
internal sealed record ManifestEntry(int Number, int Words, ulong HeaderChecksum)
{
    public const string Extension = ".segment";

    public string FileName => Number.ToString("D8", CultureInfo.InvariantCulture) + Extension;

    public static ManifestEntry Parse(string line)
    {
        var fields = line.Split(' ');
        return new ManifestEntry(
            int.Parse(fields[1], CultureInfo.InvariantCulture),
            int.Parse(fields[2], CultureInfo.InvariantCulture),
            ulong.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        );
    }

    public string Format() =>
        string.Create(CultureInfo.InvariantCulture, $"segment {Number} {Words} {HeaderChecksum:x16}");
}
