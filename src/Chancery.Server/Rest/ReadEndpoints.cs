using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Chancery.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Server.Rest;

/// <summary>Reads documents into the record: a job, which is asked how far it is, watched, or cancelled.</summary>
internal static class ReadEndpoints
{
    private const int MostAddresses = 1000;

    /// <summary>How often a watcher is told at most.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static void MapReads(this IEndpointRouteBuilder api)
    {
        var reads = api.MapGroup("/reads")
            .WithTags("read")
            .WithMetadata(new NeedsTokenAttribute { OnlyAsHeader = true })
            .Refuses(401);
        reads
            .MapPost("", BeginAsync)
            .Accepts<AddressesRequest>("application/json", "multipart/form-data")
            .Refuses(409, 413, 415);
        reads.MapGet("", List);
        reads.MapGet("/{id}", Look).Refuses(404);
        reads.MapGet("/{id}/events", Watch).DisableRequestTimeout().Refuses(404);
        reads.MapDelete("/{id}", CancelAsync).Refuses(404);
    }

    /// <summary>Takes files (of a form, any fields) or addresses (JSON) to be read into the record; answers at once with the job.</summary>
    public static async Task<Accepted<ReadJobJson>> BeginAsync(HttpContext context, ReadJobs jobs)
    {
        var request = context.Request;
        var job = request.HasFormContentType
            ? jobs.Begin(
                Access.NameOf(context)!,
                await SentFile.ManyAsync(request, context.RequestAborted) is { Count: > 0 } files
                    ? files
                    : throw new ProblemException(Problem.BadRequest("The form holds no file.")),
                []
            )
            : jobs.Begin(Access.NameOf(context)!, [], await AddressesOfAsync(request, context.RequestAborted));
        var state = job.Look().State;
        return TypedResults.Accepted($"{RestEndpoints.Address}/reads/{state.Id}", state);
    }

    /// <summary>The jobs of this run of the server, newest first.</summary>
    public static Ok<Page<ReadJobJson>> List(ReadJobs jobs) =>
        TypedResults.Ok(Page<ReadJobJson>.Of(jobs.List().Select(job => job.Look().State)));

    /// <summary>How far a job is.</summary>
    /// <param name="id">Of the job.</param>
    /// <param name="jobs">The jobs.</param>
    public static Ok<ReadJobJson> Look(string id, ReadJobs jobs) => TypedResults.Ok(Find(id, jobs).Look().State);

    /// <summary>Tells how far a job is, again and again, as server-sent events of the type <c>progress</c>, until it is over.</summary>
    /// <param name="id">Of the job.</param>
    /// <param name="context">The request.</param>
    /// <param name="jobs">The jobs.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static ServerSentEventsResult<ReadJobJson> Watch(
        string id,
        HttpContext context,
        ReadJobs jobs,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var events = EventsOfAsync(Find(id, jobs), time, cancellationToken);
        return TypedResults.ServerSentEvents(
            HeadRequests.IsHead(context) ? AsyncEnumerable.Empty<SseItem<ReadJobJson>>() : events
        );
    }

    /// <summary>Asks a job to stop; documents that are written stay.</summary>
    /// <param name="id">Of the job.</param>
    /// <param name="jobs">The jobs.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<ReadJobJson>> CancelAsync(string id, ReadJobs jobs, CancellationToken cancellationToken)
    {
        var job = Find(id, jobs);
        job.Cancel();
        while (true)
        {
            var (state, changed) = job.Look();
            if (ReadJob.IsOver(state) || state.State == "waiting")
            {
                return TypedResults.Ok(state);
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private static async IAsyncEnumerable<SseItem<ReadJobJson>> EventsOfAsync(
        ReadJob job,
        TimeProvider time,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var (state, changed) = job.Look();
            yield return new SseItem<ReadJobJson>(state, "progress");
            if (ReadJob.IsOver(state))
            {
                yield break;
            }

            await changed.WaitAsync(cancellationToken);
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private static ReadJob Find(string id, ReadJobs jobs) =>
        jobs.Find(id)
        ?? throw new ProblemException(Problem.NotFound("There is no such job in this run of the server."));

    private static async Task<IReadOnlyList<string>> AddressesOfAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (!request.HasJsonContentType())
        {
            throw new ProblemException(Problem.OfStatus(StatusCodes.Status415UnsupportedMediaType, MostAddresses));
        }

        var sent = await request.ReadFromJsonAsync<AddressesRequest>(RestJson.Options, cancellationToken);
        return
            sent?.Addresses is { Count: > 0 and <= MostAddresses } addresses
            && addresses.All(address => !string.IsNullOrWhiteSpace(address))
            ? addresses
            : throw new ProblemException(
                Problem.BadRequest($"addresses expects 1 to {MostAddresses} addresses of pages.")
            );
    }
}
