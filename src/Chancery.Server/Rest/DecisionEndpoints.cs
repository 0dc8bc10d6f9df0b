using System.Collections.Immutable;
using System.Globalization;
using Chancery.Affairs.Registers;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Server.Rest;

/// <summary>What persons decide of rows, verdicts and names. Nothing is overwritten, and everything can be undone.</summary>
internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder api)
    {
        var decisions = api.MapGroup("").WithTags("decisions");
        decisions.MapGet("/review", ReviewAsync);
        decisions.MapGet("/decisions", HistoryAsync);
        decisions
            .MapPost("/decisions", DecideAsync)
            .WithMetadata(new NeedsTokenAttribute { OnlyAsHeader = true })
            .Refuses(401);
    }

    /// <summary>Rows that nobody decided on, least certain first.</summary>
    /// <param name="pool">The record.</param>
    /// <param name="question">Which rows.</param>
    /// <param name="part">Which part of the list.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<ReviewJson>>> ReviewAsync(
        RecordPool pool,
        [AsParameters] RowQuestion question,
        [AsParameters] Part part,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var queue = await ReviewQueue.OfAsync(lease.Reader.Registers, question.Filter(), cancellationToken);
        var (items, next) = part.Of(queue.Open, pair => pair.Row.Key, question.ListOf("review"));
        return TypedResults.Ok(
            new Page<ReviewJson>([.. items.Select(pair => ReviewJson.Of(pair.Row, pair.Confidence))], next)
        );
    }

    /// <summary>All decisions in the order in which they were kept, those that were taken back as well.</summary>
    /// <param name="pool">The record.</param>
    /// <param name="subject">Key of a row, of an overruled verdict or of two names; left out: all.</param>
    /// <param name="part">Which part of the list.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<ReviewJson>>> HistoryAsync(
        RecordPool pool,
        string? subject,
        [AsParameters] Part part,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var reader = lease.Reader.Registers;
        var history = new RowDecisions(reader).History(subject);
        (Decision Decision, int Number)[] numbered = [.. history.Select((decision, i) => (decision, i))];
        var (items, next) = part.Of(
            numbered,
            pair => pair.Number.ToString(CultureInfo.InvariantCulture),
            $"decisions {subject}"
        );
        return TypedResults.Ok(new Page<ReviewJson>([.. items.Select(pair => ReviewJson.Of(pair.Decision))], next));
    }

    /// <summary>Keeps a decision, signed with the token's name unless another is given.</summary>
    public static async Task<Ok<ReviewJson>> DecideAsync(
        DecisionRequest request,
        HttpContext context,
        RecordKeeper keeper,
        Lazy<Actors.Authority.AuthorityData> authority,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var signature = Signature.Of(request.By ?? Access.NameOf(context), request.Why, time, "by and why");
        var decision = await keeper.WriteAsync(
            async record =>
                await ApplyAsync(
                    request,
                    signature,
                    await RegisterReader.OpenAsync(record, authority.Value, cancellationToken),
                    cancellationToken
                ),
            cancellationToken
        );
        return TypedResults.Ok(ReviewJson.Of(decision));
    }

    private static async Task<Decision> ApplyAsync(
        DecisionRequest request,
        Signature signature,
        RegisterReader reader,
        CancellationToken cancellationToken
    )
    {
        var decisions = new RowDecisions(reader);
        switch (request.Action)
        {
            case "accept":
                return await decisions.AcceptAsync(await RowAsync(), signature, cancellationToken);
            case "reject":
                return await decisions.RejectAsync(await RowAsync(), signature, cancellationToken);
            case "correct":
                return await decisions.CorrectAsync(
                    await RowAsync(),
                    (request.Changes ?? ImmutableSortedDictionary<string, string>.Empty).ToImmutableSortedDictionary(
                        StringComparer.Ordinal
                    ),
                    signature,
                    cancellationToken
                );
            case "undo":
                return await decisions.UndoAsync(Needed(request.Key, "key"), signature, cancellationToken)
                    ?? throw new ProblemException(Problem.Conflict("No decision on it stands."));
            case "overrule":
                var document = Needed(request.Document, "document");
                if (reader.Record.Find(document) is null)
                {
                    throw new ProblemException(Problem.NotFound("The record holds no such document."));
                }

                return await VerdictReview.OverruleAsync(
                    reader.Record,
                    "the record",
                    document,
                    ((request.Quotation ?? throw Missing("quotation")) + 1).ToString(CultureInfo.InvariantCulture),
                    Needed(request.Verdict, "verdict"),
                    signature,
                    cancellationToken
                );
            case "merge" or "split" or "undo-names":
                return await DecideNamesAsync(request, signature, reader.Record, cancellationToken);
            default:
                throw new ProblemException(
                    Problem.BadRequest(
                        "action expects accept, reject, correct, overrule, undo, merge, split or undo-names."
                    )
                );
        }

        async Task<RecordRow> RowAsync() =>
            await decisions.FindAsync(Needed(request.Key, "key"), cancellationToken)
            ?? throw new ProblemException(Problem.NotFound("No row of the registers has this key."));
    }

    private static async Task<Decision> DecideNamesAsync(
        DecisionRequest request,
        Signature signature,
        IRecordStore record,
        CancellationToken cancellationToken
    )
    {
        var kind = request.Action switch
        {
            "merge" => DecisionKind.Merge,
            "split" => DecisionKind.Split,
            _ => DecisionKind.Undo,
        };
        var (alias, name) = (Needed(request.Alias, "alias"), Needed(request.Name, "name"));
        try
        {
            return await NameDecisions.KeepAsync(record, kind, alias, name, signature, cancellationToken);
        }
        catch (Faces.UsageException exception) when (Math.Max(alias.Length, name.Length) <= NameDecisions.LongestName)
        {
            // Both names are well; so a decision stands against it.
            throw new ProblemException(Problem.Conflict(exception.Message));
        }
    }

    private static string Needed(string? value, string field) =>
        string.IsNullOrWhiteSpace(value) ? throw Missing(field) : value;

    private static ProblemException Missing(string field) =>
        new(Problem.BadRequest($"This action needs the field '{field}'."));
}
