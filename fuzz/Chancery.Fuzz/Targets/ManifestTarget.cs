using System.Text;
using Chancery.Indexing;

namespace Chancery.Fuzz.Targets;

/// <summary>The manifest of the seed index: refused, or read and written again as the same bytes.</summary>
internal sealed class ManifestTarget : IFuzzTarget
{
    public string Name => "manifest";

    public IEnumerable<byte[]> Seeds =>
        [
            Bytes(Manifest.Empty),
            Bytes(new Manifest(4, [new ManifestEntry(2, 1200, 0x8F3C0A6BE1D2750F), new ManifestEntry(3, 17, 1)])),
        ];

    public IReadOnlyList<byte[]> Dictionary =>
        ["checksum "u8.ToArray(), "segment 9 9 9\n"u8.ToArray(), "next "u8.ToArray()];

    public void Run(ReadOnlySpan<byte> input)
    {
        var text = Encoding.UTF8.GetString(input);
        Read(text);

        // The checksum stops nearly everything; what it covers has to stand up by itself.
        var body = text.LastIndexOf("checksum ", StringComparison.Ordinal);
        Read(Manifest.WithChecksum(body < 0 ? text : text[..body]));
    }

    private static void Read(string text)
    {
        try
        {
            var manifest = Manifest.Parse(text);
            FuzzFailure.Unless(
                manifest.Format().Equals(text, StringComparison.Ordinal),
                "Read and written it differs."
            );
        }
        catch (InvalidDataException)
        {
            // Refused, as it should be.
        }
    }

    private static byte[] Bytes(Manifest manifest) => Encoding.UTF8.GetBytes(manifest.Format());
}
