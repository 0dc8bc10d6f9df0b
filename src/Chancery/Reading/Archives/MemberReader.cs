using System.Globalization;
using System.IO.Compression;
using Chancery.Reading.Office;
using Chancery.Text;

namespace Chancery.Reading.Archives;

/// <summary>Takes archives apart, member by member; anything else is a member itself.</summary>
/// <remarks>Names of members are names only: nothing is written to a disk.</remarks>
public static class MemberReader
{
    /// <summary>Bytes of the head that <see cref="IsArchive"/> needs.</summary>
    public const int HeadBytes = FileSignature.HeadBytes;

    /// <summary>True for what may hold many documents and be larger than one: ZIP, TAR, gzip, WARC. Office documents are ZIP too.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> head) =>
        FileSignature.IsZip(head)
        || FileSignature.IsGzip(head)
        || FileSignature.IsTar(head)
        || FileSignature.IsWarc(head);

    /// <summary>The members of <paramref name="stream"/>, archives inside archives opened as well.</summary>
    /// <param name="id">The name of the input, which the names of its members begin with.</param>
    /// <param name="stream">A seekable stream; stays open, and is read as the caller asks for members.</param>
    /// <param name="options">Limits.</param>
    /// <returns>Members in the archive's order; one that cannot be unpacked, and a damaged archive itself, with a problem.</returns>
    public static IEnumerable<Member> Read(string id, Stream stream, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return Unique(Read(id, stream, new UnpackingBudget(options, stream.Length), depth: 0, options));
    }

    /// <summary>The members of what a mail or an archive holds, under the limits of the outermost one.</summary>
    internal static IEnumerable<Member> Read(Member member, ReadingOptions options)
    {
        if (member.IsDocument || member.Problem is not null || !IsArchive(member.Bytes.Span))
        {
            return [member];
        }

        var budget = member.Budget ?? new UnpackingBudget(options, member.Bytes.Length);
        return Read(member.Id, member.Bytes.ToStream(), budget, member.Depth, options)
            .Select(inner => inner with { Url = inner.Url ?? member.Url });
    }

    private static IEnumerable<Member> Read(
        string id,
        Stream stream,
        UnpackingBudget budget,
        int depth,
        ReadingOptions options
    )
    {
        if (depth >= options.MaxContainerDepth)
        {
            var problem = string.Create(
                CultureInfo.InvariantCulture,
                $"archives inside each other deeper than {options.MaxContainerDepth}; not opened"
            );
            yield return new Member(id, ReadOnlyMemory<byte>.Empty)
            {
                Problem = new Diagnostic("CH1021", Severity.Error, problem),
            };
            yield break;
        }

        using var members = Open(id, stream, budget, options).GetEnumerator();
        var isEmpty = true;
        while (Next(members, id, isEmpty) is { } found)
        {
            isEmpty = false;
            var member = found with { Budget = budget, Depth = depth + 1 };
            foreach (var inner in Read(member, options))
            {
                yield return inner;
            }
        }

        if (isEmpty)
        {
            var problem = new Diagnostic("CH1007", Severity.Error, "no content: an archive without a file to read");
            yield return new Member(id, ReadOnlyMemory<byte>.Empty) { Problem = problem };
        }
    }

    // The runtime's readers answer some damaged numbers and names with the last two.
    /// <summary>The next member; damage of the archive becomes a member of its name with a problem, behind which there is none.</summary>
    private static Member? Next(IEnumerator<Member> members, string id, bool isFirst)
    {
        try
        {
            return members.MoveNext() ? members.Current : null;
        }
        catch (UnpackingException end)
        {
            return new Member(id, ReadOnlyMemory<byte>.Empty) { Problem = end.Diagnostic };
        }
        catch (PackedDataException end)
        {
            var before =
                isFirst ? "nothing of it was read"
                : end.IsSoundBefore ? "what stands before that was read"
                : "what was read of it before may be damaged as well";
            return new Member(id, ReadOnlyMemory<byte>.Empty)
            {
                Problem = Unpacking.Damaged($"{end.Message}; {before}"),
            };
        }
        catch (Exception error)
            when (error
                    is InvalidDataException
                        or EndOfStreamException
                        or FormatException
                        or ArgumentException
                        or OverflowException
            )
        {
            return new Member(id, ReadOnlyMemory<byte>.Empty)
            {
                Problem = Unpacking.Damaged(
                    $"the archive is damaged or cut off: {error.Message.TrimEnd('.')}; {(isFirst ? "nothing of it" : "what stands before that")} was read"
                ),
            };
        }
    }

    private static IEnumerable<Member> Open(string id, Stream stream, UnpackingBudget budget, ReadingOptions options)
    {
        var head = new byte[HeadBytes];
        var length = Unpacking.ReadHead(stream, head);
        stream.Position = 0;
        return head.AsSpan(0, length) switch
        {
            var bytes when FileSignature.IsZip(bytes) => OpenZip(id, stream, budget, options),
            var bytes when FileSignature.IsGzip(bytes) => GzipMembers.Read(stream, id, budget, options),
            var bytes when FileSignature.IsTar(bytes) => TarMembers.Read(stream, id, budget, options),
            var bytes when FileSignature.IsWarc(bytes) => WarcMembers.Read(stream, id, budget, options),
            _ => [Whole(id, stream, options)],
        };
    }

    private static IEnumerable<Member> OpenZip(string id, Stream stream, UnpackingBudget budget, ReadingOptions options)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (OfficeFiles.Tell(archive) is not null)
        {
            stream.Position = 0;
            yield return Whole(id, stream, options) with
            {
                IsDocument = true,
            };
            yield break;
        }

        foreach (var member in ZipMembers.Read(archive, id, stream.Length, budget, options))
        {
            yield return member;
        }
    }

    private static Member Whole(string id, Stream stream, ReadingOptions options) =>
        Unpacking.ReadWhole(stream, options) is { } bytes
            ? new Member(id, bytes)
            : new Member(id, ReadOnlyMemory<byte>.Empty) { Problem = Unpacking.TooLarge(options) };

    /// <summary>A name that stands twice means two documents, not two versions of one.</summary>
    internal static IEnumerable<Member> Unique(IEnumerable<Member> members)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var count = uses[member.Id] = uses.GetValueOrDefault(member.Id) + 1;
            yield return count == 1 || member.Problem is not null
                ? member
                : member with
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"{member.Id}#{count}"),
                };
        }
    }
}
