using System.Globalization;
using System.IO.Compression;
using Chancery.Reading.Office;
using Chancery.Text;

namespace Chancery.Reading.Archives;

/// <summary>The members of a ZIP archive, in the order of its directory.</summary>
internal static class ZipMembers
{
    /// <summary>Small members may be packed as tightly as they like.</summary>
    private const int AlwaysAllowedBytes = 1024 * 1024;

    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    /// <exception cref="UnpackingException">It breaks the limits.</exception>
    public static IEnumerable<Member> Read(
        ZipArchive archive,
        string id,
        long length,
        UnpackingBudget budget,
        ReadingOptions options
    )
    {
        if (archive.Entries.Sum(entry => (decimal)entry.CompressedLength) > length)
        {
            throw new UnpackingException(
                new Diagnostic(
                    "CH1021",
                    Severity.Error,
                    "the members of the archive overlap: together they are larger than it; nothing is unpacked"
                )
            );
        }

        var isBook = OfficeFiles.IsBook(archive);
        foreach (var entry in archive.Entries)
        {
            if (
                entry.FullName is [.., '/']
                || Unpacking.IsHidden(entry.FullName)
                || (isBook && !OfficeFiles.IsPageOfBook(entry.FullName))
            )
            {
                continue;
            }

            if (!budget.TryTakeMember())
            {
                throw new UnpackingException(budget.TooMany());
            }

            yield return Read(entry, Unpacking.NameOf(id, entry.FullName), budget, options);
        }
    }

    private static Member Read(ZipArchiveEntry entry, string name, UnpackingBudget budget, ReadingOptions options)
    {
        var member = new Member(name, ReadOnlyMemory<byte>.Empty);
        if (entry.IsEncrypted)
        {
            return member with
            {
                Problem = new Diagnostic(
                    "CH1023",
                    Severity.Error,
                    "encrypted; expected a member that opens without a password"
                ),
            };
        }

        if (entry.Length > options.MaxDocumentBytes)
        {
            return member with { Problem = Unpacking.TooLarge(options) };
        }

        if (entry.Length > AlwaysAllowedBytes && entry.Length / options.MaxExpansion > entry.CompressedLength)
        {
            return member with
            {
                Problem = new Diagnostic(
                    "CH1021",
                    Severity.Error,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"would unpack from {entry.CompressedLength} to {entry.Length} bytes; at most {options.MaxExpansion} times the size is unpacked"
                    )
                ),
            };
        }

        try
        {
            using var stream = new BudgetedStream(entry.Open(), budget);
            return Unpacking.ReadWhole(stream, options) is not { } bytes
                    ? member with
                    {
                        Problem = Unpacking.TooLarge(options),
                    }
                : ZipCheck.Find(entry, bytes.Length, Crc32.Append(0, bytes)) is { } problem
                    ? member with
                    {
                        Problem = problem,
                    }
                : member with { Bytes = bytes };
        }
        catch (InvalidDataException error)
        {
            return member with { Problem = Unpacking.Damaged($"cannot be unpacked: {error.Message.TrimEnd('.')}") };
        }
    }
}
