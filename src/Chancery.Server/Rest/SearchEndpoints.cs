using System.Globalization;
using Chancery.Faces.Json;
using Chancery.Faces.Keeping;
using Chancery.Faces.Searching;
using Chancery.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Server.Rest;

/// <summary>Finds turns by their words, and those who speak.</summary>
internal static class SearchEndpoints
{
    private const int MostFound = 2000;
    private const int MostCounted = 1000;

    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", SearchAsync).WithTags("search");
        api.MapGet("/speakers", SpeakersAsync).WithTags("search");
    }

    /// <summary>Turns that answer a search in its language, best first; at most 2,000 of a question.</summary>
    /// <param name="pool">The record.</param>
    /// <param name="keeper">Knows the issues.</param>
    /// <param name="q">Words, phrases and operators such as by:NAME, about:ISSUE, from:2031, kind:interview (docs/formats/search.md).</param>
    /// <param name="by">A speaker, in whatever spelling; the same as by:NAME in q.</param>
    /// <param name="facets">True: with how the best 1,000 turns divide by speaker, year, kind and language.</param>
    /// <param name="part">Which part of the list.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<SearchPageJson>> SearchAsync(
        RecordPool pool,
        RecordKeeper keeper,
        string q,
        string? by,
        bool? facets,
        [AsParameters] Part part,
        CancellationToken cancellationToken
    )
    {
        var request = RequestOf(q, by);
        var list = $"search {request}";
        var needed = Math.Min(MostFound, part.Needed(list));
        using var lease = await pool.RentAsync(cancellationToken);
        var reader = lease.Reader;
        var witnesses = reader.Evidence.Witnesses;
        var search = new RecordSearch(reader.Record, witnesses, () => keeper.Affairs.Issues);
        var found = await search.FindAsync(request, needed, cancellationToken);
        var (items, next) = part.Of(found.Turns, KeyOf, list);
        return TypedResults.Ok(
            new SearchPageJson(
                [.. items.Select(turn => SearchJson.Of(turn, witnesses))],
                next,
                request.ToString(),
                [.. found.UnknownSpeakers.Select(one => new SearchPageJson.UnknownPart(one.Name, one.Near))],
                facets == true
                    ? SearchPageJson.FacetsPart.Of(
                        await search.FindAsync(request, MostCounted, cancellationToken),
                        request
                    )
                    : null
            )
        );
    }

    /// <summary>The names under which speakers stand in the record, ordinally sorted.</summary>
    /// <param name="pool">The record.</param>
    /// <param name="part">Which part of the list.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public static async Task<Ok<Page<SpeakerJson>>> SpeakersAsync(
        RecordPool pool,
        [AsParameters] Part part,
        CancellationToken cancellationToken
    )
    {
        using var lease = await pool.RentAsync(cancellationToken);
        var names = await lease.Reader.Record.ListSpeakersAsync(cancellationToken);
        var (items, next) = part.Of(names, name => name, "speakers");
        return TypedResults.Ok(new Page<SpeakerJson>([.. items.Select(name => new SpeakerJson(name))], next));
    }

    private static string KeyOf(FoundTurn turn) =>
        string.Create(CultureInfo.InvariantCulture, $"{turn.Hit.Hash}:{turn.Hit.Turn}");

    private static SearchRequest RequestOf(string q, string? by)
    {
        var request = SearchLanguage.Parse(q);
        request = string.IsNullOrWhiteSpace(by) ? request : request with { By = request.By.Add(by.Trim()) };
        return !request.IsEmpty && (request.Words.Length == 0 || request.Words.Any(char.IsLetterOrDigit))
            ? request
            : throw new ProblemException(Problem.BadRequest("q expects at least one word or operator."));
    }
}
