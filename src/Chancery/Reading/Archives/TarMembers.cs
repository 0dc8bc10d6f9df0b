using System.Formats.Tar;

namespace Chancery.Reading.Archives;

/// <summary>The files of a TAR archive, in its order; links, devices and folders are passed over.</summary>
internal static class TarMembers
{
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    /// <exception cref="UnpackingException">It breaks the limits.</exception>
    public static IEnumerable<Member> Read(Stream stream, string id, UnpackingBudget budget, ReadingOptions options)
    {
        using var tar = new TarReader(stream, leaveOpen: true);
        while (tar.GetNextEntry() is { } entry)
        {
            var isFile =
                entry.EntryType
                is TarEntryType.RegularFile
                    or TarEntryType.V7RegularFile
                    or TarEntryType.ContiguousFile;
            if (!isFile || Unpacking.IsHidden(entry.Name))
            {
                continue;
            }

            if (!budget.TryTakeMember())
            {
                throw new UnpackingException(budget.TooMany());
            }

            var member = new Member(Unpacking.NameOf(id, entry.Name), ReadOnlyMemory<byte>.Empty);
            if (entry.DataStream is not { } data)
            {
                yield return member;
                continue;
            }

            yield return Unpacking.ReadWhole(data, options) is { } bytes
                ? member with
                {
                    Bytes = bytes,
                }
                : member with
                {
                    Problem = Unpacking.TooLarge(options),
                };
        }
    }
}
