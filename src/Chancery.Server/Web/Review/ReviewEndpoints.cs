using System.Collections.Immutable;
using Chancery.Actors.Authority;
using Chancery.Faces.Json;
using Chancery.Faces.Registers;
using Chancery.Server.Security;
using Chancery.Server.Web.Layout;
using Chancery.Server.Web.Parts;
using Chancery.Server.Web.Registers;
using Microsoft.AspNetCore.Antiforgery;

namespace Chancery.Server.Web.Review;

/// <summary>The rows that nobody decided on, a page for each, and all decisions.</summary>
internal static class ReviewEndpoints
{
    private const string Section = "/review";
    private const int PageSize = 20;
    private const string FieldMark = "field-";
    private const string BeforeMark = "before-";

    public static void MapReview(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/review", ListAsync);
        pages.MapGet("/review/history", HistoryAsync);
        pages.MapGet("/review/{key}", ShowAsync);
        pages.MapPost("/review/undo", UndoAsync).WithMetadata(new NeedsTokenAttribute());
        pages.MapPost("/review/{key}", DecideAsync).WithMetadata(new NeedsTokenAttribute());
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        var query = RowQuery.Of(request);
        var filter = query.Filter();
        using var lease = await pool.RentAsync(cancellationToken);
        var registers = lease.Reader.Registers;
        var queue = await ReviewQueue.OfAsync(registers, filter, cancellationToken);
        if (request.Query["format"].ToString() is { Length: > 0 } format)
        {
            return format == "json"
                ? Sending.Json(
                    "review.json",
                    queue.Open.Select(row =>
                        WireJson.ToLine(ReviewJson.Of(row.Row, row.Confidence), context => context.ReviewJson)
                    )
                )
                : throw new UsageException($"format expects json, not '{format}'.");
        }

        var paging = Paging.Of(
            request.Query["page"],
            PageSize,
            queue.Open.Length,
            page => query.AddressOf(Section, ("page", $"{page}"))
        );
        var rows = new List<ReviewView>(PageSize);
        foreach (var (row, _) in paging.Of(queue.Open))
        {
            rows.Add(await ReviewView.OfAsync(row, registers, cancellationToken));
        }

        return Pages.Show(
            new PageFrame("Review", Section) { Summary = lease.Reader.Summary },
            ReviewPage.Of(query, paging, queue.Rows, rows)
        );
    }

    private static async Task<IResult> ShowAsync(
        string key,
        HttpContext context,
        RecordPool pool,
        Access access,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var registers = lease.Reader.Registers;
        var decisions = new RowDecisions(registers);
        if (await decisions.FindAsync(key, cancellationToken) is not { } row)
        {
            throw new ProblemException(
                Problem.NotFound("No row of the registers has this key. What was read again may have another one.")
            );
        }

        var history = decisions.History(key);
        return Pages.Show(
            new PageFrame("Review a row", Section) { Summary = lease.Reader.Summary },
            RowPage.Of(
                await ReviewView.OfAsync(registers.Decisions.Apply(row) ?? row, registers, cancellationToken),
                [.. history.Reverse().Select(decision => DecisionView.Of(decision, registers.Decisions))],
                Signer.Of(context, access)
            )
        );
    }

    private static async Task<IResult> HistoryAsync(
        HttpContext context,
        RecordPool pool,
        Access access,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var registers = lease.Reader.Registers;
        var all = new RowDecisions(registers).History(null);
        var paging = Paging.Of(
            context.Request.Query["page"],
            PageSize,
            all.Length,
            page => $"/review/history?page={page}"
        );
        return Pages.Show(
            new PageFrame("Decisions", Section) { Summary = lease.Reader.Summary },
            HistoryPage.Of(
                paging,
                [.. paging.Of(all.Reverse()).Select(decision => DecisionView.Of(decision, registers.Decisions))],
                Signer.Of(context, access)
            )
        );
    }

    private static async Task<IResult> DecideAsync(
        string key,
        HttpContext context,
        IAntiforgery antiforgery,
        RecordKeeper keeper,
        Lazy<AuthorityData> authority,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var form = await SentForm.ReadAsync(context, antiforgery, cancellationToken);
        var signature = form.Signature(time);
        await keeper.WriteAsync(
            async record =>
            {
                var registers = await RegisterReader.OpenAsync(record, authority.Value, cancellationToken);
                var decisions = new RowDecisions(registers);
                var row =
                    await decisions.FindAsync(key, cancellationToken)
                    ?? throw new UsageException("No row of the registers has this key.");
                return await (
                    form["action"] switch
                    {
                        "accept" => decisions.AcceptAsync(row, signature, cancellationToken),
                        "reject" => decisions.RejectAsync(row, signature, cancellationToken),
                        "correct" => decisions.CorrectAsync(row, ChangesOf(form), signature, cancellationToken),
                        var action => throw new UsageException(
                            $"action expects accept, reject or correct, not '{action}'."
                        ),
                    }
                );
            },
            cancellationToken
        );
        return Results.LocalRedirect($"/review/{Uri.EscapeDataString(key)}");
    }

    private static async Task<IResult> UndoAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        RecordKeeper keeper,
        Lazy<AuthorityData> authority,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var form = await SentForm.ReadAsync(context, antiforgery, cancellationToken);
        var signature = form.Signature(time);
        var subject = form["subject"] ?? "";
        await keeper.WriteAsync(
            async record =>
                await new RowDecisions(
                    await RegisterReader.OpenAsync(record, authority.Value, cancellationToken)
                ).UndoAsync(subject, signature, cancellationToken)
                ?? throw new UsageException("No decision on this stands: it was taken back already."),
            cancellationToken
        );
        return Results.LocalRedirect(form["to"] is ['/', not ('/' or '\\'), ..] to ? to : "/review/history");
    }

    // The fields whose values are others than those that the form was made with.
    private static ImmutableSortedDictionary<string, string> ChangesOf(SentForm form)
    {
        var changes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in form.Names.Where(name => name.StartsWith(FieldMark, StringComparison.Ordinal)))
        {
            var (field, value) = (name[FieldMark.Length..], form[name]!.Trim());
            if (value != form[BeforeMark + field])
            {
                changes[field] = value;
            }
        }

        return changes.ToImmutable();
    }
}
