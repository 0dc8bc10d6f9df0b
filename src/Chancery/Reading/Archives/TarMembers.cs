using System.Formats.Tar;

namespace Chancery.Reading.Archives;

/// <summary>The files of a TAR archive, in its order; links, devices and folders are passed over.</summary>
internal static class TarMembers
{
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    /// <exception cref="UnpackingException">It breaks the limits, or is cut off inside a member.</exception>
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

            yield return ReadWhole(data, entry.Length, member.Id, options) is { } bytes
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

    private static byte[]? ReadWhole(Stream data, long length, string name, ReadingOptions options)
    {
        try
        {
            var bytes = Unpacking.ReadWhole(data, options);
            return bytes is null || bytes.Length == length ? bytes : throw CutOff(name, "cut off");
        }
        catch (PackedDataException end) when (end.IsSoundBefore)
        {
            throw CutOff(name, end.Message);
        }
        catch (EndOfStreamException)
        {
            throw CutOff(name, "cut off");
        }
    }

    private static UnpackingException CutOff(string name, string how) =>
        new(Unpacking.Damaged($"{how}; that is inside {name}, which was not read; the members before it were"));
}
