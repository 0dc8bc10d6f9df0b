using System.Collections.Immutable;
using Chancery.Faces.Keeping;
using Chancery.Faces.Searching;
using Chancery.Faces.Words;
using Chancery.Server.Web.Layout;
using Chancery.Server.Web.Parts;

namespace Chancery.Server.Web.Search;

/// <summary>The search over the turns of the record.</summary>
internal static class SearchEndpoints
{
    private const string Section = "/search";
    private const int MostTurns = 1000;
    private const int OnAPage = 25;
    private const int LinesOnAPage = 50;

    /// <summary>The orders there are, each with its words.</summary>
    public static ImmutableArray<(string Name, string Words)> Orders { get; } =
    [
        ("best", "best first"),
        ("date", "newest first"),
        ("left", "by the words to the left"),
        ("right", "by the words to the right"),
    ];

    public static void MapSearch(this IEndpointRouteBuilder pages) => pages.MapGet("/search", SearchAsync);

    private static async Task<IResult> SearchAsync(
        string? q,
        string? sort,
        string? page,
        RecordPool pool,
        RecordKeeper keeper,
        CancellationToken cancellationToken
    )
    {
        var query = (q ?? "").Trim();
        var order = Orders.Any(known => known.Name == sort) ? sort! : Orders[0].Name;
        var view = new SearchView { Query = query, Order = order };
        using var lease = await pool.RentAsync(cancellationToken);
        var reader = lease.Reader;
        try
        {
            var request = SearchLanguage.Parse(query);
            if (!request.IsEmpty)
            {
                var search = new RecordSearch(reader.Record, reader.Evidence.Witnesses, () => keeper.Affairs.Issues);
                var outcome = await search.FindAsync(request, MostTurns, cancellationToken);
                view = Shape(view, outcome, request, page, reader.Evidence.Witnesses);
            }
        }
        catch (UsageException exception)
        {
            view = view with { Problem = exception.Message };
        }

        var frame = new PageFrame(query.Length == 0 ? "Search" : $"{query}, searched", Section)
        {
            Summary = reader.Summary,
            Query = query,
            IsWide = true,
            IsLasting = query.Length == 0,
        };
        return Pages.Show(
            frame,
            SearchPage.Of(view),
            view.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
    }

    private static SearchView Shape(
        SearchView view,
        SearchOutcome outcome,
        SearchRequest request,
        string? page,
        RecordWitnesses witnesses
    )
    {
        var turns = outcome.Turns;
        var found =
            $"{(outcome.MayBeMore ? "the first " : "")}{Printable.Count(turns.Length, "turn")} in {Printable.Count(turns.Select(turn => turn.Hit.Hash).Distinct(StringComparer.Ordinal).Count(), "document")}";
        view = view with
        {
            Found = found,
            Facets = SearchFacets.Of(turns, request),
            UnknownSpeakers = outcome.UnknownSpeakers,
        };
        if (view.Order is "left" or "right")
        {
            KeywordLine[] lines = [.. KeywordLine.Sort(KeywordLine.Of(turns), view.Order == "left")];
            var paging = Paging.Of(page, LinesOnAPage, lines.Length, AddressOf);
            return view with { Paging = paging, Lines = [.. paging.Of(lines).Select(SearchView.Line.Of)] };
        }

        IEnumerable<FoundTurn> sorted =
            view.Order == "date" ? turns.OrderByDescending(turn => turn.Hit.Published) : turns;
        var pages = Paging.Of(page, OnAPage, turns.Length, AddressOf);
        return view with
        {
            Paging = pages,
            Hits = [.. pages.Of(sorted).Select(turn => SearchView.Hit.Of(turn, witnesses))],
        };

        string AddressOf(int number) => SearchPage.AddressOf(view.Query, view.Order, number);
    }
}
