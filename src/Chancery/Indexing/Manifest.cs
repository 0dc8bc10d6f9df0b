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

        var body = text.LastIndexOf("checksum ", StringComparison.Ordinal);
        if (body < 0 || text[body..] != ChecksumLine(text[..body]))
        {
            throw new InvalidDataException("The manifest of the index is damaged.");
        }

        // What the checksum covers was written by Format: no line of it can be malformed.
        return new Manifest(
            int.Parse(lines[1].Split(' ')[1], CultureInfo.InvariantCulture),
            [.. lines[2..^2].Select(ManifestEntry.Parse)]
        );
    }

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

        return body + ChecksumLine(body.ToString());
    }

    private static string ChecksumLine(string body) =>
        string.Create(CultureInfo.InvariantCulture, $"checksum {Checksum.Of(Encoding.UTF8.GetBytes(body)):x16}\n");
}
