using System.Collections.Immutable;
using System.Globalization;
using Chancery.Actors;
using Chancery.Faces.Json;
using Chancery.Faces.Keeping;
using Chancery.Server.Record;
using Chancery.Server.Security;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Rest;

/// <summary>Finds turns by their words, and those who speak.</summary>
internal static class SearchEndpoints
{
    private const int MostFound = 2000;

    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", SearchAsync).WithTags("search");
        api.MapGet("/speakers", SpeakersAsync).WithTags("search");
    }

    /// <summary>Turns that hold all words, best first; at most 2,000 of a question.</summary>
    /// <param name="pool">The record.</param>
    /// <param name="q">Words; "several words" between quotation marks stand together, begin* finds beginnings.</param>
    /// <param name="by">The speaker, in whatever spelling.</param>
    /// <param name="cursor">The cursor of the part before, or none.</param>
    /// <param name="limit">Most turns, 1 to 500; 50 where it is left out.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<SearchJson>>> SearchAsync(
        RecordPool pool,
        string q,
        string? by,
        string? cursor,
        int? limit,
        CancellationToken cancellationToken
    )
    {
        if (!q.Any(char.IsLetterOrDigit))
        {
            throw new ProblemException(Problem.BadRequest("q expects at least one word."));
        }

        var most = Paging.LimitOf(limit);
        var list = $"search {q}\n{by}";
        using var lease = await pool.RentAsync(cancellationToken);
        var record = lease.Reader.Record;
        var query = new SearchQuery(q)
        {
            Speakers = by is null ? null : await SpeakersOfAsync(record, by, cancellationToken),
            // One more tells whether there is more.
            Limit = Math.Min(MostFound, Paging.PlaceOf(cursor, list) + 1 + most + 1),
        };
        var witnesses = lease.Reader.Evidence.Witnesses;
        var (turns, _) = await FoundTurn.ListAsync(record, query, witnesses, cancellationToken);
        var (part, next) = Paging.Cut(turns, KeyOf, list, cursor, most);
        return TypedResults.Ok(new Page<SearchJson>([.. part.Select(turn => SearchJson.Of(turn, witnesses))], next));
    }

    /// <summary>The names under which speakers stand in the record, ordinally sorted.</summary>
    /// <param name="pool">The record.</param>
    /// <param name="cursor">The cursor of the part before, or none.</param>
    /// <param name="limit">Most names, 1 to 500; 50 where it is left out.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<SpeakerJson>>> SpeakersAsync(
        RecordPool pool,
        string? cursor,
        int? limit,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var names = await lease.Reader.Record.ListSpeakersAsync(cancellationToken);
        var (part, next) = Paging.Cut(names, name => name, "speakers", cursor, Paging.LimitOf(limit));
        return TypedResults.Ok(new Page<SpeakerJson>([.. part.Select(name => new SpeakerJson(name))], next));
    }

    private static string KeyOf(FoundTurn turn) =>
        string.Create(CultureInfo.InvariantCulture, $"{turn.Hit.Hash}:{turn.Hit.Turn}");

    private static async Task<ImmutableArray<string>> SpeakersOfAsync(
        IRecordStore record,
        string name,
        CancellationToken cancellationToken
    )
    {
        var asked = PersonName.Parse(name);
        var speakers = await record.ListSpeakersAsync(cancellationToken);
        return [.. speakers.Where(speaker => asked.CompareWith(PersonName.Parse(speaker)) == PersonIdentity.Same)];
    }
}
