using System.Globalization;
using Chancery.Faces.Json;
using Chancery.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Server.Rest;

/// <summary>What documents consist of: turns, and the quotations in them.</summary>
internal static class TurnEndpoints
{
    public static void MapTurns(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents/{hash}").WithTags("documents").Refuses(404);
        documents.MapGet("/turns", TurnsAsync);
        documents.MapGet("/quotations", QuotationsAsync);
    }

    /// <summary>The turns of a document, without their labels.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="pool">The record.</param>
    /// <param name="part">Which part of the list.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<TurnJson>>> TurnsAsync(
        string hash,
        RecordPool pool,
        [AsParameters] Part part,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var document = StoredDocuments.Find(lease, hash);
        var offsets = new CodePointOffsets(document.Document.Source.Value);
        int[] numbers = [.. Enumerable.Range(0, document.Turns.Length)];
        var (items, next) = part.Of(numbers, KeyOf, $"turns {hash}");
        return TypedResults.Ok(
            new Page<TurnJson>([.. items.Select(number => TurnOf(document, number, offsets))], next)
        );
    }

    /// <summary>The quotations of a document, each with the last verdict that was kept of it.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="pool">The record.</param>
    /// <param name="part">Which part of the list.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<QuotationJson>>> QuotationsAsync(
        string hash,
        RecordPool pool,
        [AsParameters] Part part,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var document = StoredDocuments.Find(lease, hash);
        var offsets = new CodePointOffsets(document.Document.Source.Value);
        var verdicts = (await lease.Reader.Record.ListVerdictsAsync(hash, cancellationToken)).ToDictionary(verdict =>
            verdict.Quotation
        );
        int[] numbers = [.. Enumerable.Range(0, document.Quotations.Length)];
        var (items, next) = part.Of(numbers, KeyOf, $"quotations {hash}");
        return TypedResults.Ok(
            new Page<QuotationJson>(
                [
                    .. items.Select(number => new QuotationJson(
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

    private static string KeyOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}
