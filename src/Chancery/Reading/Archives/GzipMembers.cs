namespace Chancery.Reading.Archives;

/// <summary>What is packed with gzip: a tape, a web archive, or one file.</summary>
internal static class GzipMembers
{
    /// <exception cref="PackedDataException">The stream is cut off or damaged.</exception>
    /// <exception cref="UnpackingException">It breaks the limits, or is one file that cannot be read in part.</exception>
    public static IEnumerable<Member> Read(Stream stream, string id, UnpackingBudget budget, ReadingOptions options)
    {
        var head = ReadHead(stream);
        stream.Position = 0;
        using var unpacked = new BudgetedStream(new GzipInput(stream), budget);
        var members =
            FileSignature.IsTar(head) ? TarMembers.Read(unpacked, id, budget, options)
            : FileSignature.IsWarc(head) ? WarcMembers.Read(unpacked, id, budget, options)
            : ReadFile(unpacked, id, options);
        foreach (var member in members)
        {
            yield return member;
        }

        // A tape ends before its stream; only there stands the check sum.
        unpacked.CopyTo(Stream.Null);
    }

    private static byte[] ReadHead(Stream stream)
    {
        using var packed = new GzipInput(stream);
        var head = new byte[FileSignature.HeadBytes];
        var length = 0;
        try
        {
            while (length < head.Length && packed.Read(head.AsSpan(length)) is > 0 and var read)
            {
                length += read;
            }
        }
        catch (PackedDataException)
        {
            // Said again where the members are read.
        }

        return head[..length];
    }

    private static IEnumerable<Member> ReadFile(Stream unpacked, string id, ReadingOptions options)
    {
        var (bytes, end) = Unpacking.ReadSound(unpacked, options);
        var isReadInPart = end is { IsSoundBefore: true } && IsReadableInPart(id, bytes);
        if (end is null || isReadInPart)
        {
            yield return bytes is null
                ? new Member(id, ReadOnlyMemory<byte>.Empty) { Problem = Unpacking.TooLarge(options) }
                : new Member(id, bytes) { Remark = end is null ? null : Unpacking.Shortened(end) };
        }

        if (end is not null)
        {
            var rest = isReadInPart ? "what came out was read" : "nothing of it was read";
            throw new UnpackingException(Unpacking.Damaged($"{end.Message}; {rest}"));
        }
    }

    /// <summary>True for text; of packed formats the beginning alone says nothing, or something else.</summary>
    private static bool IsReadableInPart(string id, byte[]? bytes) =>
        bytes is { Length: > 0 }
        && !MemberReader.IsArchive(bytes)
        && FormatDetector.DetectBinary(id, bytes) is null or InputFormat.Mail or InputFormat.TranscriptLines;
}
