using Chancery.Faces.Json;
using Chancery.Faces.Searching;

namespace Chancery.Server.Rest;

/// <summary>A part of what a search found, with how all of it divides where that was asked for.</summary>
/// <param name="Items">In the order of the list.</param>
/// <param name="Next">The cursor of the part behind it, to be sent as it is; null where the list ends.</param>
/// <param name="Query">The search as it was understood, in its language.</param>
/// <param name="UnknownSpeakers">Names asked for by <c>by:</c> under which nobody speaks, each with names near to it.</param>
/// <param name="Facets">How what was found divides; null where it was not asked for.</param>
internal sealed record SearchPageJson(
    IReadOnlyList<SearchJson> Items,
    string? Next,
    string Query,
    IReadOnlyList<SearchPageJson.UnknownPart> UnknownSpeakers,
    SearchPageJson.FacetsPart? Facets
)
{
    /// <param name="Name">As it was asked for.</param>
    /// <param name="Near">Persons of the record with a like name; the first of all where nobody has one.</param>
    internal sealed record UnknownPart(string Name, IReadOnlyList<string> Near);

    /// <param name="Turns">How many turns were counted.</param>
    /// <param name="IsAll">False where the record holds more than were counted.</param>
    /// <param name="Speakers">The speakers with most turns.</param>
    /// <param name="Years">The newest first.</param>
    /// <param name="Kinds">Kinds of documents.</param>
    /// <param name="Languages">BCP 47 tags.</param>
    internal sealed record FacetsPart(
        int Turns,
        bool IsAll,
        IReadOnlyList<FacetPart> Speakers,
        IReadOnlyList<FacetPart> Years,
        IReadOnlyList<FacetPart> Kinds,
        IReadOnlyList<FacetPart> Languages
    )
    {
        public static FacetsPart Of(SearchOutcome found, SearchRequest request)
        {
            var facets = SearchFacets.Of(found.Turns, request);
            return new FacetsPart(
                found.Turns.Length,
                !found.MayBeMore,
                PartsOf(facets.Speakers),
                PartsOf(facets.Years),
                PartsOf(facets.Kinds),
                PartsOf(facets.Languages)
            );
        }

        private static FacetPart[] PartsOf(IEnumerable<SearchFacets.Value> values) =>
            [.. values.Select(value => new FacetPart(value.Name, value.Count, value.Query))];
    }

    /// <param name="Name">For reading.</param>
    /// <param name="Count">How many turns have it.</param>
    /// <param name="Query">The search narrowed to it.</param>
    internal sealed record FacetPart(string Name, int Count, string Query);
}
