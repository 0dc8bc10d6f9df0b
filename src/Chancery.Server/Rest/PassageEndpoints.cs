using Chancery.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Server.Rest;

/// <summary>Stretches of documents at their permanent addresses.</summary>
internal static class PassageEndpoints
{
    public static void MapPassages(this IEndpointRouteBuilder api) =>
        api.MapGet("/passages/{hash}/{span}", PassageAsync).WithTags("documents").Refuses(404);

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
        var analysis = StoredDocuments.Find(lease, hash);
        var document = analysis.Document;
        var offsets = new CodePointOffsets(document.Source.Value);
        var found = StoredDocuments.SpanOf(span, offsets, document.Source.Length);
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
}
