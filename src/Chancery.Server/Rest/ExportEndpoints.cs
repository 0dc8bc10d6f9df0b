using Chancery.Faces.Exports;
using Chancery.Faces.Words;
using Chancery.Server.Security;
using Chancery.Text;

namespace Chancery.Server.Rest;

/// <summary>Documents and passages in the formats of the field, as <c>chancery export</c> writes them.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder api)
    {
        var exports = api.MapGroup("").WithTags("export").Refuses(404);
        exports.MapGet("/documents/{hash}/export/{format}", DocumentAsync).Writes(ExportFormat.All);
        exports
            .MapGet("/passages/{hash}/{span}/export/{format}", PassageAsync)
            .Writes(ExportFormat.All.Where(format => format.TakesPassages));
    }

    /// <summary>A document as a file.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="format"><c>tei</c>, <c>akn</c>, <c>webannotation</c>, <c>csl</c>, <c>bibtex</c>, <c>chicago</c>, <c>jsonl</c>, <c>csv</c> or <c>ics</c>.</param>
    /// <param name="pool">The record.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static Task<FileAnswer> DocumentAsync(
        string hash,
        string format,
        RecordPool pool,
        CancellationToken cancellationToken
    ) => WriteAsync(hash, null, FormatOf(format), pool, cancellationToken);

    /// <summary>A passage as an annotation or a citation.</summary>
    /// <param name="hash">SHA-256 of the document's bytes.</param>
    /// <param name="span"><c>START-END</c> in code points of its source text.</param>
    /// <param name="format"><c>webannotation</c>, <c>csl</c>, <c>bibtex</c> or <c>chicago</c>.</param>
    /// <param name="pool">The record.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static Task<FileAnswer> PassageAsync(
        string hash,
        string span,
        string format,
        RecordPool pool,
        CancellationToken cancellationToken
    ) => WriteAsync(hash, span, FormatOf(format), pool, cancellationToken);

    private static async Task<FileAnswer> WriteAsync(
        string hash,
        string? span,
        ExportFormat format,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var reader = lease.Reader;
        var stored = await StoredDocuments.GetAsync(lease, hash, cancellationToken);
        var source = stored.Analysis.Document.Source;
        var item = new ExportedItem(
            stored,
            span is null ? null : StoredDocuments.SpanOf(span, new CodePointOffsets(source.Value), source.Length)
        );
        using var file = new MemoryStream();
        var export = new DocumentExport(
            () => reader.Checker,
            () => Task.FromResult(reader.Registers),
            DocumentNames.Shown
        );
        await export.WriteAsync(format, [item], file, cancellationToken);
        return new FileAnswer(file.ToArray(), format.MediaType, $"{item.Work.Key}.{format.Extension}");
    }

    private static ExportFormat FormatOf(string name) =>
        ExportFormat.All.FirstOrDefault(format => format.Name == name)
        ?? throw new ProblemException(
            Problem.NotFound(
                $"There is no such format; there are {string.Join(", ", ExportFormat.All.Select(format => format.Name))}."
            )
        );

    private static void Writes(this RouteHandlerBuilder endpoint, IEnumerable<ExportFormat> formats)
    {
        string[] types = [.. formats.Select(format => format.MediaType.Split(';')[0]).Distinct(StringComparer.Ordinal)];
        endpoint.Produces<string>(StatusCodes.Status200OK, types[0], types[1..]);
    }
}
