using Chancery.Server.Security;

namespace Chancery.Server.Rest;

/// <summary>Files that came with a request; they stand in memory, within the limit of a body.</summary>
internal static class SentFile
{
    /// <summary>Most files of a form.</summary>
    public const int MostFiles = 1000;
    private const int LongestName = 200;

    /// <summary>The one file of a form, or the body itself under a name that tells its type.</summary>
    public static async Task<(string Name, ReadOnlyMemory<byte> Bytes)> OneAsync(
        HttpRequest request,
        string name,
        CancellationToken cancellationToken
    )
    {
        if (request.HasFormContentType)
        {
            return await ManyAsync(request, cancellationToken) is [var one]
                ? one
                : throw new ProblemException(Problem.BadRequest("The form expects one file, in the field 'file'."));
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return body.Length == 0
            ? throw new ProblemException(Problem.BadRequest("The body is empty; it expects a report."))
            : (name + ExtensionOf(request.ContentType), body.ToArray());
    }

    /// <summary>All files of a form.</summary>
    public static async Task<IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)>> ManyAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var form = await FormReading.ReadAsync(request, cancellationToken);
        if (form.Files.Count > MostFiles)
        {
            throw new ProblemException(Problem.BadRequest($"A form has at most {MostFiles} files."));
        }

        var files = new List<(string, ReadOnlyMemory<byte>)>(form.Files.Count);
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            files.Add((NameOf(file.FileName), bytes.ToArray()));
        }

        return files;
    }

    // What a client calls its file is no path here, and no address.
    private static string NameOf(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var clean = string.Concat(last.Where(c => !char.IsControl(c))).Trim();
        return clean.Trim('.').Length == 0 ? "document"
            : clean.Length <= LongestName ? clean
            : clean[^LongestName..];
    }

    private static string ExtensionOf(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" => ".html",
            "text/markdown" => ".md",
            "application/pdf" => ".pdf",
            "message/rfc822" => ".eml",
            "application/xml" or "text/xml" => ".xml",
            "text/vtt" => ".vtt",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ".docx",
            "application/vnd.oasis.opendocument.text" => ".odt",
            _ => ".txt",
        };
}
