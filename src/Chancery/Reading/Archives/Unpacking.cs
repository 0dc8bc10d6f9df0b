using System.Globalization;
using Chancery.Text;

namespace Chancery.Reading.Archives;

/// <summary>Reads members whole, within the limits.</summary>
internal static class Unpacking
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>All bytes of <paramref name="stream"/>, or null where they are more than one document may have; the rest is then passed over.</summary>
    public static byte[]? ReadWhole(Stream stream, ReadingOptions options)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[BufferBytes];
        var isTooLarge = false;
        while (stream.Read(buffer) is > 0 and var read)
        {
            isTooLarge |= bytes.Length + read > options.MaxDocumentBytes;
            if (!isTooLarge)
            {
                bytes.Write(buffer, 0, read);
            }
        }

        return isTooLarge ? null : bytes.ToArray();
    }

    /// <summary>Fills <paramref name="buffer"/> as far as the stream goes.</summary>
    public static int ReadHead(Stream stream, Span<byte> buffer) =>
        stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);

    /// <summary>The name of a member behind the archive's, made of plain steps: it never leads out of the archive.</summary>
    public static string NameOf(string archive, string member)
    {
        var steps = member
            .Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(step => step is not ("." or ".."))
            .Select(step => string.Concat(step.Select(letter => char.IsControl(letter) ? '_' : letter)));
        return string.Join('/', steps.Prepend(archive));
    }

    /// <summary>True for what programs leave in archives beside the user's files.</summary>
    public static bool IsHidden(string member) =>
        member.Split('/', '\\').Any(step => step is ['.', _, ..] and not ".." || step == "__MACOSX");

    public static Diagnostic TooLarge(ReadingOptions options) =>
        new(
            "CH1003",
            Severity.Error,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the member is larger than {options.MaxDocumentBytes} bytes, the most that is read as one document"
            )
        );

    public static Diagnostic Damaged(string what) => new("CH1020", Severity.Error, what);
}
