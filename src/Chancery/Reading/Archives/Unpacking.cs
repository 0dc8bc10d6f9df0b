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
        var isTooLarge = false;
        ReadInto(bytes, stream, options, ref isTooLarge);
        return isTooLarge ? null : bytes.ToArray();
    }

    /// <summary>The same of a packed stream, and why it ends where that is not its proper end; then these are the bytes before.</summary>
    public static (byte[]? Bytes, PackedDataException? End) ReadSound(Stream stream, ReadingOptions options)
    {
        using var bytes = new MemoryStream();
        var isTooLarge = false;
        PackedDataException? end = null;
        try
        {
            ReadInto(bytes, stream, options, ref isTooLarge);
        }
        catch (PackedDataException exception)
        {
            end = exception;
        }

        return (isTooLarge ? null : bytes.ToArray(), end);
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

    /// <summary>Stands with a document whose bytes end before they should.</summary>
    public static Diagnostic Shortened(PackedDataException end) =>
        new("CH1020", Severity.Warning, $"perhaps not whole: {end.Message}");

    private static void ReadInto(MemoryStream bytes, Stream stream, ReadingOptions options, ref bool isTooLarge)
    {
        var buffer = new byte[BufferBytes];
        while (stream.Read(buffer) is > 0 and var read)
        {
            isTooLarge |= bytes.Length + read > options.MaxDocumentBytes;
            if (!isTooLarge)
            {
                bytes.Write(buffer, 0, read);
            }
        }
    }
}
