using Chancery.Faces.Json;
using Chancery.Faces.Keeping;
using Chancery.Faces.Versions;
using Chancery.Server.Record;
using Chancery.Server.Security;
using Chancery.Storage;
using Chancery.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Rest;

/// <summary>Documents of the record, by the SHA-256 of their bytes, and passages of them.</summary>
internal static class DocumentEndpoints
{
    private const int HashDigits = 64;

    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/record", RecordAsync).WithTags("record");
        var documents = api.MapGroup("/documents").WithTags("documents").Refuses(404);
        documents.MapGet("", ListAsync);
        documents.MapGet("/{hash}", OneAsync);
        documents.MapGet("/{hash}/text", TextAsync).Produces<string>(200, "text/plain");
        documents.MapGet("/{hash}/turns", TurnsAsync);
        documents.MapGet("/{hash}/quotations", QuotationsAsync);
        documents.MapGet("/{hash}/versions", VersionsAsync);
        documents.MapGet("/{hash}/lineage", LineageAsync);
        documents
            .MapDelete("/{hash}", RemoveAsync)
            .WithMetadata(new NeedsTokenAttribute { OnlyAsHeader = true })
            .Refuses(401);
        api.MapGet("/passages/{hash}/{span}", PassageAsync).WithTags("documents").Refuses(404);
    }

    /// <summary>How much the record holds, and from when.</summary>
    public static async Task<Ok<RecordJson>> RecordAsync(RecordPool pool, CancellationToken cancellationToken)
    {
        using var lease = await pool.RentAsync(cancellationToken);
        return TypedResults.Ok(RecordEndpoints.Of(lease.Reader.Summary));
    }

    /// <summary>The documents, in the order in which they were added.</summary>
    /// <param name="pool">The record.</param>
    /// <param name="cursor">The cursor of the part before, or none.</param>
    /// <param name="limit">Most documents, 1 to 500; 50 where it is left out.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<DocumentJson>>> ListAsync(
        RecordPool pool,
        string? cursor,
        int? limit,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var hashes = await lease.Reader.Record.ListHashesAsync(cancellationToken);
        var (part, next) = Paging.Cut(hashes, hash => hash, "documents", cursor, Paging.LimitOf(limit));
        var documents = new List<DocumentJson>(part.Count);
        foreach (var hash in part)
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
        return TypedResults.Ok(
            Of(await lease.Reader.Record.FindAsync(Checked(hash), cancellationToken) ?? throw NoDocument(hash))
        );
    }

    /// <summary>The source text of a document: what all offsets count in.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="pool">The record.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<PlainText> TextAsync(string hash, RecordPool pool, CancellationToken cancellationToken)
    {
        using var lease = await pool.RentAsync(cancellationToken);
        return new PlainText(Find(lease, hash).Document.Source.Value);
    }

    /// <summary>The turns of a document, without their labels.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="pool">The record.</param>
    /// <param name="cursor">The cursor of the part before, or none.</param>
    /// <param name="limit">Most turns, 1 to 500; 50 where it is left out.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<TurnJson>>> TurnsAsync(
        string hash,
        RecordPool pool,
        string? cursor,
        int? limit,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var document = Find(lease, hash);
        var offsets = new CodePointOffsets(document.Document.Source.Value);
        int[] numbers = [.. Enumerable.Range(0, document.Turns.Length)];
        var (part, next) = Paging.Cut(numbers, KeyOf, $"turns {hash}", cursor, Paging.LimitOf(limit));
        return TypedResults.Ok(new Page<TurnJson>([.. part.Select(number => TurnOf(document, number, offsets))], next));
    }

    /// <summary>The quotations of a document, each with the last verdict that was kept of it.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="pool">The record.</param>
    /// <param name="cursor">The cursor of the part before, or none.</param>
    /// <param name="limit">Most quotations, 1 to 500; 50 where it is left out.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<QuotationJson>>> QuotationsAsync(
        string hash,
        RecordPool pool,
        string? cursor,
        int? limit,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var document = Find(lease, hash);
        var offsets = new CodePointOffsets(document.Document.Source.Value);
        var verdicts = (await lease.Reader.Record.ListVerdictsAsync(hash, cancellationToken)).ToDictionary(verdict =>
            verdict.Quotation
        );
        int[] numbers = [.. Enumerable.Range(0, document.Quotations.Length)];
        var (part, next) = Paging.Cut(numbers, KeyOf, $"quotations {hash}", cursor, Paging.LimitOf(limit));
        return TypedResults.Ok(
            new Page<QuotationJson>(
                [
                    .. part.Select(number => new QuotationJson(
                        number,
                        AnalyzeJson.QuotationPart.Of(document.Quotations[number], offsets),
                        string.Join(' ', document.Quotations[number].Content.Select(document.Document.View.ToString)),
                        verdicts.GetValueOrDefault(number) is { } verdict ? KeptVerdictJson.Read(verdict) : null
                    )),
                ],
                next
            )
        );
    }

    /// <summary>All versions of each name that the document was read under.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="pool">The record.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<VersionsJson>>> VersionsAsync(
        string hash,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var record = lease.Reader.Record;
        var stored = await record.FindAsync(Checked(hash), cancellationToken) ?? throw NoDocument(hash);
        var histories = new List<VersionsJson>();
        foreach (var name in stored.Versions.Select(version => version.Name).Distinct(StringComparer.Ordinal))
        {
            histories.Add(VersionsJson.Of(await VersionHistory.LoadAsync(record, name, cancellationToken)));
        }

        return TypedResults.Ok(Page<VersionsJson>.Of(histories));
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
        _ = Find(lease, hash);
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

        Checked(hash);
        var tombstone = await keeper.WriteAsync(
            async record =>
                await record.FindAsync(hash, cancellationToken) is null
                    ? throw NoDocument(hash)
                    : await record.RemoveAsync(hash, request.Reason.Trim(), time.GetUtcNow(), false, cancellationToken),
            cancellationToken
        );
        await keeper.CatchUpAsync(cancellationToken);
        return TypedResults.Ok(TombstoneJson.Of(tombstone, "removed"));
    }

    /// <summary>A stretch of a document at its permanent address: who says it, in answer to what.</summary>
    /// <param name="hash">SHA-256 of the document's bytes.</param>
    /// <param name="span"><c>START-END</c> in code points of its source text.</param>
    /// <param name="pool">The record.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<PassageJson>> PassageAsync(
        string hash,
        string span,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var analysis = Find(lease, hash);
        var document = analysis.Document;
        var offsets = new CodePointOffsets(document.Source.Value);
        var found =
            SpanOf(span, offsets, document.Source.Value.Length)
            ?? throw new ProblemException(
                Problem.NotFound("The document has no such passage; START-END count code points of its text.")
            );
        var number = -1;
        for (var i = 0; i < analysis.Turns.Length; i++)
        {
            if (analysis.Turns[i].Span.Start <= found.Start && found.Start < analysis.Turns[i].Span.End)
            {
                number = i;
            }
        }

        var turn = number < 0 ? null : analysis.Turns[number];
        return TypedResults.Ok(
            new PassageJson(
                document.Id,
                document.Hash,
                document.Title,
                document.Published?.Date.ToString(),
                offsets.FromUtf16(found.Start),
                offsets.FromUtf16(found.End),
                document.Source.ToString(found),
                turn is null ? null : number,
                turn is null ? null : StoredWords.Of(turn.Role),
                turn?.Speaker,
                turn is not null && AnsweredQuestion.Before(analysis.Turns, number) is { } question
                    ? document.View.ToString(question.Span)
                    : null
            )
        );
    }

    /// <summary>The document of a hash.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    internal static DocumentAnalysis Find(RecordLease lease, string hash) =>
        lease.Reader.Evidence.Documents.Find(Checked(hash)) ?? throw NoDocument(hash);

    private static string KeyOf(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

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

    private static TurnJson TurnOf(DocumentAnalysis analysis, int number, CodePointOffsets offsets)
    {
        var turn = analysis.Turns[number];
        var (start, end) = offsets.FromUtf16(turn.Span);
        return new TurnJson(
            number,
            StoredWords.Of(turn.Role),
            turn.Speaker,
            start,
            end,
            analysis.Document.Source.ToString(turn.Span)
        );
    }

    private static TextSpan? SpanOf(string text, CodePointOffsets offsets, int length)
    {
        var parts = text.Split('-');
        return
            parts.Length == 2
            && int.TryParse(parts[0], System.Globalization.NumberStyles.None, null, out var start)
            && int.TryParse(parts[1], System.Globalization.NumberStyles.None, null, out var end)
            && start < end
            && end <= offsets.FromUtf16(length)
            ? new TextSpan(offsets.ToUtf16(start), offsets.ToUtf16(end))
            : null;
    }

    private static string Checked(string hash) =>
        hash.Length == HashDigits && hash.All(char.IsAsciiHexDigitLower) ? hash : throw NoDocument(hash);

    private static ProblemException NoDocument(string hash) =>
        new(
            Problem.NotFound(
                hash.Length == HashDigits && hash.All(char.IsAsciiHexDigitLower)
                    ? $"The record holds no document {hash}."
                    : $"A document is named by the {HashDigits} hexadecimal digits of its SHA-256."
            )
        );
}
