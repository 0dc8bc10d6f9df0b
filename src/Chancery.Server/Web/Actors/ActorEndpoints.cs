using Chancery.Faces.Registers;
using Chancery.Server.Security;
using Chancery.Server.Web.Layout;
using Chancery.Server.Web.Parts;
using Chancery.Server.Web.Review;
using Microsoft.AspNetCore.Antiforgery;

namespace Chancery.Server.Web.Actors;

/// <summary>Persons, states and bodies: the list, a page each, and decisions on names.</summary>
internal static class ActorEndpoints
{
    private const string Section = "/names";
    private const int PageSize = 60;

    public static void MapActors(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/names", ListAsync);
        pages.MapGet("/actor/{**name}", ShowAsync);
        pages.MapPost("/names/decide", DecideAsync).WithMetadata(new NeedsTokenAttribute());
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request,
        RecordPool pool,
        CancellationToken cancellationToken
    )
    {
        var query = NamesQuery.Of(request);
        using var lease = await pool.RentAsync(cancellationToken);
        var all = await lease.Reader.ActorsAsync(cancellationToken);
        var named = (query with { Kind = null }).Among(all);
        var asked = query.Among(named);
        var paging = Paging.Of(
            request.Query["page"],
            PageSize,
            asked.Length,
            page => NamesQuery.AddressOf(query.Words, query.Kind, page)
        );
        return Pages.Show(
            new PageFrame("Persons and states", Section) { Summary = lease.Reader.Summary },
            NamesPage.Of(
                query,
                [.. ActorKinds.All.Select(kind => (kind, named.Count(actor => actor.Kind == kind)))],
                paging,
                [.. paging.Of(asked)]
            )
        );
    }

    private static async Task<IResult> ShowAsync(
        string? name,
        HttpContext context,
        RecordPool pool,
        Access access,
        CancellationToken cancellationToken
    )
    {
        if (name is not { Length: > 0 and <= NameDecisions.LongestName })
        {
            throw new ProblemException(Problem.NotFound("No such name in this record."));
        }

        using var lease = await pool.RentAsync(cancellationToken);
        var actor = await ActorView.OfAsync(
            ActorAddress.Read(name),
            context.Request.Query["page"],
            lease.Reader,
            cancellationToken
        );
        return actor.IsUnknown
            ? throw new ProblemException(
                Problem.NotFound($"No document of this record names '{actor.Name}' as a speaker or in a register.")
            )
            : Pages.Show(
                new PageFrame(actor.Name, Section) { Summary = lease.Reader.Summary },
                ActorPage.Of(actor, Signer.Of(context, access))
            );
    }

    private static async Task<IResult> DecideAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        RecordKeeper keeper,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var form = await SentForm.ReadAsync(context, antiforgery, cancellationToken);
        var signature = form.Signature(time);
        var (name, other) = (form["name"], form["other"]);
        await keeper.WriteAsync(
            record =>
                form["action"] switch
                {
                    "merge" => NameDecisions.KeepAsync(
                        record,
                        DecisionKind.Merge,
                        other,
                        name,
                        signature,
                        cancellationToken
                    ),
                    "split" => NameDecisions.KeepAsync(
                        record,
                        DecisionKind.Split,
                        other,
                        name,
                        signature,
                        cancellationToken
                    ),
                    var action => throw new UsageException($"action expects merge or split, not '{action}'."),
                },
            cancellationToken
        );
        return Results.LocalRedirect($"{ActorAddress.Of(name!.Trim())}#names");
    }
}
