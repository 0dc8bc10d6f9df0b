using Chancery.Faces.Json;
using Chancery.Faces.Keeping;
using Chancery.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Server.Rest;

/// <summary>Documents of the record, by the SHA-256 of their bytes.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents").WithTags("documents").Refuses(404);
        documents.MapGet("", ListAsync);
        documents.MapGet("/{hash}", OneAsync);
        documents.MapGet("/{hash}/text", TextAsync).Produces<string>(200, "text/plain");
        documents.MapGet("/{hash}/lineage", LineageAsync);
        documents
            .MapDelete("/{hash}", RemoveAsync)
            .WithMetadata(new NeedsTokenAttribute { OnlyAsHeader = true })
            .Refuses(401);
    }

    /// <summary>The documents, in the order in which they were added.</summary>
    /// <param name="pool">The record.</param>
    /// <param name="part">Which part of the list.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<DocumentJson>>> ListAsync(
        RecordPool pool,
        [AsParameters] Part part,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var hashes = await lease.Reader.Record.ListHashesAsync(cancellationToken);
        var (items, next) = part.Of(hashes, hash => hash, "documents");
        var documents = new List<DocumentJson>(items.Count);
        foreach (var hash in items)
        {
            if (await lease.Reader.Record.FindAsync(hash, cancellationToken) is { } stored)
            {
                documents.Add(Of(stored));
            }
        }

        return TypedResults.Ok(new Page<DocumentJson>(documents, next));
    }

    /// <summary>One document: what it is, and under which names it was read.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="pool">The record.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<DocumentJson>> OneAsync(
        string hash,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        return TypedResults.Ok(Of(await StoredDocuments.GetAsync(lease, hash, cancellationToken)));
    }

    /// <summary>The source text of a document: what all offsets count in.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="pool">The record.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<FileAnswer> TextAsync(string hash, RecordPool pool, CancellationToken cancellationToken)
    {
        using var lease = await pool.RentAsync(cancellationToken);
        return new FileAnswer(StoredDocuments.Find(lease, hash).Document.Source.Value);
    }

    /// <summary>The works that the document belongs to or reports, with copies, excerpts, translations and reports.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="pool">The record.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<LineageJson>>> LineageAsync(
        string hash,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        _ = StoredDocuments.Find(lease, hash);
        var works = await Work.ListAsync(lease.Reader.Record, hash, cancellationToken);
        return TypedResults.Ok(Page<LineageJson>.Of(works.Select(LineageJson.Of)));
    }

    /// <summary>Takes a document out of the record; its tombstone stays, and its bytes, so that it can be taken back by the command line.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="request">Why.</param>
    /// <param name="keeper">Writes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<TombstoneJson>> RemoveAsync(
        string hash,
        [Microsoft.AspNetCore.Mvc.FromBody] RemovalRequest request,
        RecordKeeper keeper,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            throw new ProblemException(Problem.BadRequest("reason expects at least one word, for whoever asks later."));
        }

        StoredDocuments.Checked(hash);
        var tombstone = await keeper.WriteAsync(
            async record =>
                await record.FindAsync(hash, cancellationToken) is null
                    ? throw StoredDocuments.None(hash)
                    : await record.RemoveAsync(hash, request.Reason.Trim(), time.GetUtcNow(), false, cancellationToken),
            cancellationToken
        );
        await keeper.CatchUpAsync(cancellationToken);
        return TypedResults.Ok(TombstoneJson.Of(tombstone, "removed"));
    }

    private static DocumentJson Of(StoredDocument stored)
    {
        var document = stored.Analysis.Document;
        return new DocumentJson(
            document.Id,
            document.Hash,
            document.Title,
            document.Author,
            document.Published?.Date.ToString(),
            document.Language,
            StoredWords.Of(document.Kind),
            stored.Analysis.Turns.Length,
            stored.Analysis.Quotations.Length,
            [
                .. stored.Versions.Select(version => new DocumentJson.NamePart(
                    version.Name,
                    version.Number,
                    VersionsJson.Time(version.ReadAt)
                )),
            ]
        )
        {
            Url = document.Url,
        };
    }
}
