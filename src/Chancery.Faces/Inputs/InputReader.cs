using System.Globalization;
using Chancery.Reading;
using Chancery.Reading.Archives;

namespace Chancery.Faces.Inputs;

/// <summary>Opens an input and reads its bytes, within the limits of reading; an archive is read member by member.</summary>
internal static class InputReader
{
    private const int BufferBytes = 1 << 20;

    /// <summary>The members of an archive, or the input itself as one; the members have to be enumerated before the next input is opened.</summary>
    public static async Task<(OpenInput? Input, InputProblem? Problem)> OpenAsync(
        InputFile file,
        ReadingOptions options,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (file.Id != InputFile.StandardInput && !file.HoldsLines && OpenArchive(file) is { } archive)
            {
                return (new OpenInput(MemberReader.Read(file.Id, archive, options), archive), null);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, CannotOpen(file.Id, exception));
        }

        var (bytes, problem) = await ReadAsync(file, options, cancellationToken);
        return problem is null ? (new OpenInput([new Member(file.Id, bytes)], null), null) : (null, problem);
    }

    private static FileStream? OpenArchive(InputFile file)
    {
        var stream = File.OpenRead(file.Id);
        Span<byte> head = stackalloc byte[MemberReader.HeadBytes];
        if (
            stream.CanSeek
            && MemberReader.IsArchive(head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)])
        )
        {
            stream.Position = 0;
            return stream;
        }

        stream.Dispose();
        return null;
    }

    private static async Task<(ReadOnlyMemory<byte> Bytes, InputProblem? Problem)> ReadAsync(
        InputFile file,
        ReadingOptions options,
        CancellationToken cancellationToken
    )
    {
        var limit = file.HoldsLines ? Array.MaxLength : options.MaxDocumentBytes;
        if (file.Length > limit)
        {
            return (default, TooLarge(file, limit));
        }

        try
        {
            await using var stream = Open(file);
            return await ReadAsync(file, stream, limit, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (default, CannotOpen(file.Id, exception));
        }
    }

    public static InputProblem CannotOpen(string input, Exception exception)
    {
        var why =
            exception is UnauthorizedAccessException
                ? "no permission to read it"
                : exception.Message.ReplaceLineEndings(" ");
        return new InputProblem(input, "CH2003", $"cannot be read: {why}");
    }

    private static Stream Open(InputFile file) =>
        file.Id == InputFile.StandardInput
            ? Console.OpenStandardInput()
            : new FileStream(
                file.Id,
                new FileStreamOptions
                {
                    Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                    BufferSize = 0,
                }
            );

    // The length of a pipe or of a device is not known beforehand, and a file may grow: the limit holds for what comes.
    private static async Task<(ReadOnlyMemory<byte>, InputProblem?)> ReadAsync(
        InputFile file,
        Stream stream,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var bytes = new byte[(int)Math.Min(limit, Math.Max(file.Length + 1, BufferBytes / 16))];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(bytes.AsMemory(length), cancellationToken);
            length += read;
            if (read == 0)
            {
                return (bytes.AsMemory(0, length), null);
            }

            if (length < bytes.Length)
            {
                continue;
            }

            if (length >= limit)
            {
                return (default, TooLarge(file, limit));
            }

            Array.Resize(ref bytes, (int)Math.Min(limit, Math.Max(BufferBytes, bytes.Length * 2L)));
        }
    }

    private static InputProblem TooLarge(InputFile file, int limit) =>
        new(
            file.Id,
            "CH2004",
            string.Create(
                CultureInfo.InvariantCulture,
                $"larger than {limit / (1024 * 1024):N0} MiB, the most that is read as one document"
            )
        );
}
