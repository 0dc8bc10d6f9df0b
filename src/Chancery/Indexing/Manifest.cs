using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Chancery.Indexing;

/// <summary>Which segments make up the index, in the order of their passages. Replaced as a whole, never changed in place.</summary>
/// <param name="Next">Number of the next segment to be written.</param>
/// <param name="Segments">The segments.</param>
internal sealed record Manifest(int Next, ImmutableArray<ManifestEntry> Segments)
{
    private const string Title = "chancery-seed-index 1";

    public static readonly Manifest Empty = new(1, []);

    /// <summary>Reads what <see cref="Format"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The text is not of this format, or is damaged.</exception>
    public static Manifest Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines[0] != Title)
        {
            throw new InvalidDataException("The manifest of the index is of another format.");
        }

        var manifest = ParseLines(lines);
        return manifest.Format().Equals(text, StringComparison.Ordinal)
            ? manifest
            : throw new InvalidDataException("The manifest of the index is damaged.");
    }

    /// <summary>The text with the line behind it that says what its checksum is.</summary>
    internal static string WithChecksum(string body) => body + ChecksumLine(body);

    /// <summary>The lines of the file.</summary>
    public string Format()
    {
        var body = new StringBuilder();
        body.Append(Title).Append('\n');
        body.Append(CultureInfo.InvariantCulture, $"next {Next}\n");
        foreach (var segment in Segments)
        {
            body.Append(segment.Format()).Append('\n');
        }

        return WithChecksum(body.ToString());
    }

    private static Manifest ParseLines(string[] lines)
    {
        try
        {
            return new Manifest(
                int.Parse(lines[1].Split(' ')[1], CultureInfo.InvariantCulture),
                [.. lines[2..^2].Select(ManifestEntry.Parse)]
            );
        }
        catch (Exception e)
            when (e is FormatException or OverflowException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException("The manifest of the index is damaged.", e);
        }
    }

    private static string ChecksumLine(string body) =>
        string.Create(CultureInfo.InvariantCulture, $"checksum {Checksum.Of(Encoding.UTF8.GetBytes(body)):x16}\n");
}
